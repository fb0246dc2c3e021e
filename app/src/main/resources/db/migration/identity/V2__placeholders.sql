-- Somebody whose work came in from elsewhere: a letter in place of a name, and nobody who can ever sign in. One for each letter, for all studies.
alter table identity.users add column placeholder text unique check (placeholder ~ '^[A-Z]$');
alter table identity.users add check (placeholder is null or (not active and password_hash is null));
