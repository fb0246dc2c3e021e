-- Civic integration under the law of the day. Private to the module civic; the views exam_level and route_clock are published.

grant usage on schema civic to geland_app;

-- The duty to integrate, with intake, plan (PIP) and route.
create table civic.duty (
    person uuid not null references trajectories.newcomer,
    law text,
    notice_on date,
    intake_on date,
    plan_on date,
    route text,
    language_level text,
    learnability text,
    education_stated text,
    education_assessed text,
    health_barrier bytea,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz
);
create unique index duty_current on civic.duty (person) where recorded_to is null;
create unlogged table civic.duty_stage (
    source_row int not null, person uuid not null, law text, notice_on date, intake_on date, plan_on date, route text, language_level text,
    learnability text, education_stated text, education_assessed text, health_barrier bytea);

-- Hours of lessons in a calendar month.
create table civic.lesson_hours (
    person uuid not null references trajectories.newcomer,
    month date not null,
    kind text not null,
    hours int not null check (hours between 0 and 744),
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz
);
create unique index lesson_hours_current on civic.lesson_hours (person, month, kind) where recorded_to is null;
create unlogged table civic.lesson_hours_stage (
    source_row int not null, person uuid not null, month date not null, hours int not null, kind text not null);

create table civic.exam (
    person uuid not null references trajectories.newcomer,
    taken_on date not null,
    part text not null,
    level text not null default '',
    result text not null,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz
);
create unique index exam_current on civic.exam (person, taken_on, part, level) where recorded_to is null;
create unlogged table civic.exam_stage (
    source_row int not null, person uuid not null, taken_on date not null, part text not null, level text, result text not null);

alter table civic.duty enable row level security;
alter table civic.duty force row level security;
create policy seen_by_reach on civic.duty using (identity.may_see(person));
alter table civic.lesson_hours enable row level security;
alter table civic.lesson_hours force row level security;
create policy seen_by_reach on civic.lesson_hours using (identity.may_see(person));
alter table civic.exam enable row level security;
alter table civic.exam force row level security;
create policy seen_by_reach on civic.exam using (identity.may_see(person));

grant select, insert, update, maintain on civic.duty, civic.lesson_hours, civic.exam to geland_app;
grant select, insert, update, delete, truncate, maintain on civic.duty_stage, civic.lesson_hours_stage, civic.exam_stage to geland_app;

-- The day on which a person had passed all four language parts at a level or above it.
create view civic.exam_level with (security_invoker = true) as
with passed as (
    select e.person, e.part, l.level, min(e.taken_on) as passed_on
    from civic.exam e
    join (values ('A1', 1), ('A2', 2), ('B1', 3), ('B2', 4)) taken (level, rank) on taken.level = e.level
    join (values ('A1', 1), ('A2', 2), ('B1', 3), ('B2', 4)) l (level, rank) on l.rank <= taken.rank
    where e.recorded_to is null and e.result = 'PASSED' and e.part in ('READING', 'LISTENING', 'WRITING', 'SPEAKING')
    group by e.person, e.part, l.level
)
select person, level, max(passed_on) as reached_on from passed group by person, level having count(*) = 4;

-- Legal parameters with their days, sources and marks of certainty: V official text, S secondary source, R unverified.
create table civic.parameter (
    key text not null,
    value numeric not null,
    valid daterange not null,
    known_from date not null,
    source text not null,
    mark text not null check (mark in ('V', 'S', 'R')),
    primary key (key, valid without overlaps)
);
insert into civic.parameter (key, value, valid, known_from, source, mark) values
    ('plan-weeks', 10, '[2022-01-01,)', '2022-01-01', 'Wet inburgering 2021: plan binnen 10 weken na kennisgeving, of na inschrijving als die later is', 'S'),
    ('plan-extension-weeks', 2, '[2022-01-01,)', '2022-01-01', 'Wet inburgering 2021: enige verlenging, na informatie van derden', 'S'),
    ('term-years', 3, '[2022-01-01,)', '2022-01-01', 'Wet inburgering 2021: termijn vanaf de dag na de eerste PIP-datum', 'S'),
    ('self-reliance-course-hours', 800, '[2022-01-01,)', '2022-01-01', 'Wet inburgering 2021: zelfredzaamheidsroute', 'S');
grant select on civic.parameter to geland_app;

-- The clocks of the duty: when the plan was due, when the term ends, and when what the route asks of exams was reached. The exams of the
-- self-reliance route cannot be told from these records (it closes on hours and a talk), nor can dispensation.
create view civic.route_clock with (security_invoker = true) as
select d.person, d.law, d.route, d.notice_on, d.intake_on, d.plan_on, d.source, d.source_row,
    case when d.law = 'WI2021' then greatest(d.notice_on, p.housed_on) + (7 * w.value)::int end as plan_due_on,
    (d.plan_on + interval '1 day' + make_interval(years => t.value::int))::date as term_ends_on,
    case
        when knm.passed_on is null then null
        when d.law = 'WI2013' and a2.reached_on is not null then greatest(a2.reached_on, knm.passed_on)
        when d.law = 'WI2021' and d.route in ('B1', 'EDUCATION') and b1.reached_on is not null then greatest(b1.reached_on, knm.passed_on)
    end as exams_met_on
from civic.duty d
left join trajectories.profile p on p.person = d.person and p.recorded_to is null
left join civic.parameter w on w.key = 'plan-weeks' and w.valid @> d.notice_on
left join civic.parameter t on t.key = 'term-years' and t.valid @> d.plan_on
left join civic.exam_level a2 on a2.person = d.person and a2.level = 'A2'
left join civic.exam_level b1 on b1.person = d.person and b1.level = 'B1'
left join (select person, min(taken_on) as passed_on from civic.exam
    where recorded_to is null and part = 'KNM' and result = 'PASSED' group by person) knm on knm.person = d.person
where d.recorded_to is null;

create view civic.civic_spell with (security_invoker = true) as
with step as (
    select person, law, notice_on, intake_on, plan_on, exams_met_on, source, source_row from civic.route_clock
), phase as (
    select person, 'NOTIFIED' as state, notice_on as valid_from, least(intake_on, plan_on, exams_met_on) as valid_to, source, source_row from step
    union all
    select person, case when law = 'WI2013' then 'IN_ROUTE' else 'INTAKE' end, intake_on,
        case when law = 'WI2013' then exams_met_on else least(plan_on, exams_met_on) end, source, source_row from step
    union all
    select person, 'IN_ROUTE', plan_on, exams_met_on, source, source_row from step where law = 'WI2021'
    union all
    select person, 'EXAMS_MET', exams_met_on, null, source, source_row from step
)
select * from phase where valid_from is not null and (valid_to is null or valid_to > valid_from);

create view civic.language_spell with (security_invoker = true) as
with reached as (
    select l.person, l.level, l.reached_on,
        min(l.reached_on) over (partition by l.person order by l.level desc rows between unbounded preceding and 1 preceding) as higher_on
    from civic.exam_level l
), first_exam as (
    select distinct on (person) person, source, source_row from civic.exam where recorded_to is null order by person, taken_on, source_row
)
select r.person, r.level as state, r.reached_on as valid_from, r.higher_on as valid_to, e.source, e.source_row
from reached r join first_exam e on e.person = r.person
where r.higher_on is null or r.higher_on > r.reached_on;

grant select on civic.exam_level, civic.route_clock, civic.civic_spell, civic.language_spell to geland_app;
