-- Who came to work on a study and who left it, when and by whom. A line is added and never changed.

create table studies.member_event (
    id       uuid primary key default uuidv7(),
    study    uuid not null references studies.study,
    user_id  uuid not null references identity.users,
    part     text not null check (part in ('TEAM', 'SECOND_CODER')),
    happened text not null check (happened in ('ADMITTED', 'LEFT')),
    by_user  uuid not null references identity.users,
    at       timestamptz not null
);
create index member_event_by_study on studies.member_event (study, at);
alter table studies.member_event enable row level security;
alter table studies.member_event force row level security;
-- Written before a member leaves, who otherwise could not write it about oneself.
create policy by_member on studies.member_event using (studies.may_open(study));
grant select, insert on studies.member_event to geland_app;
