-- The card of each person, the phase on a day, and who needs attention by which rule. Published: phase_on. The rest is private.

-- A text to search by: lower case, without accents, signs and vowel marks, a space before every word.
create function casework.searchable(words text) returns text
    language sql immutable parallel safe
    return ' ' || btrim(regexp_replace(
        replace(translate(
            lower(regexp_replace(normalize(words, nfkd), '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670''`’‘ʼ]', '', 'g')
                collate pg_c_utf8),
            'ıøđłðþٱىةیک', 'iodldtايهيك'), 'ß', 'ss') collate pg_c_utf8,
        '[^[:alnum:]]+', ' ', 'g'));

create index contact_of_person on casework.contact (person, held_on desc);

create function casework.known_contact(at timestamptz) returns setof casework.contact
    language sql stable
    begin atomic
        select c.* from casework.contact c where c.recorded_from <= at and (c.recorded_to is null or c.recorded_to > at);
    end;

-- What lists and rules ask of a person, on one card. Written again whenever files came in, so that a list asks one table; every column is
-- a fact from the ledgers. Phases and attention are not here: they follow from these days and today.
create table casework.card (
    person uuid primary key references trajectories.newcomer,
    person_number text not null,
    name text not null,
    search text not null,
    birth_date date not null,
    household uuid,
    household_size int not null,
    neighbourhood text,
    worker text,
    law text,
    route text,
    permit_on date,
    linked_on date,
    preparing_on date,
    housed_on date,
    notice_on date,
    intake_on date,
    plan_due_on date,
    plan_on date,
    under_way_on date,
    term_ends_on date,
    exams_met_on date,
    pension_on date,
    departed_on date,
    departure_reason text,
    contact_on date,
    benefit datemultirange not null,
    jobs datemultirange not null,
    offers datemultirange not null
);
create index card_by_worker on casework.card (worker);
create index card_by_household on casework.card (household);
alter table casework.card enable row level security;
alter table casework.card force row level security;
create policy seen_by_reach on casework.card using (identity.may_see(person));
grant select, insert, delete on casework.card to geland_app;

-- The cards as the ledgers say they are now. The case manager (klantmanager) is who had the latest contact with the person, or where there
-- was none, such as with a child, with the household.
create view casework.written_card with (security_invoker = true) as
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
    p.housed_on, d.notice_on, d.intake_on, d.plan_due_on, d.plan_on,
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
left join pension r on r.person = p.person;
grant select on casework.written_card to geland_app;

-- The phase (fase) of somebody on a day; null for who was not yet linked. What files cannot tell is not here either: exemption,
-- dispensation, naturalisation, and the closing of the self-reliance route. One expression, so that the planner writes it into the query.
create function casework.phase_of(c casework.card, day date) returns text
    language sql immutable parallel safe
    return case
        when c.departed_on <= day then
            case c.departure_reason when 'DECEASED' then 'DECEASED' when 'ABROAD' then 'LEFT_COUNTRY' else 'MOVED' end
        when c.pension_on <= day then 'PENSION_AGE'
        when c.exams_met_on <= day then case when c.benefit @> day then 'FULFILLED' else 'AFTERCARE' end
        when c.term_ends_on <= day and c.route in ('B1', 'EDUCATION') then 'TERM_OVERRUN'
        when c.under_way_on <= day then 'IN_ROUTE'
        when c.plan_on <= day then 'PLAN_SET'
        when c.intake_on <= day then 'INTAKE'
        when c.housed_on <= day then 'HOUSED'
        when c.preparing_on <= day then 'PREPARING'
        when c.linked_on <= day then 'LINKED'
    end;

-- Since when somebody on benefit on this day has been so without a break.
create function casework.on_benefit_since(benefit datemultirange, day date) returns date
    language sql immutable parallel safe
    return upper(datemultirange(daterange(null, day, '[]')) - benefit);

-- When the last of these spells ended that ended on this day or before; for who is in none of them on the day.
create function casework.last_end(spells datemultirange, day date) returns date
    language sql immutable parallel safe
    return upper(spells * datemultirange(daterange(null, day, '[]')));

-- Since when somebody has been in the phase of this day.
create function casework.phase_since(c casework.card, phase text, day date) returns date
    language sql immutable parallel safe
    return case phase
        when 'PENSION_AGE' then c.pension_on
        when 'FULFILLED' then greatest(c.exams_met_on, casework.on_benefit_since(c.benefit, day))
        when 'AFTERCARE' then greatest(c.exams_met_on, casework.last_end(c.benefit, day))
        when 'TERM_OVERRUN' then c.term_ends_on
        when 'IN_ROUTE' then c.under_way_on
        when 'PLAN_SET' then c.plan_on
        when 'INTAKE' then c.intake_on
        when 'HOUSED' then c.housed_on
        when 'PREPARING' then c.preparing_on
        when 'LINKED' then c.linked_on
        else c.departed_on
    end;

-- The phase of each person on a day, and since when. Who was not yet linked on that day is not among them.
create function casework.phase_on(day date) returns table (person uuid, phase text, since date)
    language sql stable
    begin atomic
        select c.person, casework.phase_of(c, day), casework.phase_since(c, casework.phase_of(c, day), day)
        from casework.card c
        where casework.phase_of(c, day) is not null;
    end;

-- The rules by which the working list is made: on or off, and the numbers they work with.
create table casework.attention_rule (
    rule text primary key,
    active boolean not null default true,
    version int not null default 1
);
create table casework.attention_setting (
    rule text not null references casework.attention_rule,
    name text not null,
    value int not null,
    lowest int not null,
    highest int not null,
    place int not null,
    primary key (rule, name),
    check (value between lowest and highest)
);
insert into casework.attention_rule (rule) values
    ('NO_CONTACT'), ('INTAKE_MISSING'), ('PLAN_MISSING'), ('TERM_ENDS'), ('HOME_MISSING'), ('BENEFIT_WITHOUT_OFFER'), ('JOB_ENDED');
insert into casework.attention_setting (rule, name, value, lowest, highest, place) values
    ('NO_CONTACT', 'weeks-before-home', 8, 1, 260, 1),
    ('NO_CONTACT', 'weeks-until-plan', 6, 1, 260, 2),
    ('NO_CONTACT', 'weeks-in-route', 13, 1, 260, 3),
    ('NO_CONTACT', 'weeks-fulfilled', 26, 1, 260, 4),
    ('NO_CONTACT', 'weeks-aftercare', 52, 1, 260, 5),
    ('INTAKE_MISSING', 'weeks', 6, 1, 104, 1),
    ('PLAN_MISSING', 'weeks-ahead', 2, 0, 52, 1),
    ('TERM_ENDS', 'months-ahead', 6, 0, 24, 1),
    ('BENEFIT_WITHOUT_OFFER', 'years', 2, 1, 20, 1),
    ('JOB_ENDED', 'weeks', 8, 1, 104, 1);

-- Who changed a rule, when, from what to what. Nothing is taken from it.
create table casework.attention_change (
    id uuid primary key default uuidv7(),
    rule text not null references casework.attention_rule,
    at timestamptz not null default now(),
    by_user uuid not null references identity.users,
    by_name text not null,
    -- Which number, or "active" for on (1) and off (0).
    setting text not null,
    was int not null,
    became int not null
);
create index attention_change_by_time on casework.attention_change (at desc, id desc);
grant select, update on casework.attention_rule, casework.attention_setting to geland_app;
grant select, insert on casework.attention_change to geland_app;

-- Who needs attention on a day: one row per person and rule, with the reason, the day it began, and the days and the number its sentence
-- names.
create function casework.attention_on(day date)
    returns table (person uuid, rule text, reason text, since date, first_on date, second_on date, amount int)
    language sql stable
    as $$ -- quoted: nested cases in a body that begins atomic are more than the migration's parser counts
        with person as materialized (
            select c.person, c.birth_date, c.household, c.permit_on, c.linked_on, c.housed_on, c.notice_on, c.intake_on, c.plan_due_on,
                c.plan_on, c.term_ends_on, c.exams_met_on, c.route, c.contact_on, c.benefit, c.jobs, c.offers,
                casework.phase_of(c, day) as phase, (c.birth_date + interval '18 years')::date as of_age_on
            from casework.card c
            where (c.departed_on is null or c.departed_on > day) and (c.pension_on is null or c.pension_on > day) and c.linked_on <= day
        ), setting as materialized (
            select s.rule, s.name, s.value from casework.attention_setting s
            join casework.attention_rule r on r.rule = s.rule and r.active
        ), norm as materialized (
            select sum(value) filter (where key in ('find-weeks', 'move-weeks'))::int as from_link, sum(value)::int as from_permit
            from housing.parameter where valid @> day and key in ('link-weeks', 'find-weeks', 'move-weeks')
        )
        -- Not of a child, nor of who came as a child and has no duty and no benefit.
        select p.person, s.rule, case when p.contact_on is null then 'never-contact' else 'no-contact' end,
            q.since, coalesce(p.contact_on, p.linked_on), null::date, s.value
        from person p
        join (values
            ('LINKED', 'weeks-before-home'), ('PREPARING', 'weeks-before-home'),
            ('HOUSED', 'weeks-until-plan'), ('INTAKE', 'weeks-until-plan'), ('PLAN_SET', 'weeks-until-plan'),
            ('IN_ROUTE', 'weeks-in-route'), ('TERM_OVERRUN', 'weeks-in-route'),
            ('FULFILLED', 'weeks-fulfilled'), ('AFTERCARE', 'weeks-aftercare')) w (phase, name) on w.phase = p.phase
        join setting s on s.rule = 'NO_CONTACT' and s.name = w.name
        cross join lateral (select coalesce(p.contact_on, greatest(p.linked_on, p.of_age_on)) + 7 * s.value as since) q
        where p.of_age_on <= day and q.since <= day
            and (p.contact_on is not null or p.notice_on is not null or p.benefit @> day or p.of_age_on <= p.linked_on)
        union all
        select p.person, s.rule, 'intake-missing', p.notice_on + 7 * s.value, p.notice_on, null, s.value
        from person p join setting s on s.rule = 'INTAKE_MISSING' and s.name = 'weeks'
        where p.intake_on is null and p.plan_on is null and p.exams_met_on is null and p.notice_on + 7 * s.value <= day
        union all
        select p.person, s.rule, case when p.plan_due_on < day then 'plan-overdue' else 'plan-due' end,
            case when p.plan_due_on < day then p.plan_due_on else p.plan_due_on - 7 * s.value end, p.plan_due_on, p.notice_on, s.value
        from person p join setting s on s.rule = 'PLAN_MISSING' and s.name = 'weeks-ahead'
        where p.plan_on is null and p.exams_met_on is null and p.plan_due_on - 7 * s.value <= day
        union all
        select p.person, s.rule,
            case when p.route = 'SELF_RELIANCE' then case when p.term_ends_on <= day then 'hours-term-ended' else 'hours-term-ends' end
                when p.term_ends_on <= day then 'term-ended' else 'term-ends' end,
            case when p.term_ends_on <= day then p.term_ends_on else q.since end, p.term_ends_on, p.plan_on, s.value
        from person p join setting s on s.rule = 'TERM_ENDS' and s.name = 'months-ahead'
        cross join lateral (select (p.term_ends_on - make_interval(months => s.value))::date as since) q
        where (p.exams_met_on is null or p.exams_met_on > day) and q.since <= day
        union all
        -- Once per household: with the eldest who waits.
        select h.person, h.rule, 'home-missing', h.since, h.linked_on, h.permit_on, h.from_link
        from (
            select p.*, r.rule, n.from_link, q.since,
                row_number() over (partition by coalesce(p.household, p.person) order by p.birth_date, p.person) as place
            from person p join casework.attention_rule r on r.rule = 'HOME_MISSING' and r.active
            cross join norm n
            cross join lateral (
                select greatest(p.linked_on + 7 * n.from_link, p.permit_on + 7 * n.from_permit) as since) q
            where (p.housed_on is null or p.housed_on > day) and q.since <= day) h
        where h.place = 1
        union all
        select p.person, s.rule, case when o.ended_on is null then 'benefit-no-offer' else 'benefit-old-offer' end,
            q.since, b.started_on, o.ended_on, s.value
        from person p join setting s on s.rule = 'BENEFIT_WITHOUT_OFFER' and s.name = 'years'
        cross join lateral (select casework.on_benefit_since(p.benefit, day) as started_on) b
        cross join lateral (select casework.last_end(p.offers, day) as ended_on) o
        cross join lateral (select (greatest(b.started_on, o.ended_on) + make_interval(years => s.value))::date as since) q
        where p.benefit @> day and p.of_age_on <= day and not p.offers @> day and q.since <= day
        union all
        select p.person, s.rule, 'job-ended', casework.last_end(p.jobs, day), casework.last_end(p.jobs, day), null, s.value
        from person p join setting s on s.rule = 'JOB_ENDED' and s.name = 'weeks'
        where not p.jobs @> day and casework.last_end(p.jobs, day) > day - 7 * s.value;
    $$;

-- The working list of one day, kept until something it follows from changes: lists are read all day, and made once.
create table casework.attention (
    person uuid not null references trajectories.newcomer,
    rule text not null,
    reason text not null,
    since date not null,
    first_on date,
    second_on date,
    amount int,
    primary key (person, rule)
);
alter table casework.attention enable row level security;
alter table casework.attention force row level security;
create policy seen_by_reach on casework.attention using (identity.may_see(person));
grant select on casework.attention to geland_app;

-- Which day the kept list is of, and how often the cards and rules had changed when it was made.
create table casework.attention_state (
    single boolean primary key default true check (single),
    changes bigint not null default 0,
    kept_day date,
    kept_changes bigint not null default -1
);
insert into casework.attention_state default values;
grant select, update (changes) on casework.attention_state to geland_app;

-- Makes the kept list the one of this day where it is not, with the reach of the system for as long as that takes. Changes are counted
-- before the cards are read, so that a list which missed one is made again.
create function casework.keep_attention(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    declare
        counted bigint;
        reach text := coalesce(current_setting('geland.reach', true), 'none');
    begin
        if exists (select from casework.attention_state s where s.kept_day = day and s.kept_changes = s.changes) then
            return;
        end if;
        perform pg_advisory_xact_lock('casework.attention'::regclass::bigint);
        select s.changes into counted from casework.attention_state s where s.kept_day is distinct from day or s.kept_changes <> s.changes;
        if counted is null then
            return;
        end if;
        perform set_config('geland.reach', 'all', true);
        delete from casework.attention;
        insert into casework.attention (person, rule, reason, since, first_on, second_on, amount)
            select a.person, a.rule, a.reason, a.since, a.first_on, a.second_on, a.amount from casework.attention_on(day) a;
        perform set_config('geland.reach', reach, true);
        update casework.attention_state set kept_day = day, kept_changes = counted;
    end
    $$;
revoke execute on function casework.keep_attention(date) from public;
grant execute on function casework.keep_attention(date) to geland_app;
