-- One story per newcomer. Published to other modules: newcomer, household, profile, known_profile, told_spell, told_event,
-- and the functions settle, gone, tell_spells, tell_events. All else is private to the module trajectories.

grant usage on schema trajectories to geland_app;

-- How this register looks at time: a fixed reference date for files of a fictional municipality, none for one that lives.
create table trajectories.register (
    only_row boolean primary key default true check (only_row),
    reference_date date,
    synthetic boolean not null
);

-- A file that told us something.
create table trajectories.source (
    id int generated always as identity primary key,
    kind text not null,
    file_name text not null,
    sha256 text not null,
    recorded_at timestamptz not null
);

create table trajectories.newcomer (
    id uuid primary key,
    person_number text not null unique check (person_number <> '')
);

create table trajectories.household (
    id uuid primary key,
    household_number text not null unique check (household_number <> '')
);

-- What we know of a newcomer, in versions. The current version has no recorded_to.
create table trajectories.profile (
    person uuid not null references trajectories.newcomer,
    name text not null,
    birth_date date not null,
    sex text,
    origin bytea,
    mother_tongue bytea,
    household uuid references trajectories.household,
    permit_on date,
    linked_on date,
    housed_on date,
    neighbourhood text,
    departed_on date,
    departure_reason text,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    exclude using gist (person with =, tstzrange(recorded_from, recorded_to) with &&)
);
create unique index profile_current on trajectories.profile (person) where recorded_to is null;
create index profile_household on trajectories.profile (household) where recorded_to is null;

create unlogged table trajectories.profile_stage (
    source_row int not null,
    person uuid not null,
    person_number text not null,
    name text,
    birth_date date,
    sex text,
    origin bytea,
    mother_tongue bytea,
    household uuid,
    household_number text,
    permit_on date,
    linked_on date,
    housed_on date,
    neighbourhood text,
    departed_on date,
    departure_reason text
);

-- A dated state on one track. Bitemporal: valid time says when it was so, recorded time when we knew; valid_to and recorded_to are exclusive.
create table trajectories.spell (
    person uuid not null references trajectories.newcomer,
    track text not null check (track in ('RESIDENCE', 'LIVELIHOOD', 'LANGUAGE', 'CIVIC', 'PARTICIPATION', 'SUPPORT')),
    lane text not null default '',
    state text not null,
    valid_from date not null,
    valid_to date,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    check (valid_to > valid_from),
    check (recorded_to > recorded_from),
    constraint one_state_at_a_time exclude using gist (
        person with =, track with =, lane with =,
        daterange(valid_from, valid_to) with &&, tstzrange(recorded_from, recorded_to) with &&)
);
create index spell_current on trajectories.spell (track, person) where recorded_to is null;

create unlogged table trajectories.told_spell (
    person uuid not null,
    lane text not null default '',
    state text not null,
    valid_from date not null,
    valid_to date,
    source int not null,
    source_row int not null
);

-- Something that happened on a day.
create table trajectories.event (
    person uuid not null references trajectories.newcomer,
    kind text not null,
    detail text not null default '',
    happened_on date not null,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    check (recorded_to > recorded_from)
);
create unique index event_current on trajectories.event (person, kind, detail, happened_on) where recorded_to is null;

create unlogged table trajectories.told_event (
    person uuid not null,
    kind text not null,
    detail text not null default '',
    happened_on date not null,
    source int not null,
    source_row int not null
);

-- A frozen, pseudonymised copy of all stories: one row per column, its values in an array.
create table trajectories.extract (
    version text primary key,
    reference_date date not null,
    known_at timestamptz not null,
    made_at timestamptz not null
);
create table trajectories.extract_column (
    version text not null references trajectories.extract on delete cascade,
    relation text not null,
    ordinal int not null,
    name text not null,
    ints int[],
    texts text[],
    primary key (version, relation, ordinal),
    check ((ints is null) <> (texts is null))
);

alter table trajectories.profile enable row level security;
alter table trajectories.profile force row level security;
create policy seen_by_reach on trajectories.profile using (identity.may_see(person));
alter table trajectories.spell enable row level security;
alter table trajectories.spell force row level security;
create policy seen_by_reach on trajectories.spell using (identity.may_see(person));
alter table trajectories.event enable row level security;
alter table trajectories.event force row level security;
create policy seen_by_reach on trajectories.event using (identity.may_see(person));

grant select, insert on trajectories.source, trajectories.newcomer, trajectories.household, trajectories.extract, trajectories.extract_column
    to geland_app;
grant select, insert, update on trajectories.register to geland_app;
grant select, insert, update, maintain on trajectories.profile, trajectories.spell, trajectories.event to geland_app;
grant select, insert, update, delete, truncate, maintain on trajectories.profile_stage, trajectories.told_spell, trajectories.told_event to geland_app;

-- Profiles as they were known at a moment.
create function trajectories.known_profile(at timestamptz) returns setof trajectories.profile
    language sql stable
    begin atomic
        select p.* from trajectories.profile p
        where p.recorded_from <= at and (p.recorded_to is null or p.recorded_to > at);
    end;

-- Brings a ledger up to date with what was staged. A ledger holds records in versions: key columns, value columns, source, source_row,
-- recorded_from, recorded_to. Same key, other values: the old version ends, a new one begins. Same values: nothing. A key that the stage
-- no longer holds is counted and left alone. Of a column that the file does not have (absent) it says nothing: what is known stays. Where a
-- ledger has a movable start, a record that is gone and a new one of the same person
-- that differs in that start only are one record whose start was corrected.
create function trajectories.settle(
    stage regclass, ledger regclass, keys text[], movable text, absent text[], source int, at timestamptz, supplement boolean,
    out fresh bigint, out changed bigint, out unchanged bigint, out gone bigint)
    language plpgsql
    -- A dry run that was rolled back leaves dead rows that the planner does not count: a nested loop over them takes minutes.
    set enable_nestloop to off as $$
declare
    columns text;
    incoming text;
    same_key text;
    same_but_start text;
    known_before text;
    values_differ text;
    moved bigint := 0;
    total bigint;
    inserted bigint;
begin
    execute format('analyze %s', stage);
    select string_agg(format('%I', l.attname), ', ' order by l.attnum),
           string_agg(format('s.%I', l.attname), ', ' order by l.attnum),
           coalesce('(' || string_agg(format('s.%I', l.attname), ', ' order by l.attnum) filter (where l.attname <> all (keys))
               || ') is distinct from (' || string_agg(format('l.%I', l.attname), ', ' order by l.attnum) filter (where l.attname <> all (keys)) || ')', 'false'),
           string_agg(format('s.%1$I is not distinct from l.%1$I', l.attname), ' and ' order by l.attnum) filter (where l.attname is distinct from movable)
    into columns, incoming, values_differ, same_but_start
    from pg_attribute l
    join pg_attribute s on s.attrelid = stage and s.attname = l.attname and s.attnum > 0 and not s.attisdropped
    where l.attrelid = ledger and l.attnum > 0 and not l.attisdropped and l.attname <> 'source_row';
    select string_agg(format('s.%1$I = l.%1$I', k), ' and ') into same_key from unnest(keys) k;

    select string_agg(format('%1$I = l.%1$I', l.attname), ', ') into known_before
    from pg_attribute l where l.attrelid = ledger and l.attname = any (absent) and l.attname <> all (keys);
    if known_before is not null then
        execute format('update %1$s s set %4$s from %2$s l where l.recorded_to is null and %3$s', stage, ledger, same_key, known_before);
    end if;
    execute format('select count(*) from %s', stage) into total;
    if movable is not null and not supplement then
        execute format('with fresh as (select s.* from %1$s s where not exists (select from %2$s l where l.recorded_to is null and %3$s)),
                missing as (select l.ctid as place, l.* from %2$s l
                    where l.recorded_to is null and not exists (select from %1$s s where %3$s)),
                pair as (select l.place, count(*) over (partition by l.place) as olds, count(*) over (partition by s.source_row) as news
                    from fresh s join missing l on %4$s)
            update %2$s set recorded_to = $1 where ctid in (select place from pair where olds = 1 and news = 1)',
            stage, ledger, same_key, same_but_start) using at;
        get diagnostics moved = row_count;
    end if;
    execute format('update %2$s l set recorded_to = $1 from %1$s s where l.recorded_to is null and %3$s and %4$s',
        stage, ledger, same_key, values_differ) using at;
    get diagnostics changed = row_count;
    execute format('insert into %2$s (%5$s, source, source_row, recorded_from)
            select %6$s, $2, s.source_row, $1 from %1$s s
            where not exists (select from %2$s l where l.recorded_to is null and %3$s)',
        stage, ledger, same_key, null, columns, incoming) using at, source;
    get diagnostics inserted = row_count;
    if inserted > 0 then
        execute format('analyze %s', ledger);
    end if;
    changed := changed + moved;
    fresh := inserted - changed;
    unchanged := total - inserted;
    gone := 0;
    if not supplement then
        execute format('select count(*) from %2$s l where l.recorded_to is null and not exists (select from %1$s s where %3$s)',
            stage, ledger, same_key) into gone;
    end if;
end $$;

-- Where the records that a stage no longer holds were last seen: file name and row.
create function trajectories.gone(stage regclass, ledger regclass, keys text[], most int) returns setof text
    language plpgsql set enable_nestloop to off as $$
declare
    same_key text;
begin
    select string_agg(format('s.%1$I = l.%1$I', k), ' and ') into same_key from unnest(keys) k;
    return query execute format('select o.file_name || '':'' || l.source_row from %2$s l join trajectories.source o on o.id = l.source
            where l.recorded_to is null and not exists (select from %1$s s where %3$s)
            order by o.id, l.source_row limit $1',
        stage, ledger, same_key) using most;
end $$;

-- Makes the spells of one track what was told: a spell that was not told again ends in recorded time, a new one begins there.
create function trajectories.tell_spells(told_track text, at timestamptz, out ended bigint, out begun bigint)
    language plpgsql set enable_nestloop to off as $$
begin
    analyze trajectories.told_spell;
    update trajectories.spell l set recorded_to = at
    where l.track = told_track and l.recorded_to is null and not exists (
        select from trajectories.told_spell s
        where s.person = l.person and s.lane = l.lane and s.state = l.state and s.valid_from = l.valid_from
            and s.valid_to is not distinct from l.valid_to);
    get diagnostics ended = row_count;
    insert into trajectories.spell (person, track, lane, state, valid_from, valid_to, source, source_row, recorded_from)
    select s.person, told_track, s.lane, s.state, s.valid_from, s.valid_to, s.source, s.source_row, at
    from trajectories.told_spell s
    where not exists (
        select from trajectories.spell l
        where l.track = told_track and l.recorded_to is null and s.person = l.person and s.lane = l.lane and s.state = l.state
            and s.valid_from = l.valid_from and s.valid_to is not distinct from l.valid_to);
    get diagnostics begun = row_count;
    truncate trajectories.told_spell;
end $$;

-- The same for events of the kinds named.
create function trajectories.tell_events(told_kinds text[], at timestamptz, out ended bigint, out begun bigint)
    language plpgsql set enable_nestloop to off as $$
begin
    analyze trajectories.told_event;
    update trajectories.event l set recorded_to = at
    where l.kind = any (told_kinds) and l.recorded_to is null and not exists (
        select from trajectories.told_event s
        where s.person = l.person and s.kind = l.kind and s.detail = l.detail and s.happened_on = l.happened_on);
    get diagnostics ended = row_count;
    insert into trajectories.event (person, kind, detail, happened_on, source, source_row, recorded_from)
    select distinct on (s.person, s.kind, s.detail, s.happened_on)
        s.person, s.kind, s.detail, s.happened_on, s.source, s.source_row, at
    from trajectories.told_event s
    where not exists (
        select from trajectories.event l
        where l.kind = s.kind and l.recorded_to is null and s.person = l.person and s.detail = l.detail and s.happened_on = l.happened_on)
    order by s.person, s.kind, s.detail, s.happened_on, s.source, s.source_row;
    get diagnostics begun = row_count;
    truncate trajectories.told_event;
end $$;

-- Empties a stage, which is always a table whose name ends in _stage.
create function trajectories.clear_stage(stage regclass) returns void language plpgsql as $$
begin
    execute format('truncate %s', stage);
end $$;
