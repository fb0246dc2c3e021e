-- What a municipality offered people, and who took part. Private to the module offers.

grant usage on schema offers to geland_app;

create table offers.participation (
    person uuid not null references trajectories.newcomer,
    programme text not null,
    enrolled_on date not null,
    started_on date,
    ended_on date,
    by_lottery boolean,
    drawn boolean,
    status text,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    check (ended_on >= started_on)
);
create unique index participation_current on offers.participation (person, programme, enrolled_on) where recorded_to is null;
create unlogged table offers.participation_stage (
    source_row int not null, person uuid not null, programme text not null, enrolled_on date not null, started_on date, ended_on date,
    by_lottery boolean, drawn boolean, status text);

alter table offers.participation enable row level security;
alter table offers.participation force row level security;
create policy seen_by_reach on offers.participation using (identity.may_see(person));

grant select, insert, update, maintain on offers.participation to geland_app;
grant select, insert, update, delete, truncate, maintain on offers.participation_stage to geland_app;

-- Offers that run, a lane per programme; one that runs into the next of the same programme ends where that begins.
create view offers.support_spell with (security_invoker = true) as
select person, programme as lane, 'OFFER' as state, started_on as valid_from, least(ended_on, next_started_on) as valid_to, source, source_row
from (select p.*, lead(p.started_on) over (partition by p.person, p.programme order by p.started_on, p.enrolled_on) as next_started_on
    from offers.participation p where p.recorded_to is null and p.started_on is not null) p
where least(ended_on, next_started_on) is null or least(ended_on, next_started_on) > started_on;

grant select on offers.support_spell to geland_app;
