-- What a file from another program says of a raw text: codings and notes. Their words hold names, so they lie in the raw zone too, sealed with
-- the key of the study, until the names are taken out of the text; then they go to the working text and nothing sealed is left of them.

create table studies.carried (
    source     uuid primary key references studies.source,
    -- Who took the file in and answers for what it says.
    taken_by   uuid not null references identity.users,
    -- Codings, and where notes stand. Null once they arrived, or went with the raw text. AAD: source.
    sealed     bytea,
    -- Where the text ends, in code points: after it the raw text holds the notes, so that names are taken out of them in one go.
    text_ends  int not null check (text_ends > 0),
    codings    int not null check (codings >= 0),
    notes      int not null check (notes >= 0),
    arrived_at timestamptz,
    -- Codings that arrived at their words, and those of which the words are not known for certain.
    placed     int check (placed >= 0),
    loose      int check (loose >= 0),
    check ((arrived_at is null) = (placed is null) and (arrived_at is null) = (loose is null)),
    check (arrived_at is null or sealed is null)
);
alter table studies.carried enable row level security;
alter table studies.carried force row level security;
create policy by_member on studies.carried
    using (studies.may_open((select s.study from studies.source s where s.id = source)));
grant select, insert on studies.carried to geland_app;
grant update (sealed, arrived_at, placed, loose) on studies.carried to geland_app;
