-- A text of an obstacle that somebody wants to make public, as it was read. Nothing of it is changed afterwards.
create table perspectives.opening (
    id          uuid primary key default uuidv7(),
    obstacle    uuid not null references perspectives.obstacle,
    deed        text not null check (deed in ('what', 'answer')),
    content     text not null check (char_length(content) between 1 and 4000),
    reason      text not null check (char_length(reason) between 1 and 300),
    proposed_at timestamptz not null,
    proposed_by uuid not null references identity.users,
    unique (id, proposed_by)
);
create index opening_by_obstacle on perspectives.opening (obstacle, proposed_at);

-- What became of it, once. Who proposes does not release.
create table perspectives.opening_end (
    opening     uuid primary key,
    proposed_by uuid not null,
    outcome     text not null check (outcome in ('RELEASED', 'DROPPED')),
    at          timestamptz not null,
    by_user     uuid not null references identity.users,
    foreign key (opening, proposed_by) references perspectives.opening (id, proposed_by),
    check (outcome = 'DROPPED' or by_user <> proposed_by)
);

grant select, insert on perspectives.opening, perspectives.opening_end to geland_app;
