-- Who proposed a text that two people made public; empty where one person decided.
alter table disclosure.text_release add column proposed_by uuid references identity.users;
alter table disclosure.text_release add check (proposed_by <> released_by);
