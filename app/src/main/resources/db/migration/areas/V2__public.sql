-- What of a neighbourhood somebody wants to make public: the texts exactly as they were read. Nothing of it is changed afterwards.
create table areas.opening (
    id          uuid primary key default uuidv7(),
    area        uuid not null references areas.area,
    reason      text not null check (char_length(reason) between 1 and 300),
    proposed_at timestamptz not null,
    proposed_by uuid not null references identity.users,
    unique (id, proposed_by)
);
create index opening_by_area on areas.opening (area, proposed_at);

create table areas.opening_text (
    opening uuid not null references areas.opening,
    part    text not null check (part ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    content text not null check (char_length(content) between 1 and 1000),
    primary key (opening, part)
);

-- What became of it, once. Who proposes does not release.
create table areas.opening_end (
    opening     uuid primary key,
    proposed_by uuid not null,
    outcome     text not null check (outcome in ('RELEASED', 'DROPPED')),
    at          timestamptz not null,
    by_user     uuid not null references identity.users,
    foreign key (opening, proposed_by) references areas.opening (id, proposed_by),
    check (outcome = 'DROPPED' or by_user <> proposed_by)
);

grant select, insert on areas.opening, areas.opening_text, areas.opening_end to geland_app;
