-- What the second person found that was missed, before it is taken out: where it stands in the raw text, never the words. It can be taken back
-- until the new version is made; then it has become a redaction.

create table studies.second_mark (
    id       uuid primary key default uuidv7(),
    source   uuid not null references studies.source,
    turn     int not null check (turn > 0),
    start_at int not null check (start_at >= 0),
    end_at   int not null,
    kind     text not null,
    by_user  uuid not null references identity.users,
    made_at  timestamptz not null,
    check (end_at > start_at),
    unique (source, start_at, end_at)
);
grant select, insert, delete on studies.second_mark to geland_app;
