-- Offers as colleagues keep them, over what files say, in the same way as homes.

create table housing.offering (
    id         uuid primary key default uuidv7(),
    household  uuid not null references trajectories.household,
    dwelling   text not null references housing.home (dwelling),
    offered_on date not null,
    version    int not null default 0 check (version >= 0),
    unique (household, dwelling, offered_on)
);
create index offering_by_dwelling on housing.offering (dwelling);

create table housing.offering_version (
    offering  uuid not null references housing.offering,
    version   int not null check (version > 0),
    at        timestamptz not null,
    by_user   uuid not null references identity.users,
    by_role   text not null,
    file_seen timestamptz,
    -- What differs from the file; null where the file holds, and where nobody answered yet.
    outcome   text check (outcome in
        ('ACCEPTED', 'REFUSED_DISTANCE', 'REFUSED_SIZE', 'REFUSED_RENT', 'REFUSED_STAIRS', 'REFUSED', 'WITHDRAWN')),
    key_on    date,
    -- Why a home was given although its rent is above the cut-off.
    above_cut_off text check (above_cut_off in ('NOTHING_ELSE', 'FAMILY_GROWS', 'HEALTH', 'INCOME')),
    -- Under which source this version stands in the story; null where it tells nothing.
    source    int references trajectories.source,
    check (key_on is null or outcome is null or outcome = 'ACCEPTED'),
    primary key (offering, version)
);

-- Offers of files about homes that no file tells of have a home here too, so that an offer always leads to one.
create function housing.know_offerings() returns trigger language plpgsql as $$
begin
    insert into housing.home (dwelling) select distinct n.dwelling from told n on conflict do nothing;
    insert into housing.offering (household, dwelling, offered_on)
    select distinct n.household, n.dwelling, n.offered_on from told n on conflict do nothing;
    return null;
end $$;
create trigger know_offerings after insert on housing.offer referencing new table as told
    for each statement execute function housing.know_offerings();
insert into housing.home (dwelling) select distinct dwelling from housing.offer on conflict do nothing;
insert into housing.offering (household, dwelling, offered_on) select distinct household, dwelling, offered_on from housing.offer;

create view housing.offering_now with (security_invoker = true) as
select p.id, p.household, p.dwelling, p.offered_on, p.version,
    coalesce(v.outcome, o.outcome) as outcome,
    case when coalesce(v.outcome, o.outcome, 'ACCEPTED') = 'ACCEPTED' then coalesce(v.key_on, o.key_on) end as key_on,
    v.above_cut_off, v.key_on as hand_key_on, v.source as hand_source, v.outcome as hand_outcome,
    o.household is not null as in_file, o.recorded_from as file_since, o.outcome as file_outcome, o.key_on as file_key_on, o.source as file_source, o.source_row as file_row,
    coalesce(
        (v.outcome is not null and v.outcome is distinct from o.outcome and o.outcome is distinct from s.outcome)
        or (v.key_on is not null and v.key_on is distinct from o.key_on and o.key_on is distinct from s.key_on), false)
        and o.household is not null and o.recorded_from is distinct from v.file_seen as disagrees
from housing.offering p
left join housing.offering_version v on v.offering = p.id and v.version = p.version
left join housing.offer o on o.household = p.household and o.dwelling = p.dwelling and o.offered_on = p.offered_on and o.recorded_to is null
left join housing.offer s on s.household = p.household and s.dwelling = p.dwelling and s.offered_on = p.offered_on
    and s.recorded_from = v.file_seen;

grant select, insert on housing.offering to geland_app;
grant update (version) on housing.offering to geland_app;
grant select, insert on housing.offering_version to geland_app;
grant select on housing.offering_now to geland_app;

-- When people moved in: by the files, and by the keys that colleagues wrote down. A key within a month of the day of the file is the same
-- move, and the hand holds; any other key is a move of its own.
create view housing.move with (security_invoker = true) as
with hand as (
    select p.person, h.hand_key_on as moved_on, min(h.dwelling) as dwelling, min(h.hand_source) as source, min(h.version) as source_row
    from housing.offering_now h
    join trajectories.profile p on p.household = h.household and p.recorded_to is null
    where h.hand_key_on is not null and h.outcome = 'ACCEPTED' and h.hand_source is not null
        and (p.linked_on is null or h.hand_key_on >= p.linked_on) and (p.departed_on is null or h.hand_key_on < p.departed_on)
    group by p.person, h.hand_key_on
)
select person, moved_on, dwelling, source, source_row from hand
union all
select p.person, p.housed_on,
    (select o.dwelling from housing.offering_now o
        where o.household = p.household and o.key_on = p.housed_on order by o.file_row, o.dwelling limit 1),
    p.source, p.source_row
from trajectories.profile p
where p.recorded_to is null and p.housed_on is not null
    and not exists (select from hand h where h.person = p.person and h.moved_on between p.housed_on - 31 and p.housed_on + 31);

grant select on housing.move to geland_app;

-- Where people live: reception from the link (or the permit), then each home with its key, then gone.
create or replace view housing.residence_spell with (security_invoker = true) as
with stay as (
    select m.person, case h.kind when 'SHARED' then 'SHARED_HOME' when 'CONTAINER' then 'TEMPORARY_HOME' else 'OWN_HOME' end as state,
        m.moved_on as valid_from, least(lead(m.moved_on) over (partition by m.person order by m.moved_on), p.departed_on) as valid_to,
        m.source, m.source_row
    from housing.move m
    join trajectories.profile p on p.person = m.person and p.recorded_to is null
    left join housing.home_now h on h.dwelling = m.dwelling
    union all
    select p.person, 'RECEPTION', coalesce(p.linked_on, p.permit_on),
        coalesce((select min(m.moved_on) from housing.move m where m.person = p.person), p.departed_on), p.source, p.source_row
    from trajectories.profile p
    where p.recorded_to is null and coalesce(p.linked_on, p.permit_on) is not null
    union all
    select p.person, case p.departure_reason when 'DECEASED' then 'DECEASED' when 'ABROAD' then 'LEFT_COUNTRY' else 'MOVED_AWAY' end,
        p.departed_on, null, p.source, p.source_row
    from trajectories.profile p where p.recorded_to is null and p.departed_on is not null
)
select person, state, valid_from, valid_to, source, source_row from stay where valid_to is null or valid_to > valid_from;

-- The first day on which somebody had a home here.
create view housing.housed with (security_invoker = true) as
select m.person, min(m.moved_on) as housed_on from housing.move m group by m.person;

grant select on housing.housed to geland_app;

-- As in V3, with the keys of colleagues: who moved in does not wait any more.
create or replace function housing.waiting_on(day date) returns table (
    household uuid, persons uuid[], size int, permit_on date, linked_on date, link_due date, find_due date, move_due date)
    language sql stable
    begin atomic
        with household as (
            select coalesce(p.household, p.person) as household, array_agg(p.person order by p.birth_date, p.person) as persons,
                count(*)::int as size, min(p.permit_on) as permit_on, min(p.linked_on) as linked_on
            from trajectories.profile p
            left join housing.housed h on h.person = p.person
            where p.recorded_to is null and p.linked_on <= day and (h.housed_on is null or h.housed_on > day)
                and (p.departed_on is null or p.departed_on > day)
            group by 1
        )
        select h.household, h.persons, h.size, h.permit_on, h.linked_on,
            h.permit_on + 7 * l.value::int,
            greatest(h.linked_on + 7 * f.value::int, h.permit_on + 7 * (l.value + f.value)::int),
            greatest(h.linked_on + 7 * (f.value + m.value)::int, h.permit_on + 7 * (l.value + f.value + m.value)::int)
        from household h
        left join housing.parameter l on l.key = 'link-weeks' and l.valid @> h.linked_on
        left join housing.parameter f on f.key = 'find-weeks' and f.valid @> h.linked_on
        left join housing.parameter m on m.key = 'move-weeks' and m.valid @> h.linked_on;
    end;

-- How a home stands on a day: ended, taken by as many households as it has places, offered and unanswered, yet to come, or nobody we know of.
create function housing.standing_on(h housing.home_now, day date) returns text
    language sql stable
    return case
        when h.available_until <= day then 'ENDED'
        when (select count(*) from housing.offering_now p
            where p.dwelling = h.dwelling and p.outcome = 'ACCEPTED' and p.offered_on <= day
                and (h.available_from is null or coalesce(p.key_on, p.offered_on) >= h.available_from)) >= coalesce(h.places, 1) then 'TAKEN'
        when exists (select from housing.offering_now p
            where p.dwelling = h.dwelling and p.outcome is null and p.offered_on <= day
                and (h.available_from is null or p.offered_on >= h.available_from)) then 'OFFERED'
        when h.available_from > day then 'COMING'
        else 'NOBODY'
    end;

-- As in V2, with what colleagues wrote down by then.
create or replace function housing.known_offer(at timestamptz) returns setof housing.offer
    language sql stable
    begin atomic
        select p.household, p.dwelling, p.offered_on, coalesce(v.outcome, o.outcome) as outcome,
            case when coalesce(v.outcome, o.outcome, 'ACCEPTED') = 'ACCEPTED' then coalesce(v.key_on, o.key_on) end as key_on,
            coalesce(o.source, v.source) as source, case when o.source is null then v.version else o.source_row end as source_row,
            coalesce(o.recorded_from, v.at) as recorded_from, cast(null as timestamptz) as recorded_to
        from housing.offering p
        left join lateral (
            select w.* from housing.offering_version w where w.offering = p.id and w.at <= known_offer.at order by w.version desc limit 1) v on true
        left join housing.offer o on o.household = p.household and o.dwelling = p.dwelling and o.offered_on = p.offered_on
            and o.recorded_from <= known_offer.at and (o.recorded_to is null or o.recorded_to > known_offer.at)
        where v.offering is not null or o.household is not null;
    end;
