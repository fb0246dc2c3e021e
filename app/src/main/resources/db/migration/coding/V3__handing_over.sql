-- What became of a text that a coder left unfinished: it was given to another, or released to whoever coded it too. A line is added and never
-- changed.

create table coding.task_event (
    id       uuid primary key default uuidv7(),
    study    uuid not null references studies.study,
    source   uuid not null references studies.source,
    -- Who left the text.
    coder    uuid not null references identity.users,
    happened text not null check (happened in ('HANDED_OVER', 'RELEASED')),
    to_coder uuid references identity.users,
    reason   text not null check (char_length(reason) between 1 and 300),
    by_user  uuid not null references identity.users,
    at       timestamptz not null,
    check ((happened = 'HANDED_OVER') = (to_coder is not null))
);
create index task_event_by_study on coding.task_event (study, at);
alter table coding.task_event enable row level security;
alter table coding.task_event force row level security;
create policy by_member on coding.task_event using (studies.may_open(study));
grant select, insert on coding.task_event to geland_app;

-- A merging tells how many codings went along, which is known once they went: the codings name the merging before its line is there.
alter table coding.coding alter constraint coding_operation_fkey deferrable initially deferred;
drop function coding.uses(uuid);
