-- Studies that were taken in from a file of elsewhere: the same file of the same person gives one study.

create table studies.taken_in (
    study    uuid primary key references studies.study,
    by_user  uuid not null references identity.users,
    -- SHA-256 of the file; the file itself is not kept.
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    taken_at timestamptz not null
);
create index taken_in_by_file on studies.taken_in (by_user, sha256);
grant select, insert on studies.taken_in to geland_app;
