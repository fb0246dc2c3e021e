-- Where a name stood that was missed and found later, and what became of it. Never the name: the tag that stands there now, and where to look.
create table findings.found_name (
    id         uuid primary key default uuidv7(),
    study      uuid not null references studies.study,
    source     uuid not null references studies.source,
    at         timestamptz not null,
    by_user    uuid not null references identity.users,
    -- REPLACED: the tag stands in its place. OFF_PAGE: it was public and is off the page. LISTED: a person has to look.
    done       text not null check (done in ('REPLACED', 'OFF_PAGE', 'LISTED')),
    -- What kind of text it is, as the key of a word, and its number where it has one.
    what       text not null check (what ~ '^[a-z.-]{1,60}$'),
    number     int not null default 0 check (number >= 0),
    version    int not null default 0 check (version >= 0),
    path       text not null check (char_length(path) <= 300),
    tags       text not null check (char_length(tags) between 1 and 600),
    -- What a person decided on what is not replaced, once.
    outcome    text check (outcome in ('GONE', 'OTHER')),
    settled_at timestamptz,
    settled_by uuid references identity.users,
    check ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by is null)),
    check (done <> 'REPLACED' or outcome is null)
);
create index found_name_by_study on findings.found_name (study, at);
alter table findings.found_name enable row level security;
alter table findings.found_name force row level security;
create policy by_team on findings.found_name using (findings.is_team(study));
grant select, insert on findings.found_name to geland_app;
grant update (outcome, settled_at, settled_by) on findings.found_name to geland_app;

-- What was written keeps its versions, but not a name that was missed in the talk it is about: that alone is taken out of them.
grant update (claim, evidence, counter, limits) on findings.finding_version to geland_app;
grant update (asked, found, unknown, next) on findings.summary to geland_app;
grant update (title, html, public_html, docx, sha256) on findings.report to geland_app;
