-- Neighbourhoods: places, activities, meetings with residents and what was promised there. Private to the module areas.
-- Of places, activities and meetings every version stays; what residents asked is never changed.

grant usage on schema areas to geland_app;

create table areas.area (
    id     uuid primary key default uuidv7(),
    -- How it is written in an address.
    slug   text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name   text not null check (char_length(name) between 1 and 40),
    active boolean not null default true
);
create unique index area_by_name on areas.area (lower(name));

create table areas.place (
    id      uuid primary key default uuidv7(),
    area    uuid not null references areas.area,
    version int not null default 1 check (version > 0)
);
create index place_by_area on areas.place (area);

create table areas.place_version (
    place   uuid not null references areas.place,
    version int not null check (version > 0),
    at      timestamptz not null,
    by_user uuid not null references identity.users,
    by_role text not null,
    name    text not null check (char_length(name) between 1 and 80),
    kind    text not null check (kind in ('COMMUNITY_HOUSE', 'LIBRARY', 'SCHOOL', 'FAITH', 'SPORT', 'OFFICE', 'OUTSIDE', 'OTHER')),
    address text not null default '' check (char_length(address) <= 80),
    in_use  boolean not null,
    primary key (place, version)
);

create table areas.activity (
    id      uuid primary key default uuidv7(),
    area    uuid not null references areas.area,
    version int not null default 1 check (version > 0)
);
create index activity_by_area on areas.activity (area);

create table areas.activity_version (
    activity     uuid not null references areas.activity,
    version      int not null check (version > 0),
    at           timestamptz not null,
    by_user      uuid not null references identity.users,
    by_role      text not null,
    what         text not null check (char_length(what) between 1 and 120),
    audience     text not null check (audience in ('EVERYONE', 'NEWCOMERS', 'PARENTS', 'CHILDREN', 'YOUTH', 'WOMEN', 'MEN', 'OLDER')),
    -- Who comes, as those who are there see it; no count of people.
    mix          text not null check (mix in ('NEWCOMERS_ONLY', 'MOSTLY_NEWCOMERS', 'HALF', 'MOSTLY_NEIGHBOURS', 'NEIGHBOURS_ONLY', 'UNKNOWN')),
    -- 1 is Monday.
    weekday      int check (weekday between 1 and 7),
    begins       time,
    ends         time,
    other_times  text not null default '' check (char_length(other_times) <= 120),
    languages    text[] not null,
    place        uuid references areas.place,
    -- A role, such as the keeper of the house; never a name.
    contact      text not null default '' check (char_length(contact) <= 80),
    active_from  date not null,
    active_until date,
    check (weekday is not null or other_times <> ''),
    check (ends is null or begins < ends),
    check (active_until is null or active_until >= active_from),
    primary key (activity, version)
);

create table areas.meeting (
    id      uuid primary key default uuidv7(),
    area    uuid not null references areas.area,
    version int not null default 1 check (version > 0)
);
create index meeting_by_area on areas.meeting (area);

create table areas.meeting_version (
    meeting uuid not null references areas.meeting,
    version int not null check (version > 0),
    at      timestamptz not null,
    by_user uuid not null references identity.users,
    by_role text not null,
    held_on date not null,
    place   uuid references areas.place,
    -- Shown in words under ten.
    came    int not null check (came between 0 and 500),
    -- When the answers are told.
    next_on date,
    check (next_on is null or next_on > held_on),
    primary key (meeting, version)
);

-- What residents asked. The question stays as it was asked; what is promised and answered changes in versions.
create table areas.question (
    id          uuid primary key default uuidv7(),
    meeting     uuid not null references areas.meeting,
    asked       text not null check (char_length(asked) between 1 and 400),
    version     int not null default 1 check (version > 0),
    promise     text check (char_length(promise) between 1 and 400),
    owner       uuid references identity.users,
    answer_by   date,
    answer      text check (char_length(answer) between 1 and 600),
    answered_at timestamptz,
    check ((promise is null) = (owner is null) and (promise is null) = (answer_by is null)),
    check ((answer is null) = (answered_at is null))
);
create index question_by_meeting on areas.question (meeting);

create table areas.question_event (
    question  uuid not null references areas.question,
    version   int not null,
    at        timestamptz not null,
    event     text not null check (event in ('ASKED', 'PROMISED', 'ANSWERED', 'REOPENED')),
    by_user   uuid not null references identity.users,
    by_role   text not null,
    promise   text,
    owner     uuid references identity.users,
    answer_by date,
    answer    text,
    primary key (question, version)
);

-- As they are now.
create view areas.place_now with (security_invoker = true) as
select p.id, p.area, v.version, v.name, v.kind, v.address, v.in_use
from areas.place p join areas.place_version v on v.place = p.id and v.version = p.version;

create view areas.activity_now with (security_invoker = true) as
select a.id, a.area, v.* from areas.activity a join areas.activity_version v on v.activity = a.id and v.version = a.version;

create view areas.meeting_now with (security_invoker = true) as
select m.id, m.area, v.* from areas.meeting m join areas.meeting_version v on v.meeting = m.id and v.version = m.version;

grant select, insert, update (active) on areas.area to geland_app;
grant select, insert, update (version) on areas.place, areas.activity, areas.meeting to geland_app;
grant select, insert on areas.place_version, areas.activity_version, areas.meeting_version, areas.question_event to geland_app;
grant select, insert, update (version, promise, owner, answer_by, answer, answered_at) on areas.question to geland_app;
grant select on areas.place_now, areas.activity_now, areas.meeting_now to geland_app;
