-- The working day: contacts and attention. Private to the module casework.

grant usage on schema casework to geland_app;

create table casework.contact (
    person uuid not null references trajectories.newcomer,
    held_on date not null,
    worker text not null,
    channel text not null,
    outcome text not null,
    source int not null references trajectories.source,
    source_row int not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz
);
create unique index contact_current on casework.contact (person, held_on, worker, channel, outcome) where recorded_to is null;
create unlogged table casework.contact_stage (
    source_row int not null, person uuid not null, held_on date not null, worker text not null, channel text not null, outcome text not null);

alter table casework.contact enable row level security;
alter table casework.contact force row level security;
create policy seen_by_reach on casework.contact using (identity.may_see(person));

grant select, insert, update, maintain on casework.contact to geland_app;
grant select, insert, update, delete, truncate, maintain on casework.contact_stage to geland_app;
