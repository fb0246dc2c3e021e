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

-- What was written keeps its versions and is not changed, but for a name that was missed in the talk it is about: the system alone takes that out.
create function findings.restate_finding(finding uuid, version int, claim text, evidence text, counter text, limits text)
    returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
    #variable_conflict use_column
    begin
        update findings.finding_version v
        set claim = restate_finding.claim, evidence = restate_finding.evidence, counter = restate_finding.counter,
            limits = restate_finding.limits
        where v.finding = restate_finding.finding and v.version = restate_finding.version
            and current_setting('geland.viewer', true) = 'system';
    end
    $$;
create function findings.restate_summary(study uuid, version int, asked text, found text, unknown text, next text)
    returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
    #variable_conflict use_column
    begin
        update findings.summary s
        set asked = restate_summary.asked, found = restate_summary.found, unknown = restate_summary.unknown, next = restate_summary.next
        where s.study = restate_summary.study and s.version = restate_summary.version
            and current_setting('geland.viewer', true) = 'system';
    end
    $$;
create function findings.restate_report(
    study uuid, version int, title text, html text, public_html text, docx bytea, sha256 text)
    returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
    #variable_conflict use_column
    begin
        update findings.report r
        set title = restate_report.title, html = restate_report.html, public_html = restate_report.public_html,
            docx = restate_report.docx, sha256 = restate_report.sha256
        where r.study = restate_report.study and r.version = restate_report.version
            and current_setting('geland.viewer', true) = 'system';
    end
    $$;
revoke execute on function findings.restate_finding(uuid, int, text, text, text, text),
    findings.restate_summary(uuid, int, text, text, text, text),
    findings.restate_report(uuid, int, text, text, text, bytea, text) from public;
grant execute on function findings.restate_finding(uuid, int, text, text, text, text),
    findings.restate_summary(uuid, int, text, text, text, text),
    findings.restate_report(uuid, int, text, text, text, bytea, text) to geland_app;
