-- Studies of what people mean and meet: question, participants under a pseudonym, sources, and their texts in two zones.
-- Nothing here refers to a dossier, and nothing may.

grant usage on schema studies to geland_app;

create table studies.study (
    id              uuid primary key default uuidv7(),
    title           text not null check (char_length(title) between 1 and 200),
    question        text not null check (char_length(question) between 1 and 500),
    -- What may be done with what was said, and on which ground (*grondslag*).
    legal_basis     text not null check (char_length(legal_basis) between 1 and 500),
    -- On this day the raw texts and the key of the study go; later the working texts.
    destroy_raw_on  date not null,
    destroy_work_on date not null check (destroy_work_on >= destroy_raw_on),
    raw_gone_at     timestamptz,
    work_gone_at    timestamptz,
    synthetic       boolean not null default false,
    made_at         timestamptz not null,
    version         int not null default 1 check (version > 0)
);

-- Who works on it. A second coder codes blind and sees no coding of others before both are done.
create table studies.member (
    study   uuid not null references studies.study,
    user_id uuid not null references identity.users,
    part    text not null check (part in ('TEAM', 'SECOND_CODER')),
    primary key (study, user_id)
);

-- Whether the viewer of this transaction works on the study. The system itself, without a viewer, works on all. Compares as text: the planner
-- looks at the setting before it looks at the case, and 'system' is no uuid.
create function studies.may_open(study uuid) returns boolean
    language sql stable parallel safe
    return case coalesce(current_setting('geland.viewer', true), '')
        when '' then false
        when 'system' then true
        else exists (
            select from studies.member m
            where m.study = may_open.study and m.user_id::text = current_setting('geland.viewer', true))
    end;

create table studies.sub_question (
    study  uuid not null references studies.study,
    number int not null check (number > 0),
    text   text not null check (char_length(text) between 1 and 500),
    primary key (study, number)
);

-- What the team expected, written down beforehand and never changed. What came of it may be "not so".
create table studies.expectation (
    id          uuid primary key default uuidv7(),
    study       uuid not null references studies.study,
    number      int not null check (number > 0),
    written_on  date not null,
    text        text not null check (char_length(text) between 1 and 600),
    outcome     text check (outcome in ('SO', 'NOT_SO', 'PARTLY', 'NOT_YET_KNOWN')),
    settled_on  date,
    explanation text not null default '' check (char_length(explanation) <= 1000),
    -- What speaks against it, or where it ends.
    limits      text not null default '' check (char_length(limits) <= 1000),
    version     int not null default 1 check (version > 0),
    check ((outcome is null) = (settled_on is null)),
    unique (study, number)
);

-- Who is to be heard: each group with how many were planned.
create table studies.heard_group (
    study    uuid not null references studies.study,
    kind     text not null check (kind in ('PROFESSIONAL', 'VOLUNTEER', 'NEWCOMER', 'RESIDENT', 'POLICY')),
    planned  int not null check (planned between 0 and 1000),
    primary key (study, kind)
);

-- The topic guide (*leidraad*): questions and, beneath a question, what is asked further.
create table studies.guide_question (
    study    uuid not null references studies.study,
    code     text not null check (code ~ '^[A-Za-z0-9-]{1,12}$'),
    position int not null,
    beneath  text,
    theme    text not null default '' check (char_length(theme) <= 60),
    text     text not null check (char_length(text) between 1 and 500),
    primary key (study, code),
    foreign key (study, beneath) references studies.guide_question (study, code)
);

-- What is to be done by when.
create table studies.step (
    id       uuid primary key default uuidv7(),
    study    uuid not null references studies.study,
    due_on   date not null,
    text     text not null check (char_length(text) between 1 and 300),
    done_on  date,
    version  int not null default 1 check (version > 0)
);

-- Somebody who was heard, under a random pseudonym of this study. What is known is coarse: it says what kind of person, never who.
create table studies.participant (
    id             uuid primary key default uuidv7(),
    study          uuid not null references studies.study,
    pseudonym      text not null check (pseudonym ~ '^[A-Z0-9-]{3,12}$'),
    kind           text not null check (kind in ('PROFESSIONAL', 'VOLUNTEER', 'NEWCOMER', 'RESIDENT')),
    organisation   text not null default '' check (char_length(organisation) <= 60),
    area           text not null default '' check (char_length(area) <= 60),
    experience     text not null default '' check (char_length(experience) <= 60),
    language_group text not null default '' check (char_length(language_group) <= 60),
    version        int not null default 1 check (version > 0),
    unique (study, pseudonym)
);

-- What a participant agreed to, per purpose, and until when. Withdrawn is never deleted.
create table studies.consent (
    participant  uuid not null references studies.participant,
    scope        text not null check (scope in ('INTERVIEW', 'QUOTE', 'REUSE')),
    given_on     date not null,
    withdrawn_on date check (withdrawn_on >= given_on),
    primary key (participant, scope, given_on)
);

create table studies.source (
    id          uuid primary key default uuidv7(),
    study       uuid not null references studies.study,
    number      int not null check (number > 0),
    kind        text not null check (kind in ('INTERVIEW', 'FOCUS_GROUP', 'FIELD_NOTE', 'POLICY')),
    -- Never the name of a file or a person: "Interview 3", "Meedoen vanaf dag één".
    title       text not null check (char_length(title) between 1 and 120),
    -- Of a policy text: which version of it.
    edition     text not null default '' check (char_length(edition) <= 40),
    held_on     date not null,
    language    text not null default 'nl' check (char_length(language) between 2 and 20),
    interpreter boolean not null default false,
    -- Since when its texts are out of work, because somebody who speaks in it withdrew. Its texts are empty from then on and nobody sees them.
    out_since   timestamptz,
    version     int not null default 1 check (version > 0),
    unique (study, number)
);
create table studies.source_participant (
    source      uuid not null references studies.source,
    participant uuid not null references studies.participant,
    primary key (source, participant)
);

-- The raw zone: the canonical text as it was read, sealed with the key of the study, which lies outside the database. AAD: source and hash.
create table studies.raw_text (
    source      uuid primary key references studies.source,
    sealed      bytea not null,
    sha256      text not null,
    -- Turns of the raw text, sealed too: labels of speakers may be names.
    sealed_turns bytea not null,
    code_points int not null,
    imported_at timestamptz not null
);

-- What may give somebody away in a raw text, and what a person decided. Places only, never the words.
create table studies.redaction (
    id         uuid primary key default uuidv7(),
    source     uuid not null references studies.source,
    start_at   int not null check (start_at >= 0),
    end_at     int not null,
    kind       text not null,
    -- What found it: a rule of the engine, ADDED by who decided, or SECOND_PERSON.
    rule       text not null,
    tag        text not null,
    decision   text not null default 'OPEN' check (decision in ('OPEN', 'KEEP', 'REPLACE')),
    decided_by uuid references identity.users,
    decided_at timestamptz,
    version    int not null default 1 check (version > 0),
    check (end_at > start_at),
    unique (source, start_at, end_at)
);

-- Who opened a raw text after its redaction was applied, and why.
create table studies.raw_look (
    id      uuid primary key default uuidv7(),
    source  uuid not null references studies.source,
    by_user uuid not null references identity.users,
    at      timestamptz not null,
    reason  text not null check (char_length(reason) between 1 and 300)
);

-- How the turns for a second person were drawn, so that the same draw can be made again.
create table studies.second_draw (
    source   uuid primary key references studies.source,
    seed     bigint not null,
    drawn_at timestamptz not null,
    -- How many turns there were to draw from.
    turns    int not null check (turns > 0)
);

-- The sample of turns that a second person reads: which, by whom, and how many words were missed.
create table studies.second_look (
    source    uuid not null references studies.source,
    turn      int not null,
    looked_by uuid references identity.users,
    looked_at timestamptz,
    missed    int check (missed >= 0),
    primary key (source, turn)
);

-- The working zone: the text after redaction, in versions. The highest version is the one to work with.
create table studies.text_version (
    source  uuid not null references studies.source,
    version int not null check (version > 0),
    text    text not null,
    sha256  text not null,
    made_at timestamptz not null,
    made_by uuid references identity.users,
    reason  text not null check (char_length(reason) <= 300),
    primary key (source, version)
);

-- Who speaks where in a version of a text, in code points; of a policy text each paragraph is a turn.
create table studies.turn (
    source       uuid not null,
    version      int not null,
    number       int not null check (number > 0),
    speaker      text not null default '',
    -- Whether the one who asks speaks.
    interviewer  boolean not null default false,
    start_at     int not null check (start_at >= 0),
    end_at       int not null,
    -- Milliseconds into the recording.
    heard_from   bigint,
    heard_to     bigint,
    check (end_at >= start_at),
    primary key (source, version, number),
    foreign key (source, version) references studies.text_version
);

-- Which turn asks which question of the guide; an empty code is a question outside it. A question without a row was not asked.
create table studies.asked (
    source uuid not null references studies.source,
    turn   int not null,
    code   text not null default '',
    primary key (source, turn, code)
);

alter table studies.study enable row level security;
alter table studies.study force row level security;
alter table studies.participant enable row level security;
alter table studies.participant force row level security;
alter table studies.source enable row level security;
alter table studies.source force row level security;
alter table studies.raw_text enable row level security;
alter table studies.raw_text force row level security;
alter table studies.text_version enable row level security;
alter table studies.text_version force row level security;
create policy by_member on studies.study
    using (studies.may_open(id)) with check (true);
create policy by_member on studies.participant
    using (studies.may_open(study));
create policy by_member on studies.source
    using (studies.may_open(study));
create policy by_member on studies.raw_text
    using (studies.may_open((select s.study from studies.source s where s.id = source)));
-- What is out of work is read by nobody; only emptying it reaches it.
create policy by_member on studies.text_version
    using (studies.may_open((select s.study from studies.source s where s.id = source and s.out_since is null)));

grant select, insert on studies.study, studies.member, studies.sub_question, studies.expectation, studies.heard_group,
    studies.guide_question, studies.step, studies.participant, studies.consent, studies.source, studies.source_participant,
    studies.raw_text, studies.redaction, studies.raw_look, studies.second_draw, studies.second_look, studies.text_version, studies.turn, studies.asked to geland_app;
grant update (title, question, legal_basis, destroy_raw_on, destroy_work_on, raw_gone_at, work_gone_at, version) on studies.study to geland_app;
grant delete on studies.member, studies.sub_question, studies.raw_text, studies.redaction, studies.asked, studies.source_participant,
    studies.guide_question, studies.heard_group to geland_app;
grant update (outcome, settled_on, explanation, limits, version) on studies.expectation to geland_app;
grant update (planned) on studies.heard_group to geland_app;
grant update (position, beneath, theme, text) on studies.guide_question to geland_app;
grant update (due_on, text, done_on, version) on studies.step to geland_app;
grant update (organisation, area, experience, language_group, version) on studies.participant to geland_app;
grant update (withdrawn_on) on studies.consent to geland_app;
grant update (title, edition, held_on, language, interpreter, out_since, version) on studies.source to geland_app;
grant update (kind, rule, tag, decision, decided_by, decided_at, version) on studies.redaction to geland_app;
grant update (text, sha256) on studies.text_version to geland_app;
grant update (looked_by, looked_at, missed) on studies.second_look to geland_app;
revoke execute on function studies.may_open(uuid) from public;
grant execute on function studies.may_open(uuid) to geland_app;
