-- Quota, homes, offers and the queue. Private to the module housing; the view residence_spell is published.

grant usage on schema housing to geland_app;

-- The quota (taakstelling) of a half-year, in persons.
create table housing.quota_target (
    half_year text not null check (half_year ~ '^\d{4}-I{1,2}$'),
    target int not null check (target >= 0),
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz
);
create unique index quota_target_current on housing.quota_target (half_year) where recorded_to is null;
create unlogged table housing.quota_target_stage (source_row int not null, half_year text not null, target int not null);

create table housing.dwelling (
    dwelling text not null,
    neighbourhood text,
    rooms int,
    kind text,
    rent numeric(8, 2),
    step_free boolean,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz
);
create unique index dwelling_current on housing.dwelling (dwelling) where recorded_to is null;
create unlogged table housing.dwelling_stage (
    source_row int not null, dwelling text not null, neighbourhood text, rooms int, kind text, rent numeric(8, 2), step_free boolean);

-- A home offered to a household.
create table housing.offer (
    household uuid not null references trajectories.household,
    dwelling text not null,
    offered_on date not null,
    outcome text,
    key_on date,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz
);
create unique index offer_current on housing.offer (household, dwelling, offered_on) where recorded_to is null;
create unlogged table housing.offer_stage (
    source_row int not null, household uuid not null, dwelling text not null, offered_on date not null, outcome text, key_on date);

-- Somebody in the line for a social home.
create table housing.seeker (
    seeker text not null,
    registered_on date not null,
    household_size int,
    urgent boolean,
    allocated_on date,
    withdrawn_on date,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz
);
create unique index seeker_current on housing.seeker (seeker) where recorded_to is null;
create unlogged table housing.seeker_stage (
    source_row int not null, seeker text not null, registered_on date not null, household_size int, urgent boolean,
    allocated_on date, withdrawn_on date);

grant select, insert, update, maintain on housing.quota_target, housing.dwelling, housing.offer, housing.seeker to geland_app;
grant select, insert, update, delete, truncate, maintain
    on housing.quota_target_stage, housing.dwelling_stage, housing.offer_stage, housing.seeker_stage to geland_app;

-- Where people live: reception from the link (or the permit), then the home with its key, then gone.
create view housing.residence_spell with (security_invoker = true) as
with person as (
    select p.*, coalesce(least(p.linked_on, p.permit_on), p.linked_on, p.permit_on) as known_on,
        (select d.kind from housing.offer o
            join housing.dwelling d on d.dwelling = o.dwelling and d.recorded_to is null
            where o.household = p.household and o.recorded_to is null and o.key_on = p.housed_on
            order by o.source_row limit 1) as home
    from trajectories.profile p where p.recorded_to is null
), stay as (
    select person, 'RECEPTION' as state, coalesce(linked_on, permit_on) as valid_from, coalesce(housed_on, departed_on) as valid_to, source, source_row
    from person where coalesce(linked_on, permit_on) is not null
    union all
    select person, case home when 'SHARED' then 'SHARED_HOME' when 'CONTAINER' then 'TEMPORARY_HOME' else 'OWN_HOME' end,
        housed_on, departed_on, source, source_row
    from person where housed_on is not null
    union all
    select person, case departure_reason when 'DECEASED' then 'DECEASED' when 'ABROAD' then 'LEFT_COUNTRY' else 'MOVED_AWAY' end,
        departed_on, null, source, source_row
    from person where departed_on is not null
)
select * from stay where valid_to is null or valid_to > valid_from;

grant select on housing.residence_spell to geland_app;
