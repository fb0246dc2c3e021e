-- Homes as colleagues keep them, over what files say: a version of a colleague holds what differs from the file, so that an import changes
-- the rest and never a hand. Every version stays.

create table housing.home (
    id      uuid primary key default uuidv7(),
    dwelling text not null unique check (dwelling <> ''),
    -- How often a colleague wrote it down; 0 for one that only files tell of.
    version int not null default 0 check (version >= 0)
);

create table housing.home_version (
    home            uuid not null references housing.home,
    version         int not null check (version > 0),
    at              timestamptz not null,
    by_user         uuid not null references identity.users,
    by_role         text not null,
    -- From when the row of the file was that this version was written over; null where no file told of it.
    file_seen       timestamptz,
    -- What differs from the file; null where the file holds.
    neighbourhood   text check (char_length(neighbourhood) between 1 and 40),
    rooms           int check (rooms between 1 and 20),
    kind            text check (kind in ('SOCIAL_RENT', 'CONVERTED_OFFICE', 'CONTAINER', 'SHARED')),
    rent            numeric(8, 2) check (rent between 0 and 5000),
    step_free       boolean,
    -- What no file tells.
    places          int check (places between 1 and 50),
    available_from  date,
    available_until date,
    check (available_until is null or available_from is null or available_until > available_from),
    primary key (home, version)
);
comment on column housing.home_version.places is 'how many households share the home';
comment on column housing.home_version.available_until is 'first day on which it can no longer be lived in, as the permit of containers ends';

-- Every home of a file has a place here, with an id that tells nothing.
create function housing.know_homes() returns trigger language plpgsql as $$
begin
    insert into housing.home (dwelling) select distinct n.dwelling from told n on conflict do nothing;
    return null;
end $$;
create trigger know_homes after insert on housing.dwelling referencing new table as told
    for each statement execute function housing.know_homes();
insert into housing.home (dwelling) select distinct dwelling from housing.dwelling;

-- Each home as it stands: the hand over the file. Where the file changed a value since a colleague wrote another, the two disagree.
create view housing.home_now with (security_invoker = true) as
select h.id, h.dwelling, h.version,
    coalesce(v.neighbourhood, d.neighbourhood) as neighbourhood,
    coalesce(v.rooms, d.rooms) as rooms,
    coalesce(v.kind, d.kind) as kind,
    coalesce(v.rent, d.rent) as rent,
    coalesce(v.step_free, d.step_free) as step_free,
    v.places, v.available_from, v.available_until,
    d.dwelling is not null as in_file, d.recorded_from as file_since,
    d.neighbourhood as file_neighbourhood, d.rooms as file_rooms, d.kind as file_kind, d.rent as file_rent, d.step_free as file_step_free,
    coalesce(
        (v.neighbourhood is distinct from d.neighbourhood and v.neighbourhood is not null and d.neighbourhood is distinct from s.neighbourhood)
        or (v.rooms is distinct from d.rooms and v.rooms is not null and d.rooms is distinct from s.rooms)
        or (v.kind is distinct from d.kind and v.kind is not null and d.kind is distinct from s.kind)
        or (v.rent is distinct from d.rent and v.rent is not null and d.rent is distinct from s.rent)
        or (v.step_free is distinct from d.step_free and v.step_free is not null and d.step_free is distinct from s.step_free), false)
        and d.dwelling is not null and d.recorded_from is distinct from v.file_seen as disagrees
from housing.home h
left join housing.home_version v on v.home = h.id and v.version = h.version
left join housing.dwelling d on d.dwelling = h.dwelling and d.recorded_to is null
left join housing.dwelling s on s.dwelling = h.dwelling and s.recorded_from = v.file_seen;

grant select, insert on housing.home to geland_app;
grant update (version) on housing.home to geland_app;
grant select, insert on housing.home_version to geland_app;
grant select on housing.home_now to geland_app;

-- As in V2, with what colleagues wrote down by then; a home that only a colleague told of has no source.
create or replace function housing.known_dwelling(at timestamptz) returns setof housing.dwelling
    language sql stable
    begin atomic
        select h.dwelling, coalesce(v.neighbourhood, d.neighbourhood) as neighbourhood, coalesce(v.rooms, d.rooms) as rooms,
            coalesce(v.kind, d.kind) as kind, coalesce(v.rent, d.rent) as rent, coalesce(v.step_free, d.step_free) as step_free,
            d.source, d.source_row, coalesce(d.recorded_from, v.at) as recorded_from, cast(null as timestamptz) as recorded_to
        from housing.home h
        left join lateral (
            select w.* from housing.home_version w where w.home = h.id and w.at <= known_dwelling.at order by w.version desc limit 1) v on true
        left join housing.dwelling d on d.dwelling = h.dwelling and d.recorded_from <= known_dwelling.at and (d.recorded_to is null or d.recorded_to > known_dwelling.at)
        where v.home is not null or d.dwelling is not null;
    end;
