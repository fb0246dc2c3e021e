-- Benefit, work and study. Private to the module livelihood.

grant usage on schema livelihood to geland_app;

create table livelihood.benefit (
    person uuid not null references trajectories.newcomer,
    started_on date not null,
    ended_on date,
    reason_in text,
    reason_out text,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    check (ended_on >= started_on)
);
create unique index benefit_current on livelihood.benefit (person, started_on) where recorded_to is null;

create unlogged table livelihood.benefit_stage (
    source_row int not null,
    person uuid not null,
    started_on date not null,
    ended_on date,
    reason_in text,
    reason_out text
);

create table livelihood.job (
    person uuid not null references trajectories.newcomer,
    started_on date not null,
    ended_on date,
    hours_per_week numeric(5, 2),
    sector text not null,
    contract text,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    check (ended_on >= started_on)
);
create unique index job_current on livelihood.job (person, started_on, sector) where recorded_to is null;

create unlogged table livelihood.job_stage (
    source_row int not null,
    person uuid not null,
    started_on date not null,
    ended_on date,
    hours_per_week numeric(5, 2),
    sector text not null,
    contract text
);

alter table livelihood.benefit enable row level security;
alter table livelihood.benefit force row level security;
create policy seen_by_reach on livelihood.benefit using (identity.may_see(person));
alter table livelihood.job enable row level security;
alter table livelihood.job force row level security;
create policy seen_by_reach on livelihood.job using (identity.may_see(person));

grant select, insert, update, maintain on livelihood.benefit, livelihood.job to geland_app;
grant select, insert, update, delete, truncate, maintain on livelihood.benefit_stage, livelihood.job_stage to geland_app;

-- Benefit spells as the story takes them: one that runs into the next ends where the next begins; a spell of no days is none.
create view livelihood.benefit_spell with (security_invoker = true) as
select person, started_on, least(ended_on, next_started_on) as ended_on, reason_in,
    case when next_started_on < ended_on or (ended_on is null and next_started_on is not null) then null else reason_out end as reason_out,
    ended_on as delivered_end, next_started_on, source, source_row, next_source_row
from (select b.*,
        lead(b.started_on) over of_person as next_started_on,
        lead(b.source_row) over of_person as next_source_row
    from livelihood.benefit b
    where b.recorded_to is null
    window of_person as (partition by b.person order by b.started_on)) b
where ended_on is null or ended_on > started_on;

-- The livelihood of each person from day to day: elementary intervals between all dates that matter, then equal neighbours joined.
create view livelihood.livelihood_spell with (security_invoker = true) as
with job as not materialized (
    select person, started_on, ended_on, source, source_row
    from livelihood.job where recorded_to is null and (ended_on is null or ended_on > started_on)
), boundary as (
    select person, started_on as day from livelihood.benefit_spell
    union select person, ended_on from livelihood.benefit_spell where ended_on is not null
    union select person, started_on from job
    union select person, ended_on from job where ended_on is not null
    union select person, departed_on from trajectories.profile where recorded_to is null and departed_on is not null
), piece as (
    select person, day as from_day, lead(day) over (partition by person order by day) as to_day from boundary
), state as (
    select piece.person, piece.from_day, piece.to_day,
        case
            when b.person is not null and j.person is not null then 'PART_BENEFIT'
            when b.person is not null then 'BENEFIT'
            when j.person is not null then 'WORK'
            when e.reason_out = 'STUDY' then 'STUDY'
            when e.reason_out in ('PARTNER_INCOME', 'OTHER_INCOME') then 'OTHER_INCOME'
        end as state,
        coalesce(b.source, j.source, e.source) as source,
        coalesce(b.source_row, j.source_row, e.source_row) as source_row
    from piece
    join trajectories.profile p on p.person = piece.person and p.recorded_to is null
    left join lateral (select b.* from livelihood.benefit_spell b
        where b.person = piece.person and b.started_on <= piece.from_day and (b.ended_on is null or b.ended_on > piece.from_day) limit 1) b on true
    left join lateral (select j.* from job j
        where j.person = piece.person and j.started_on <= piece.from_day and (j.ended_on is null or j.ended_on > piece.from_day)
        order by j.started_on, j.source_row limit 1) j on true
    left join lateral (select e.* from livelihood.benefit_spell e
        where e.person = piece.person and e.ended_on <= piece.from_day order by e.ended_on desc limit 1) e on true
    where p.departed_on is null or piece.from_day < p.departed_on
), run as (
    select *, count(*) filter (where turn) over (partition by person order by from_day) as number
    from (select *, state is distinct from lag(state) over (partition by person order by from_day) as turn from state) s
)
select person, state, min(from_day) as valid_from,
    case when bool_or(to_day is null) then null else max(to_day) end as valid_to,
    (array_agg(source order by from_day))[1] as source, (array_agg(source_row order by from_day))[1] as source_row
from run where state is not null
group by person, number, state;

grant select on livelihood.benefit_spell, livelihood.livelihood_spell to geland_app;
