-- Who holds a place in a home, and with which rent and cut-off it was allotted.

-- How far an offer went, as far as it takes a place in the home now: 3 a key, 2 allotted, 1 waiting for an answer, 0 none. A home comes free
-- again on the day from which it is available: a key of before that day holds nothing any more, and neither does an offer of before that day
-- of which only files tell. What a colleague offered holds until somebody writes down the answer or the key, because homes are offered before
-- they come free.
create function housing.hold_level(outcome text, key_on date, offered_on date, by_hand boolean, available_from date) returns int
    language sql immutable
    return case
        when outcome <> 'ACCEPTED' then 0
        when key_on is not null then case when key_on < available_from then 0 else 3 end
        when offered_on < available_from and not by_hand then 0
        when outcome = 'ACCEPTED' then 2
        else 1
    end;

-- How many households fit: shared homes have as many places as were filled in, all others one.
create function housing.spots(kind text, places int) returns int
    language sql immutable
    return case when kind = 'SHARED' then coalesce(places, 1) else 1 end;

-- The offers that hold a place.
create view housing.holding with (security_invoker = true) as
select * from (
    select n.id, n.household, n.dwelling, n.offered_on, n.key_on,
        housing.hold_level(n.outcome, n.key_on, n.offered_on, n.version > 0, v.available_from) as level
    from housing.offering_now n
    join housing.home h on h.dwelling = n.dwelling
    left join housing.home_version v on v.home = h.id and v.version = h.version) held
where held.level > 0;

grant select on housing.holding to geland_app;

-- Whether others than this offer hold all places of a home.
create function housing.full_without(home text, offering uuid) returns boolean
    language sql stable
    return (
        select (select count(*) from housing.holding p where p.dwelling = h.dwelling and p.id is distinct from offering)
            >= housing.spots(h.kind, h.places)
        from housing.home_now h where h.dwelling = home);

-- How a home stands on a day: ended, its places taken, its places taken or offered, some of them, yet to come, or nobody we know of.
create or replace function housing.standing_on(h housing.home_now, day date) returns text
    language sql stable
    return (
        select case
            when h.available_until <= day then 'ENDED'
            when count(*) filter (where p.level > 1) >= housing.spots(h.kind, h.places) then 'TAKEN'
            when count(*) >= housing.spots(h.kind, h.places) then 'OFFERED'
            when count(*) > 0 then 'PARTLY'
            when h.available_from > day then 'COMING'
            else 'NOBODY'
        end
        from housing.holding p where p.dwelling = h.dwelling);

-- What a home was allotted with, kept when it was allotted, so that a rent that changes later changes no share of a year before. The key makes
-- it final: until then the rent goes along with the answer. Every row stays; the latest holds.
create table housing.allotment (
    offering    uuid not null references housing.offering,
    number      int not null check (number > 0),
    at          timestamptz not null,
    -- The day of the key, or of the offer while there is no key; null from when it is not allotted any more.
    allotted_on date,
    with_key    boolean not null,
    rent        numeric(8, 2),
    -- How many people the household had.
    persons     int,
    -- The cut-off rent of that day for so many people, with its source and mark; null where none is known.
    cut_off     numeric(8, 2),
    source      text,
    mark        text,
    check (allotted_on is not null or (rent is null and persons is null and cut_off is null and not with_key)),
    primary key (offering, number)
);
create view housing.allotment_now with (security_invoker = true) as
select distinct on (offering) * from housing.allotment order by offering, number desc;

grant select, insert on housing.allotment to geland_app;
grant select on housing.allotment_now to geland_app;
