-- What a study found, the quotes it may publish, and its reports. Who was heard has a pseudonym; nothing here says who anybody is.

grant usage on schema findings to geland_app;

-- Whether the viewer of this transaction belongs to the team of a study; who codes blind must not see what others coded.
create function findings.is_team(study uuid) returns boolean
    language sql stable parallel safe
    return case coalesce(current_setting('geland.viewer', true), '')
        when '' then false
        when 'system' then true
        else exists (
            select from studies.member m
            where m.study = is_team.study and m.part = 'TEAM' and m.user_id::text = current_setting('geland.viewer', true))
    end;

-- A finding. What it says stands in its versions.
create table findings.finding (
    id      uuid primary key default uuidv7(),
    study   uuid not null references studies.study,
    number  int not null check (number > 0),
    version int not null default 1 check (version > 0),
    unique (study, number)
);

-- A version of a finding, never changed. Numbers stand in the texts as references to a cell of a matrix, {{matrix:row:column}}.
create table findings.finding_version (
    finding   uuid not null references findings.finding,
    version   int not null check (version > 0),
    claim     text not null check (char_length(claim) between 1 and 600),
    evidence  text not null check (char_length(evidence) between 1 and 2000),
    -- What speaks against it; may be empty only where somebody looked for it and says so.
    counter   text not null default '' check (char_length(counter) <= 2000),
    looked    boolean not null default false,
    limits    text not null default '' check (char_length(limits) <= 2000),
    -- The study as it stood when this was written: a hash over all that is coded in it.
    data      text not null check (data ~ '^[0-9a-f]{64}$'),
    made_at   timestamptz not null,
    made_by   uuid references identity.users,
    primary key (finding, version)
);

-- The numbers a version refers to, as they were then, so that a later change is seen.
create table findings.finding_number (
    finding   uuid not null,
    version   int not null,
    token     text not null check (char_length(token) between 5 and 200),
    said      int not null check (said >= 0),
    asked     int not null check (asked >= said),
    not_asked int not null check (not_asked >= 0),
    primary key (finding, version, token),
    foreign key (finding, version) references findings.finding_version
);

-- A passage that speaks for a finding or against it.
create table findings.finding_passage (
    finding uuid not null references findings.finding,
    coding  uuid not null references coding.coding,
    side    text not null check (side in ('FOR', 'AGAINST')),
    at      timestamptz not null,
    by_user uuid references identity.users,
    primary key (finding, coding)
);

-- A passage proposed for publication, with what is shown of who said it. Two people approve the same version of it.
create table findings.quote (
    id                  uuid primary key default uuidv7(),
    study               uuid not null references studies.study,
    coding              uuid not null references coding.coding,
    participant         uuid not null references studies.participant,
    finding             uuid references findings.finding,
    words               text not null check (char_length(words) between 1 and 2000),
    shows_group         boolean not null,
    shows_organisation  boolean not null,
    shows_area          boolean not null,
    shows_experience    boolean not null,
    shows_language      boolean not null,
    dropped             boolean not null default false,
    proposed_at         timestamptz not null,
    proposed_by         uuid references identity.users,
    version             int not null default 1 check (version > 0),
    unique (study, coding)
);
create table findings.quote_approval (
    quote   uuid not null references findings.quote,
    version int not null,
    by_user uuid not null references identity.users,
    at      timestamptz not null,
    primary key (quote, version, by_user)
);

-- What the team writes at the front of the report, in versions: the summary in plain language.
create table findings.summary (
    study    uuid not null references studies.study,
    version  int not null check (version > 0),
    asked    text not null check (char_length(asked) <= 1500),
    found    text not null check (char_length(found) <= 3000),
    unknown  text not null check (char_length(unknown) <= 1500),
    next     text not null check (char_length(next) <= 1500),
    made_at  timestamptz not null,
    made_by  uuid references identity.users,
    primary key (study, version)
);

-- Who lives in the municipality, as the team took it from a source, to be set beside who was heard.
create table findings.lives_here (
    study  uuid not null references studies.study,
    place  int not null check (place between 1 and 30),
    what   text not null check (char_length(what) between 1 and 60),
    people int not null check (people >= 0),
    -- Which language group of participants it is set beside; empty for none.
    beside text not null default '' check (char_length(beside) <= 60),
    source text not null check (char_length(source) between 1 and 200),
    on_day date not null,
    primary key (study, place)
);

-- A version of the report as it was made. Nothing of it is changed afterwards.
create table findings.report (
    study   uuid not null references studies.study,
    version int not null check (version > 0),
    title   text not null,
    html    text not null,
    docx    bytea not null,
    sha256  text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    data    text not null check (data ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null,
    made_by uuid references identity.users,
    primary key (study, version)
);
create table findings.report_number (
    study     uuid not null,
    version   int not null,
    token     text not null,
    said      int not null,
    asked     int not null,
    not_asked int not null,
    primary key (study, version, token),
    foreign key (study, version) references findings.report
);
create table findings.report_quote (
    study   uuid not null,
    version int not null,
    quote   uuid not null references findings.quote,
    primary key (study, version, quote),
    foreign key (study, version) references findings.report
);

alter table findings.finding enable row level security;
alter table findings.finding force row level security;
alter table findings.quote enable row level security;
alter table findings.quote force row level security;
alter table findings.report enable row level security;
alter table findings.report force row level security;
alter table findings.summary enable row level security;
alter table findings.summary force row level security;
alter table findings.lives_here enable row level security;
alter table findings.lives_here force row level security;
create policy by_team on findings.finding using (findings.is_team(study));
create policy by_team on findings.quote using (findings.is_team(study));
create policy by_team on findings.report using (findings.is_team(study));
create policy by_team on findings.summary using (findings.is_team(study));
create policy by_team on findings.lives_here using (findings.is_team(study));

grant select, insert on findings.finding, findings.finding_version, findings.finding_number, findings.finding_passage, findings.quote,
    findings.quote_approval, findings.summary, findings.lives_here, findings.report, findings.report_number, findings.report_quote to geland_app;
grant update (version) on findings.finding to geland_app;
grant delete on findings.finding_passage, findings.lives_here to geland_app;
grant update (words, shows_group, shows_organisation, shows_area, shows_experience, shows_language, dropped, version) on findings.quote to geland_app;
revoke execute on function findings.is_team(uuid) from public;
grant execute on function findings.is_team(uuid) to geland_app;
