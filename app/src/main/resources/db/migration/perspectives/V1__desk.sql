-- The desk: obstacles that people report, and room that was given. Private to the module perspectives.

grant usage on schema perspectives to geland_app;

-- Numbers the desk works with, each from the day on which it was decided.
create table perspectives.desk_setting (
    name       text not null,
    valid_from date not null,
    value      int not null check (value between 1 and 52),
    primary key (name, valid_from)
);
insert into perspectives.desk_setting values ('answer-weeks', date '2026-01-01', 3);
comment on table perspectives.desk_setting is 'answer-weeks: within how many weeks an obstacle is answered, unless the team lead says otherwise';

-- What somebody meets in the work or in life here. What was said is never changed; what is done about it is, in versions.
create table perspectives.obstacle (
    id          uuid primary key default uuidv7(),
    -- Lets the one who reported it follow it. Never shown.
    reported_by uuid references identity.users,
    kind        text not null check (kind in ('PROFESSIONAL', 'VOLUNTEER', 'NEWCOMER', 'STAFF')),
    reported_at timestamptz not null,
    what        text not null check (char_length(what) between 1 and 600),
    -- Empty for the whole town.
    area        text not null check (char_length(area) <= 40),
    level       text not null check (level in ('NATION', 'CITY', 'ORGANISATION')),
    frequency   text not null check (frequency in ('ONCE', 'MONTHLY', 'WEEKLY', 'DAILY')),
    version     int not null default 1 check (version > 0),
    owner       uuid references identity.users,
    answer_by   date,
    answer      text check (char_length(answer) between 1 and 1000),
    doing       text not null default '' check (char_length(doing) <= 300),
    done_by     date,
    answered_at timestamptz,
    check ((owner is null) = (answer_by is null)),
    check ((answer is null) = (answered_at is null))
);
create index obstacle_by_reporter on perspectives.obstacle (reported_by);

-- What was done about it, by which role. An answer that was replaced can be read here.
create table perspectives.obstacle_event (
    id        uuid primary key default uuidv7(),
    obstacle  uuid not null references perspectives.obstacle,
    version   int not null,
    at        timestamptz not null,
    event     text not null check (event in ('REPORTED', 'ASSIGNED', 'ANSWERED', 'REOPENED')),
    -- Of the team only: who reported stands in no line.
    by_user   uuid references identity.users,
    by_role   text,
    owner     uuid references identity.users,
    answer_by date,
    answer    text,
    doing     text not null default '',
    done_by   date,
    check ((event = 'REPORTED') = (by_user is null)),
    unique (obstacle, version)
);

-- Who meets the same, once each.
create table perspectives.obstacle_too (
    obstacle uuid not null references perspectives.obstacle,
    user_id  uuid not null references identity.users,
    primary key (obstacle, user_id)
);

-- Who follows it, and which version this person saw last.
create table perspectives.obstacle_follow (
    obstacle     uuid not null references perspectives.obstacle,
    user_id      uuid not null references identity.users,
    seen_version int not null,
    primary key (obstacle, user_id)
);
create index obstacle_follow_by_user on perspectives.obstacle_follow (user_id);

-- The desk as one person sees it on a day.
create function perspectives.desk(viewer uuid, today date)
    returns table (
        id uuid, kind text, reported_at timestamptz, what text, area text, level text, frequency text, version int, owner uuid,
        answer_by date, answer text, doing text, done_by date, answered_at timestamptz, overdue boolean, people bigint,
        reported boolean, too boolean, follows boolean, changed boolean)
    language sql stable
    as $$
        select o.id, o.kind, o.reported_at, o.what, o.area, o.level, o.frequency, o.version, o.owner, o.answer_by, o.answer, o.doing,
            o.done_by, o.answered_at, o.answered_at is null and coalesce(o.answer_by < desk.today, false),
            1 + (select count(*) from perspectives.obstacle_too t where t.obstacle = o.id),
            coalesce(o.reported_by = desk.viewer, false),
            exists (select from perspectives.obstacle_too t where t.obstacle = o.id and t.user_id = desk.viewer),
            f.seen_version is not null, coalesce(f.seen_version < o.version, false)
        from perspectives.obstacle o
        left join perspectives.obstacle_follow f on f.obstacle = o.id and f.user_id = desk.viewer
    $$;

-- A rule that was bent for somebody: what was done differently, why, and what came of it. Never for whom.
create table perspectives.room_given (
    id         uuid primary key default uuidv7(),
    rule       text not null check (rule in (
        'CIVIC_TERM', 'LESSON_HOURS', 'WORK_DUTY', 'COST_SHARING', 'ONE_HOME_OFFER', 'FIXED_COSTS', 'SPECIAL_ASSISTANCE',
        'TRAVEL_COSTS', 'CHILD_CARE', 'OTHER')),
    other_rule text not null default '' check (char_length(other_rule) <= 80),
    given_on   date not null,
    done       text not null check (char_length(done) between 1 and 600),
    why        text not null check (char_length(why) between 1 and 600),
    by_role    text not null,
    version    int not null default 1 check (version > 0),
    check ((rule = 'OTHER') = (other_rule <> ''))
);
create index room_given_by_rule on perspectives.room_given (rule, lower(other_rule));

-- Its versions: the first without an outcome, each later one with what came of it as known then.
create table perspectives.room_version (
    room    uuid not null references perspectives.room_given,
    version int not null,
    at      timestamptz not null,
    by_user uuid references identity.users,
    by_role text not null,
    outcome text not null default '' check (char_length(outcome) <= 600),
    primary key (room, version)
);

-- The rules that were proposed to be changed, each with the obstacle it became.
create table perspectives.rule_proposal (
    rule       text not null,
    other_rule text not null,
    obstacle   uuid not null references perspectives.obstacle,
    primary key (rule, other_rule)
);

grant select on perspectives.desk_setting to geland_app;
grant select, insert, update (version, owner, answer_by, answer, doing, done_by, answered_at) on perspectives.obstacle to geland_app;
grant select, insert on perspectives.obstacle_event, perspectives.room_version, perspectives.rule_proposal to geland_app;
grant select, insert, delete on perspectives.obstacle_too to geland_app;
grant select, insert, delete, update (seen_version) on perspectives.obstacle_follow to geland_app;
grant select, insert, update (version) on perspectives.room_given to geland_app;
revoke execute on function perspectives.desk(uuid, date) from public;
grant execute on function perspectives.desk(uuid, date) to geland_app;
