-- The scenario lab: saved scenarios, what was worked out with them, and what was proposed for the public. Private to the module simulation.

grant usage on schema simulation to geland_app;

-- A scenario by name; what it says stands in its versions.
create table simulation.scenario (
    id         uuid primary key default uuidv7(),
    origin     text not null check (origin in ('ARTICLE', 'MEASURED')),
    created_by uuid not null references identity.users,
    created_at timestamptz not null,
    version    int not null default 1 check (version > 0)
);

-- All its versions: never changed.
create table simulation.scenario_version (
    scenario      uuid not null references simulation.scenario,
    version       int not null check (version > 0),
    saved_by      uuid not null references identity.users,
    saved_at      timestamptz not null,
    title         text not null check (char_length(title) between 1 and 80),
    title_english text not null check (char_length(title_english) between 1 and 80),
    -- On which data: where the numbers of the town come from, with a hash of them.
    data_version  text not null check (char_length(data_version) between 1 and 60),
    -- The town before anything was chosen, as a scenario file.
    town          text not null check (char_length(town) between 2 and 500000),
    -- What was chosen, as JSON.
    chosen        text not null check (char_length(chosen) between 2 and 5000),
    primary key (scenario, version)
);

-- Up to four scenarios worked out side by side. The answers make pages again after the machine stopped.
create table simulation.comparison (
    id       uuid primary key default uuidv7(),
    asked_by uuid not null references identity.users,
    asked_at timestamptz not null,
    runs     int not null check (runs between 1 and 1000),
    seed     bigint not null,
    state    text not null default 'GOING' check (state in ('GOING', 'DONE', 'CANCELLED', 'BROKEN')),
    ended_at timestamptz,
    answers  text,
    check ((state = 'GOING') = (ended_at is null)),
    check ((state = 'DONE') = (answers is not null))
);

create table simulation.compared (
    comparison uuid not null references simulation.comparison,
    place      int not null check (place between 0 and 3),
    scenario   uuid not null,
    version    int not null,
    primary key (comparison, place),
    unique (comparison, scenario),
    foreign key (scenario, version) references simulation.scenario_version
);

-- What somebody wants to show to everybody, exactly as it would be shown. A second person decides.
create table simulation.proposal (
    id          uuid primary key default uuidv7(),
    scenario    uuid not null,
    version     int not null,
    comparison  uuid not null references simulation.comparison,
    content     text not null check (char_length(content) between 2 and 40000),
    proposed_by uuid not null references identity.users,
    proposed_at timestamptz not null,
    reason      text not null check (char_length(reason) between 1 and 300),
    foreign key (scenario, version) references simulation.scenario_version
);
create index proposal_by_scenario on simulation.proposal (scenario);

create table simulation.proposal_end (
    proposal uuid primary key references simulation.proposal,
    outcome  text not null check (outcome in ('RELEASED', 'DROPPED')),
    by_user  uuid not null references identity.users,
    at       timestamptz not null
);

create table simulation.withdrawal (
    proposal uuid primary key references simulation.proposal_end,
    by_user  uuid not null references identity.users,
    at       timestamptz not null,
    reason   text not null check (char_length(reason) between 1 and 300)
);

-- Who proposes does not release: a rule of the database.
create function simulation.second_person() returns trigger language plpgsql as $$
begin
    if new.outcome = 'RELEASED' and new.by_user = (select p.proposed_by from simulation.proposal p where p.id = new.proposal) then
        raise exception 'who proposes does not release' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger second_person before insert on simulation.proposal_end for each row execute function simulation.second_person();

grant select, insert, update (version) on simulation.scenario to geland_app;
grant select, insert on simulation.scenario_version, simulation.compared, simulation.proposal, simulation.proposal_end, simulation.withdrawal to geland_app;
grant select, insert, update (state, ended_at, answers) on simulation.comparison to geland_app;
