-- Homes that somebody says are free apart from homes of which nobody knows who lives there, and how many people the rooms of a home usually hold.

-- How a home stands on a day: ended, its places taken, its places taken or offered, some of them, yet to come, told to be free, or unknown.
-- Free is told by the day from which it is available, and by an offer that a colleague made and the household refused; an offer since then
-- that the landlord withdrew takes it back.
create or replace function housing.standing_on(h housing.home_now, day date) returns text
    language sql stable
    return (
        select case
            when h.available_until <= day then 'ENDED'
            when count(*) filter (where p.level > 1) >= housing.spots(h.kind, h.places) then 'TAKEN'
            when count(*) >= housing.spots(h.kind, h.places) then 'OFFERED'
            when count(*) > 0 then 'PARTLY'
            when h.available_from > day then 'COMING'
            else coalesce(
                (select case when o.outcome = 'WITHDRAWN' then 'UNKNOWN' when o.version > 0 then 'FREE' end
                    from housing.offering_now o
                    where o.dwelling = h.dwelling and (h.available_from is null or o.offered_on >= h.available_from)
                    order by o.offered_on desc, o.id desc limit 1),
                case when h.available_from is null then 'UNKNOWN' else 'FREE' end)
        end
        from housing.holding p where p.dwelling = h.dwelling);

-- Mark A is an assumption of our own.
alter table housing.norm drop constraint norm_key_check;
alter table housing.norm add constraint norm_key_check
    check (key in ('schedule-months', 'missed-half-years', 'suitable-percent', 'cut-off-small', 'cut-off-large', 'persons-over-rooms'));
alter table housing.norm drop constraint norm_mark_check;
alter table housing.norm add constraint norm_mark_check check (mark in ('V', 'S', 'R', 'A'));
comment on column housing.norm.value is 'months; half-years; percent; for a cut-off rent euros a month; people more than rooms';
insert into housing.norm (key, value, valid, known_from, source, mark) values
    ('persons-over-rooms', 1, '[2014-01-01,)', '2026-11-26', 'Geland: in een woning passen meestal zoveel mensen als zij kamers heeft, en één meer', 'A');
