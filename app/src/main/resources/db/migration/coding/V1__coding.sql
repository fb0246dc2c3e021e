-- What passages of texts are about: codebooks in versions, codings of two people, what they settled, and notes.

grant usage on schema coding to geland_app;

-- A codebook as it was fixed; one that is not fixed yet can be changed. Each version holds all its codes.
create table coding.codebook (
    study    uuid not null references studies.study,
    version  int not null check (version > 0),
    made_at  timestamptz not null,
    fixed_at timestamptz,
    note     text not null default '' check (char_length(note) <= 1000),
    primary key (study, version)
);

-- A code for life; what it means stands per version of the codebook.
create table coding.code (
    id    uuid primary key default uuidv7(),
    study uuid not null references studies.study,
    -- Short and stable: "thuis".
    slug  text not null check (slug ~ '^[a-z0-9-]{1,40}$'),
    unique (study, slug)
);
create table coding.code_version (
    code       uuid not null references coding.code,
    study      uuid not null,
    codebook   int not null,
    name       text not null check (char_length(name) between 1 and 80),
    name_en    text not null default '' check (char_length(name_en) <= 80),
    theme      text not null default '' check (char_length(theme) <= 60),
    beneath    uuid references coding.code,
    position   int not null default 0,
    definition text not null check (char_length(definition) <= 1000),
    use_when   text not null default '' check (char_length(use_when) <= 1000),
    not_when   text not null default '' check (char_length(not_when) <= 1000),
    example    text not null default '' check (char_length(example) <= 1000),
    retired    boolean not null default false,
    version    int not null default 1 check (version > 0),
    primary key (code, codebook),
    foreign key (study, codebook) references coding.codebook
);

-- How codes came about and went: split, merged, moved. One line per pair of old and new code.
create table coding.code_event (
    id       uuid primary key default uuidv7(),
    study    uuid not null references studies.study,
    at       timestamptz not null,
    by_user  uuid references identity.users,
    codebook int not null,
    event    text not null check (event in ('MADE', 'CHANGED', 'SPLIT', 'MERGED', 'MOVED', 'RETIRED', 'RESTORED')),
    from_code uuid references coding.code,
    to_code   uuid references coding.code,
    codings   int not null default 0
);

-- A passage of a text that a coder says something about. Offsets are code points of the named version of the text.
create table coding.coding (
    id           uuid primary key default uuidv7(),
    study        uuid not null references studies.study,
    source       uuid not null references studies.source,
    text_version int not null,
    start_at     int not null check (start_at >= 0),
    end_at       int not null,
    quote        text not null,
    before       text not null,
    after        text not null,
    code         uuid not null references coding.code,
    coder        uuid not null references identity.users,
    statement    text not null check (statement in ('GENERAL', 'EXAMPLE', 'NORM', 'POLICY')),
    -- From -2 (individual effort) to 2 (joint effort); null where it is not about that.
    joint        smallint check (joint between -2 and 2),
    -- From -2 (adapt) to 2 (be yourself).
    own          smallint check (own between -2 and 2),
    elicited     text not null default 'SPONTANEOUS' check (elicited in ('SPONTANEOUS', 'PROBED')),
    certainty    smallint not null default 3 check (certainty between 1 and 3),
    -- Of an obstacle: where its cause lies, and who can do something about it.
    level        text check (level in ('NATION', 'CITY', 'ORGANISATION')),
    actor        text not null default '' check (char_length(actor) <= 60),
    -- Whom it is about, where that was said: 'NEWCOMERS', 'EVERYBODY', …
    concerns     text not null default '' check (char_length(concerns) <= 60),
    -- Of a policy text: whether it says what the code says, or the opposite.
    relation     text check (relation in ('MENTIONS', 'OPPOSES')),
    state        text not null default 'PLACED' check (state in ('PLACED', 'LOOSE', 'REMOVED')),
    loose_why    text,
    made_at      timestamptz not null,
    version      int not null default 1 check (version > 0),
    check (end_at > start_at),
    foreign key (source, text_version) references studies.text_version
);
create index coding_by_source on coding.coding (source, coder);
create index coding_by_study on coding.coding (study, code);

-- Every version a coding had, whole: what undo goes back to.
create table coding.coding_event (
    id      uuid primary key default uuidv7(),
    coding  uuid not null references coding.coding,
    version int not null,
    at      timestamptz not null,
    by_user uuid references identity.users,
    event   text not null check (event in ('MADE', 'CHANGED', 'REMOVED', 'RESTORED', 'RECODED', 'REANCHORED', 'LOOSENED')),
    row     jsonb not null,
    unique (coding, version)
);

-- A note of a coder beside a text.
create table coding.memo (
    id       uuid primary key default uuidv7(),
    study    uuid not null references studies.study,
    source   uuid references studies.source,
    turn     int,
    by_user  uuid not null references identity.users,
    at       timestamptz not null,
    text     text not null check (char_length(text) between 1 and 4000),
    removed  boolean not null default false,
    version  int not null default 1 check (version > 0)
);

-- Who codes which text, and since when that is done. Until both are done neither sees the other's codings.
create table coding.task (
    source  uuid not null references studies.source,
    coder   uuid not null references identity.users,
    done_at timestamptz,
    primary key (source, coder)
);

-- What the two coders settled on where they differed: one passage and code, and whose view stands.
create table coding.settlement (
    id       uuid primary key default uuidv7(),
    source   uuid not null references studies.source,
    turn     int not null,
    code     uuid not null references coding.code,
    outcome  text not null check (outcome in ('CODED', 'NOT_CODED', 'OPEN')),
    -- The coding that stands, where it is coded.
    coding   uuid references coding.coding,
    note     text not null default '' check (char_length(note) <= 1000),
    by_user  uuid references identity.users,
    at       timestamptz not null,
    version  int not null default 1 check (version > 0),
    unique (source, turn, code)
);

-- An agreement as it was measured, with what it was measured on.
create table coding.agreement (
    id       uuid primary key default uuidv7(),
    study    uuid not null references studies.study,
    at       timestamptz not null,
    by_user  uuid references identity.users,
    codebook int not null,
    seed     bigint not null,
    result   jsonb not null
);

grant select, insert on coding.codebook, coding.code, coding.code_version, coding.code_event, coding.coding, coding.coding_event,
    coding.memo, coding.task, coding.settlement, coding.agreement to geland_app;
grant update (fixed_at, note) on coding.codebook to geland_app;
grant update (name, name_en, theme, beneath, position, definition, use_when, not_when, example, retired, version) on coding.code_version to geland_app;
grant update (text_version, start_at, end_at, quote, before, after, code, statement, joint, own, elicited, certainty, level, actor, concerns,
    relation, state, loose_why, version) on coding.coding to geland_app;
grant update (text, removed, version) on coding.memo to geland_app;
grant update (done_at) on coding.task to geland_app;
grant delete on coding.task to geland_app;
grant update (outcome, coding, note, by_user, at, version) on coding.settlement to geland_app;
