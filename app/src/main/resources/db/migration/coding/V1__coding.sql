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
-- One version at most is open for changes.
create unique index one_draft_per_study on coding.codebook (study) where fixed_at is null;

-- A code for life; what it means stands per version of the codebook.
create table coding.code (
    id    uuid primary key default uuidv7(),
    study uuid not null references studies.study,
    -- Short and stable: "thuis".
    slug  text not null check (slug ~ '^[a-z0-9-]{1,40}$'),
    unique (study, slug),
    unique (id, study)
);
create table coding.code_version (
    code       uuid not null,
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
    foreign key (code, study) references coding.code (id, study),
    foreign key (study, codebook) references coding.codebook
);
create index code_version_by_study on coding.code_version (study, codebook);

-- How codes came about and went: split, merged, moved. One line per pair of old and new code.
create table coding.code_event (
    id        uuid primary key default uuidv7(),
    study     uuid not null references studies.study,
    at        timestamptz not null,
    by_user   uuid references identity.users,
    codebook  int not null,
    event     text not null check (event in ('MADE', 'CHANGED', 'SPLIT', 'MERGED', 'MOVED', 'RETIRED', 'RESTORED', 'UNMERGED')),
    from_code uuid references coding.code,
    to_code   uuid references coding.code,
    -- How many codings went along.
    codings   int not null default 0,
    -- What the code said before.
    was       jsonb,
    -- The merging that was taken back.
    undoes    uuid unique references coding.code_event
);
create index code_event_by_study on coding.code_event (study, at);

-- Who codes which text, and since when that is done. Until all are done nobody sees the codings of another.
create table coding.task (
    source  uuid not null references studies.source,
    coder   uuid not null references identity.users,
    -- Whose codings stand where nothing else was settled.
    leads boolean not null default false,
    done_at timestamptz,
    primary key (source, coder)
);
create unique index one_leads_a_text on coding.task (source) where leads;

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
    code         uuid not null,
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
    loose_why    text check (loose_why in ('GONE', 'SEVERAL', 'ELSEWHERE')),
    made_at      timestamptz not null,
    -- The key of the request that made it: the same request twice makes one coding.
    request      uuid not null,
    version      int not null default 1 check (version > 0),
    -- The change that led to this version, and who made it; null is the application itself.
    event        text not null check (event in
        ('MADE', 'CHANGED', 'REMOVED', 'RESTORED', 'UNDONE', 'PLACED', 'RECODED', 'REANCHORED', 'LOOSENED')),
    changed_at   timestamptz not null,
    changed_by   uuid references identity.users,
    -- The version that was undone.
    undoes       int,
    -- The merging of codes that changed it, or was taken back.
    operation    uuid references coding.code_event,
    check (end_at > start_at),
    check ((state = 'LOOSE') = (loose_why is not null)),
    check ((event = 'UNDONE') = (undoes is not null)),
    unique (coder, request),
    foreign key (code, study) references coding.code (id, study),
    foreign key (source, text_version) references studies.text_version
);
create index coding_by_place on coding.coding (source, start_at);
create index coding_by_study on coding.coding (study, code);

-- Every version a coding had, whole: what undo goes back to.
create table coding.coding_event (
    coding  uuid not null references coding.coding,
    version int not null,
    at      timestamptz not null,
    by_user uuid references identity.users,
    event   text not null,
    undoes  int,
    operation uuid,
    row     jsonb not null,
    -- The order in which things were done.
    number  bigint generated always as identity,
    primary key (coding, version)
);
create index coding_event_by_operation on coding.coding_event (operation) where operation is not null;

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
    request  uuid not null,
    version  int not null default 1 check (version > 0),
    unique (by_user, request)
);
create index memo_by_source on coding.memo (source, turn);

-- What the two coders settled on where they differed: one turn and code, and whose view stands.
create table coding.settlement (
    source   uuid not null references studies.source,
    turn     int not null,
    code     uuid not null references coding.code,
    outcome  text not null check (outcome in ('CODED', 'NOT_CODED')),
    -- Whose codings stand, where it is coded.
    coder    uuid references identity.users,
    note     text not null default '' check (char_length(note) <= 1000),
    by_user  uuid not null references identity.users,
    at       timestamptz not null,
    version  int not null default 1 check (version > 0),
    check ((outcome = 'CODED') = (coder is not null)),
    primary key (source, turn, code)
);

-- An agreement as it was measured, with what it was measured on.
create table coding.agreement (
    id        uuid primary key default uuidv7(),
    study     uuid not null references studies.study,
    at        timestamptz not null,
    by_user   uuid references identity.users,
    codebook  int not null,
    seed      bigint not null,
    resamples int not null,
    coder_a   uuid not null references identity.users,
    coder_b   uuid not null references identity.users,
    texts     int not null,
    turns     int not null
);
create index agreement_by_study on coding.agreement (study, at);
create table coding.agreement_value (
    agreement   uuid not null references coding.agreement,
    -- Null is all codes together.
    code        uuid references coding.code,
    coefficient text not null check (coefficient in ('PERCENT', 'KAPPA', 'ALPHA', 'AC1', 'UNITIZING')),
    value       double precision,
    undefined   text,
    lower       double precision,
    upper       double precision,
    no_interval text,
    units       int not null,
    by_a        int not null,
    by_b        int not null,
    by_both     int not null,
    check ((value is null) = (undefined is not null)),
    check ((lower is null) = (upper is null) and (lower is null) = (no_interval is not null)),
    unique nulls not distinct (agreement, code, coefficient)
);

-- Keeps each version of a coding as it comes about.
create function coding.keep_version() returns trigger
    language plpgsql
as $$
begin
    insert into coding.coding_event (coding, version, at, by_user, event, undoes, operation, row)
    values (new.id, new.version, new.changed_at, new.changed_by, new.event, new.undoes, new.operation, to_jsonb(new));
    return null;
end
$$;
create trigger keep_first after insert on coding.coding
    for each row execute function coding.keep_version();
create trigger keep_version after update of version on coding.coding
    for each row execute function coding.keep_version();

-- The user who looks; null for the application itself and where nobody does.
create function coding.viewer() returns uuid
    language sql stable parallel safe
    return nullif(nullif(current_setting('geland.viewer', true), 'system'), '')::uuid;

-- Whether the viewer of this transaction may see what others coded in a text: everybody who codes it is done, and the viewer coded it too or
-- is of the team. The application itself may.
create function coding.is_open(source uuid) returns boolean
    language sql stable parallel safe
    return case coalesce(current_setting('geland.viewer', true), '')
        when '' then false
        when 'system' then true
        else (
            select bool_and(t.done_at is not null) and (
                bool_or(t.coder = coding.viewer())
                or exists (
                    select from studies.source s join studies.member m on m.study = s.study
                    where s.id = is_open.source and m.part = 'TEAM' and m.user_id = coding.viewer()))
            from coding.task t where t.source = is_open.source) is true
    end;

-- The texts that are open to the viewer of this transaction, so that a statement asks once and not for every coding.
create function coding.open_sources() returns setof uuid
    language sql stable
    begin atomic
        select t.source from coding.task t group by t.source having coding.is_open(t.source);
    end;

-- The studies that the viewer of this transaction works on.
create function coding.own_studies() returns setof uuid
    language sql stable
    begin atomic
        select m.study from studies.member m where m.user_id = coding.viewer();
    end;

-- Whether the application itself works, without a viewer.
create function coding.is_system() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('geland.viewer', true), '') = 'system';

-- Whether the viewer of this transaction is this user, or the application itself.
create function coding.is_own(coder uuid) returns boolean
    language sql stable parallel safe
    return case coalesce(current_setting('geland.viewer', true), '')
        when '' then false
        when 'system' then true
        else coder = coding.viewer()
    end;

alter table coding.codebook enable row level security;
alter table coding.codebook force row level security;
alter table coding.code enable row level security;
alter table coding.code force row level security;
alter table coding.code_version enable row level security;
alter table coding.code_version force row level security;
alter table coding.code_event enable row level security;
alter table coding.code_event force row level security;
alter table coding.coding enable row level security;
alter table coding.coding force row level security;
alter table coding.coding_event enable row level security;
alter table coding.coding_event force row level security;
alter table coding.memo enable row level security;
alter table coding.memo force row level security;
alter table coding.settlement enable row level security;
alter table coding.settlement force row level security;
alter table coding.agreement enable row level security;
alter table coding.agreement force row level security;
create policy by_member on coding.codebook using (studies.may_open(study));
create policy by_member on coding.code using (studies.may_open(study));
create policy by_member on coding.code_version using (studies.may_open(study));
create policy by_member on coding.code_event using (studies.may_open(study));
create policy by_member on coding.agreement using (studies.may_open(study));
create policy blind on coding.coding for select
    using ((select coding.is_system()) or (study in (select coding.own_studies())
        and (coder = (select coding.viewer()) or source in (select coding.open_sources()))));
create policy own on coding.coding for insert with check (studies.may_open(study) and coding.is_own(coder));
create policy own_change on coding.coding for update
    using ((select coding.is_system()) or (study in (select coding.own_studies()) and coder = (select coding.viewer())))
    with check (studies.may_open(study) and coding.is_own(coder));
create policy blind on coding.coding_event using (exists (select from coding.coding c where c.id = coding));
create policy blind on coding.memo for select
    using (studies.may_open(study) and (coding.is_own(by_user) or source is null or coding.is_open(source)));
create policy own on coding.memo for insert with check (studies.may_open(study) and coding.is_own(by_user));
create policy own_change on coding.memo for update
    using (studies.may_open(study) and coding.is_own(by_user)) with check (studies.may_open(study) and coding.is_own(by_user));
create policy when_open on coding.settlement using (coding.is_open(source));

-- For the length of a function: work as the system, which sees the codings of everybody. An owner without special rights may not bind a
-- setting to a function, so the setting is made and taken back inside; an error takes back all that the transaction did.
create function coding.begin_as_system() returns text
    language plpgsql
    as $$
    declare
        viewer text := coalesce(current_setting('geland.viewer', true), '');
    begin
        perform set_config('geland.viewer', 'system', true);
        return viewer;
    end
    $$;
create function coding.end_as_system(viewer text) returns void
    language sql
    begin atomic
        select set_config('geland.viewer', viewer, true);
    end;

-- Gives all codings of a code another code, also those that the viewer may not see, and tells how many. Codings keep their coder and place.
create function coding.recode(study uuid, from_code uuid, to_code uuid, operation uuid, at timestamptz, by_user uuid) returns bigint
    language plpgsql
    as $$
    #variable_conflict use_column
    declare
        viewer text := coding.begin_as_system();
        changed bigint;
    begin
        with recoded as (
            update coding.coding c
            set code = recode.to_code, version = c.version + 1, event = 'RECODED', changed_at = recode.at, changed_by = recode.by_user,
                undoes = null, operation = recode.operation
            where c.study = recode.study and c.code = recode.from_code
            returning 1)
        select count(*) into changed from recoded;
        perform coding.end_as_system(viewer);
        return changed;
    end
    $$;

-- Takes a recoding back for the codings that still have the code it gave them, and tells how many.
create function coding.recode_back(merging uuid, operation uuid, at timestamptz, by_user uuid) returns bigint
    language plpgsql
    as $$
    #variable_conflict use_column
    declare
        viewer text := coding.begin_as_system();
        changed bigint;
    begin
        with back as (
            update coding.coding c
            set code = m.from_code, version = c.version + 1, event = 'RECODED', changed_at = recode_back.at,
                changed_by = recode_back.by_user, undoes = null, operation = recode_back.operation
            from coding.code_event m
            where m.id = recode_back.merging and m.event = 'MERGED' and c.code = m.to_code
                and exists (select from coding.coding_event e where e.coding = c.id and e.operation = m.id)
            returning 1)
        select count(*) into changed from back;
        perform coding.end_as_system(viewer);
        return changed;
    end
    $$;

-- How many codings each code has, of everybody: only the numbers, so that nobody sees where another coded.
create function coding.uses(study uuid) returns table (code uuid, codings bigint)
    language plpgsql
    as $$
    #variable_conflict use_column
    declare
        viewer text := coding.begin_as_system();
    begin
        return query select c.code, count(*) from coding.coding c where c.study = uses.study and c.state <> 'REMOVED' group by c.code;
        perform coding.end_as_system(viewer);
    end
    $$;

-- The codings of a text that stand on an older version of it, of everybody: to look for them in the newest.
create function coding.behind(source uuid) returns setof coding.coding
    language plpgsql
    as $$
    #variable_conflict use_column
    declare
        viewer text := coding.begin_as_system();
    begin
        return query select c.* from coding.coding c
        where c.source = behind.source and c.state = 'PLACED'
            and c.text_version < (select max(t.version) from studies.text_version t where t.source = behind.source)
        for update;
        perform coding.end_as_system(viewer);
    end
    $$;

-- Puts a coding where its passage is in a newer version of the text, or lists it as loose. Does nothing where it was changed meanwhile.
create function coding.reanchor(
    coding uuid, version int, text_version int, start_at int, end_at int, before text, after text, loose_why text, at timestamptz)
    returns void
    language plpgsql
    as $$
    #variable_conflict use_column
    declare
        viewer text := coding.begin_as_system();
    begin
        update coding.coding c
        set text_version = coalesce(reanchor.text_version, c.text_version), start_at = coalesce(reanchor.start_at, c.start_at),
            end_at = coalesce(reanchor.end_at, c.end_at), before = coalesce(reanchor.before, c.before),
            after = coalesce(reanchor.after, c.after), state = case when reanchor.loose_why is null then 'PLACED' else 'LOOSE' end,
            loose_why = reanchor.loose_why, version = c.version + 1,
            event = case when reanchor.loose_why is null then 'REANCHORED' else 'LOOSENED' end,
            changed_at = reanchor.at, changed_by = null, undoes = null, operation = null
        where c.id = reanchor.coding and c.version = reanchor.version;
        perform coding.end_as_system(viewer);
    end
    $$;

-- Empties the words that codings, their versions and notes hold of a text, of everybody. That they were there stays.
create function coding.forget(source uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
    #variable_conflict use_column
    declare
        viewer text := coding.begin_as_system();
    begin
        update coding.coding c set quote = '', before = '', after = '' where c.source = forget.source;
        update coding.coding_event e set row = e.row || '{"quote": "", "before": "", "after": ""}'
            where e.coding in (select c.id from coding.coding c where c.source = forget.source);
        update coding.memo m set text = '–', removed = true where m.source = forget.source;
        perform coding.end_as_system(viewer);
    end
    $$;

grant select, insert on coding.codebook, coding.code, coding.code_version, coding.code_event, coding.coding, coding.coding_event,
    coding.memo, coding.task, coding.settlement, coding.agreement, coding.agreement_value to geland_app;
grant update (fixed_at, note) on coding.codebook to geland_app;
grant update (name, name_en, theme, beneath, position, definition, use_when, not_when, example, retired, version) on coding.code_version to geland_app;
grant update (text_version, start_at, end_at, quote, before, after, code, statement, joint, own, elicited, certainty, level, actor, concerns,
    relation, state, loose_why, version, event, changed_at, changed_by, undoes, operation) on coding.coding to geland_app;
grant update (text, removed, version) on coding.memo to geland_app;
grant update (done_at, leads) on coding.task to geland_app;
grant delete on coding.task to geland_app;
grant update (outcome, coder, note, by_user, at, version) on coding.settlement to geland_app;
revoke execute on all functions in schema coding from public;
grant execute on all functions in schema coding to geland_app;
