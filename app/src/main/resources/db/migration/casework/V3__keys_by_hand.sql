-- As in V2, with the keys that colleagues wrote down: who has a home by hand is housed here too.

create or replace view casework.written_card with (security_invoker = true) as
with person as (
    select p.*, n.person_number,
        count(*) filter (where p.departed_on is null) over (partition by coalesce(p.household, p.person)) as household_size
    from trajectories.profile p join trajectories.newcomer n on n.id = p.person
    where p.recorded_to is null
), latest as (
    select distinct on (c.person) c.person, c.held_on, c.worker from casework.contact c
    where c.recorded_to is null order by c.person, c.held_on desc, c.source_row desc
), of_household as (
    select distinct on (p.household) p.household, l.worker from latest l
    join person p on p.person = l.person
    where p.household is not null order by p.household, l.held_on desc, p.person_number
), offered as (
    select o.household, min(o.offered_on) as offered_on from housing.known_offer('infinity') o group by o.household
), lesson as (
    select h.person, min(h.month) as began_in from civic.known_lesson_hours('infinity') h where h.hours > 0 group by h.person
), exam as (
    select e.person, min(e.taken_on) as taken_on from civic.known_exam('infinity') e group by e.person
), benefit as (
    select b.person, range_agg(daterange(b.started_on, b.ended_on)) as days from livelihood.benefit_spell b group by b.person
), job as (
    select j.person, range_agg(daterange(j.started_on, j.ended_on)) as days from livelihood.known_job('infinity') j group by j.person
), offer as (
    select s.person, range_agg(daterange(s.valid_from, s.valid_to)) as days from offers.support_spell s group by s.person
), pension as (
    select p.person, min(g.day) as day from person p
    join civic.parameter a on a.key = 'pension-age-months'
    cross join lateral (select greatest((p.birth_date + make_interval(months => a.value::int))::date, lower(a.valid)) as day) g
    where a.valid @> g.day group by p.person
)
select p.person, p.person_number, p.name, casework.searchable(p.name) || casework.searchable(p.person_number) as search,
    p.birth_date, p.household, p.household_size::int as household_size, p.neighbourhood, coalesce(l.worker, m.worker) as worker, d.law, d.route,
    p.permit_on, coalesce(p.linked_on, p.permit_on) as linked_on,
    case when least(d.notice_on, o.offered_on) is not null
        then greatest(least(d.notice_on, o.offered_on), coalesce(p.linked_on, p.permit_on)) end as preparing_on,
    q.housed_on, d.notice_on, d.intake_on, d.plan_due_on, d.plan_on,
    case d.law
        when 'WI2013' then d.intake_on
        when 'WI2021' then case when least(s.began_in, e.taken_on) is not null then greatest(d.plan_on, least(s.began_in, e.taken_on)) end
    end as under_way_on,
    d.term_ends_on, d.exams_met_on, r.day as pension_on, p.departed_on, p.departure_reason, l.held_on as contact_on,
    coalesce(b.days, '{}') as benefit, coalesce(j.days, '{}') as jobs, coalesce(f.days, '{}') as offers
from person p
left join latest l on l.person = p.person
left join of_household m on m.household = p.household
left join civic.route_clock d on d.person = p.person
left join offered o on o.household = p.household
left join lesson s on s.person = p.person
left join exam e on e.person = p.person
left join benefit b on b.person = p.person
left join job j on j.person = p.person
left join offer f on f.person = p.person
left join pension r on r.person = p.person
left join housing.housed q on q.person = p.person;
