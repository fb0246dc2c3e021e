-- The target of a half-year as colleagues keep it, over what files say, with the reason. Every version stays.

create table housing.target_version (
    half_year text not null check (half_year ~ '^\d{4}-I{1,2}$'),
    version   int not null check (version > 0),
    at        timestamptz not null,
    by_user   uuid not null references identity.users,
    by_role   text not null,
    -- From when the row of the file was that this version was written over; null where no file told of the half-year.
    file_seen timestamptz,
    -- Null where the file holds.
    target    int check (target between 0 and 2000),
    reason    text not null check (char_length(reason) between 1 and 120),
    primary key (half_year, version)
);

grant select, insert on housing.target_version to geland_app;

-- The targets as they were known at a moment: the hand over the file. "disagrees" where the file changed since a colleague wrote another.
create function housing.target_at(at timestamptz) returns table (half_year text, target int, version int, file_target int, file_since timestamptz, disagrees boolean)
    language sql stable
    begin atomic
        with hand as (
            select distinct on (v.half_year) v.half_year, v.version, v.target, v.file_seen from housing.target_version v
            where v.at <= target_at.at order by v.half_year, v.version desc
        ), file as (
            select q.half_year, q.target, q.recorded_from from housing.quota_target q
            where q.recorded_from <= target_at.at and (q.recorded_to is null or q.recorded_to > target_at.at)
        )
        select coalesce(h.half_year, f.half_year), coalesce(h.target, f.target), coalesce(h.version, 0), f.target, f.recorded_from,
            coalesce(h.target is not null and f.target <> h.target and f.recorded_from is distinct from h.file_seen, false)
        from hand h full join file f on f.half_year = h.half_year
        where coalesce(h.target, f.target) is not null;
    end;
