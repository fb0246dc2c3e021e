-- Who works here, whom they accompany, and who looked at whom.

create table identity.users (
    id             uuid primary key default uuidv7(),
    sign_in_name   text not null unique check (sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    name           text not null check (length(name) between 1 and 200),
    role           text not null check (role in ('ADMINISTRATOR', 'TEAM_LEAD', 'CASE_MANAGER', 'POLICY_ADVISER', 'RESEARCHER', 'REPORTER')),
    worker_code    text check (worker_code ~ '^[A-Z0-9]{1,12}$'),
    password_hash  text,
    active         boolean not null default true,
    -- A session that began earlier is over.
    sessions_since timestamptz not null default now(),
    added_at       timestamptz not null default now()
);
comment on column identity.users.password_hash is 'Argon2id; null until the invitation is used';

-- The one-time code with which a user chooses a password. Only its hash is kept.
create table identity.invitation (
    user_id    uuid primary key references identity.users,
    code_hash  bytea not null,
    expires_at timestamptz not null
);

-- The one-time code with which the first administrator signs up: one row at most.
create table identity.setup (
    single     boolean primary key default true check (single),
    code_hash  bytea not null,
    expires_at timestamptz not null
);

-- A change of role takes two administrators, and neither is the one it is about.
create table identity.role_request (
    id           uuid primary key default uuidv7(),
    user_id      uuid not null references identity.users,
    role         text not null check (role in ('ADMINISTRATOR', 'TEAM_LEAD', 'CASE_MANAGER', 'POLICY_ADVISER', 'RESEARCHER', 'REPORTER')),
    worker_code  text check (worker_code ~ '^[A-Z0-9]{1,12}$'),
    requested_by uuid not null references identity.users,
    requested_at timestamptz not null default now(),
    decided_by   uuid references identity.users,
    decided_at   timestamptz,
    approved     boolean,
    check (requested_by <> user_id),
    check (decided_by is null or decided_by <> user_id),
    check (approved is not true or decided_by <> requested_by),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (approved is null))
);
create unique index one_open_request_per_user on identity.role_request (user_id) where decided_at is null;

-- What was done to users, by whom.
create table identity.user_journal (
    id      uuid primary key default uuidv7(),
    at      timestamptz not null default now(),
    by_user uuid references identity.users,
    user_id uuid not null references identity.users,
    event   text not null check (event in
        ('SET_UP', 'ADDED', 'INVITED', 'PASSWORD_CHOSEN', 'ROLE_REQUESTED', 'ROLE_APPROVED', 'ROLE_REJECTED', 'DEACTIVATED')),
    role    text
);

-- What keys the hashes below, so that a table of hashes alone gives no address away.
create table identity.secret (
    single boolean primary key default true check (single),
    key    bytea not null
);
insert into identity.secret (key) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- Failed attempts to sign in, per account and per address, as keyed hashes. Rows live for a day.
create table identity.throttle (
    key           bytea primary key,
    failures      integer not null,
    last_failure  timestamptz not null default now(),
    blocked_until timestamptz not null default now()
);
create index throttle_by_age on identity.throttle (last_failure);

-- The case manager of each person.
create table identity.caseload (
    person      uuid primary key,
    worker_code text not null check (worker_code <> '')
);
create index caseload_by_worker on identity.caseload (worker_code);

-- Whether the own caseload of the worker of this transaction holds the person.
create function identity.in_caseload(person uuid) returns boolean
    language sql stable parallel safe
    return exists (
        select from identity.caseload c
        where c.person = in_caseload.person and c.worker_code = current_setting('geland.worker', true));

-- Whether the viewer of this transaction may see the person. Without a viewer: no. One expression without a query, so
-- that the planner writes it into the query that asks.
create function identity.may_see(person uuid) returns boolean
    language sql stable parallel safe
    return case coalesce(current_setting('geland.reach', true), 'none')
        when 'all' then true
        when 'own' then identity.in_caseload(person)
        else false
    end;

-- Which member of staff looked: one line per look.
create table identity.user_audit (
    id        uuid primary key default uuidv7(),
    operation uuid not null,
    at        timestamptz not null default now(),
    user_id   uuid not null references identity.users,
    role      text not null,
    page      text not null,
    purpose   text not null,
    persons   integer not null check (persons > 0)
);
create index user_audit_by_time on identity.user_audit (at desc, id desc);
create index user_audit_by_operation on identity.user_audit (operation);

-- Who was looked at: one line per person, without the identity of staff.
create table identity.processing_log (
    id        uuid primary key default uuidv7(),
    operation uuid not null,
    at        timestamptz not null default now(),
    person    uuid not null,
    role      text not null,
    purpose   text not null
);
create index processing_log_by_person on identity.processing_log (person, at desc);
create index processing_log_by_operation on identity.processing_log (operation);

alter table identity.processing_log enable row level security;
alter table identity.processing_log force row level security;
create policy written_by_all on identity.processing_log for insert with check (true);
create policy read_where_the_person_may_be_seen on identity.processing_log for select using (identity.may_see(person));

grant usage on schema identity to geland_app;
grant select on identity.secret to geland_app;
grant select, insert, update on identity.users to geland_app;
grant select, insert, update, delete on identity.invitation, identity.setup, identity.throttle, identity.caseload to geland_app;
grant select, insert, update (decided_by, decided_at, approved) on identity.role_request to geland_app;
grant select, insert on identity.user_journal, identity.user_audit, identity.processing_log to geland_app;
revoke execute on all functions in schema identity from public;
grant execute on function identity.may_see(uuid), identity.in_caseload(uuid) to geland_app;
