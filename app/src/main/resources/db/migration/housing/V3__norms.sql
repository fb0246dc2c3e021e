-- Norms of quota and rent, with their days, sources and marks of certainty. Beside parameter, which holds the clock of the link alone:
-- whoever adds up the weeks of that clock adds up a whole table.

create table housing.norm (
    key text not null check (key in ('schedule-months', 'missed-half-years', 'suitable-percent', 'cut-off-small', 'cut-off-large')),
    value numeric not null,
    valid daterange not null,
    known_from date not null,
    source text not null,
    mark text not null check (mark in ('V', 'S', 'R')),
    primary key (key, valid without overlaps)
);
comment on column housing.norm.value is 'months; half-years; percent; for a cut-off rent euros a month';
insert into housing.norm (key, value, valid, known_from, source, mark) values
    ('suitable-percent', 95, '[2016-01-01,)', '2016-01-01', 'Rijksoverheid: passend toewijzen, ten minste 95% van de huishoudens met huurtoeslag', 'V'),
    ('schedule-months', 6, '[2014-01-01,)', '2014-01-01', 'Rijksoverheid: op schema is een zesde van de taakstelling per maand', 'V'),
    ('missed-half-years', 4, '[2014-01-01,)', '2014-01-01', 'Rijksoverheid: vier gemiste halfjaren op rij kunnen tot ingrijpen van de provincie leiden', 'V'),
    ('cut-off-small', 647.19, '[2023-01-01,2024-01-01)', '2023-01-01', 'Woonbond: lage aftoppingsgrens 2023, huishouden van 1 of 2 personen', 'S'),
    ('cut-off-large', 693.60, '[2023-01-01,2024-01-01)', '2023-01-01', 'Woonbond: hoge aftoppingsgrens 2023, huishouden van 3 of meer personen', 'S'),
    ('cut-off-small', 650.43, '[2024-01-01,2025-01-01)', '2024-01-01', 'Woonbond: lage aftoppingsgrens 2024, huishouden van 1 of 2 personen', 'S'),
    ('cut-off-large', 697.07, '[2024-01-01,2025-01-01)', '2024-01-01', 'Woonbond: hoge aftoppingsgrens 2024, huishouden van 3 of meer personen', 'S'),
    ('cut-off-small', 682.96, '[2025-01-01,2026-01-01)', '2025-01-01', 'Rijksoverheid: lage aftoppingsgrens 2025, huishouden van 1 of 2 personen', 'V'),
    ('cut-off-large', 731.93, '[2025-01-01,2026-01-01)', '2025-01-01', 'Rijksoverheid: hoge aftoppingsgrens 2025, huishouden van 3 of meer personen', 'V'),
    ('cut-off-small', 713.02, '[2026-01-01,2027-01-01)', '2026-01-01', 'Aftoppingsgrens 2026, huishouden van 1 of 2 personen', 'R'),
    ('cut-off-large', 764.14, '[2026-01-01,2027-01-01)', '2026-01-01', 'Aftoppingsgrens 2026, huishouden van 3 of meer personen', 'R');
grant select on housing.norm to geland_app;

-- Households with a link and without a home on a day, with the days on which each period ends: a link within so many weeks of the permit,
-- a home found within so many weeks of the link, moved in within so many weeks after that; a link that came early leaves the time it saved.
create function housing.waiting_on(day date) returns table (
    household uuid, persons uuid[], size int, permit_on date, linked_on date, link_due date, find_due date, move_due date)
    language sql stable
    begin atomic
        with household as (
            select coalesce(p.household, p.person) as household, array_agg(p.person order by p.birth_date, p.person) as persons,
                count(*)::int as size, min(p.permit_on) as permit_on, min(p.linked_on) as linked_on
            from trajectories.profile p
            where p.recorded_to is null and p.linked_on <= day and (p.housed_on is null or p.housed_on > day)
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
