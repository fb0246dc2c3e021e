-- The report as the public may read it: made with the report, from the same data, without numbers of fewer than five people.
alter table findings.report add column public_html text not null default '';

-- In which section of the public text a quote stands, counted from 1, and which version of the quote that is.
alter table findings.report_quote add column section int not null default 0 check (section >= 0);
alter table findings.report_quote add column quote_version int not null default 0 check (quote_version >= 0);

-- A version of a report that somebody of the team wants to make public. Its id is its public address.
create table findings.release (
    id          uuid primary key default uuidv7(),
    study       uuid not null,
    version     int not null,
    reason      text not null check (char_length(reason) between 1 and 300),
    proposed_at timestamptz not null,
    proposed_by uuid not null references identity.users,
    unique (id, proposed_by),
    foreign key (study, version) references findings.report
);
create index release_by_report on findings.release (study, version);

-- What became of it, once. Who proposes does not release.
create table findings.release_end (
    release     uuid primary key,
    proposed_by uuid not null,
    outcome     text not null check (outcome in ('RELEASED', 'DROPPED')),
    at          timestamptz not null,
    by_user     uuid not null references identity.users,
    foreign key (release, proposed_by) references findings.release (id, proposed_by),
    check (outcome = 'DROPPED' or by_user <> proposed_by)
);

-- A public version that was taken off the page.
create table findings.withdrawal (
    release uuid primary key references findings.release_end,
    at      timestamptz not null,
    by_user uuid not null references identity.users,
    reason  text not null check (char_length(reason) between 1 and 300)
);

-- The sections of a public report that may not be shown on a day: a quote in it lost its consent, its passage or its two approvals, or was changed.
create function findings.fallen_sections(release uuid, today date) returns setof int
    language plpgsql
    as $$
    #variable_conflict use_column
    declare
        viewer text := coalesce(current_setting('geland.viewer', true), '');
    begin
        -- An owner without special rights may not bind a setting to a function: it is made and taken back inside.
        perform set_config('geland.viewer', 'system', true);
        return query
        select distinct i.section
        from findings.release r join findings.report_quote i on i.study = r.study and i.version = r.version
        where r.id = fallen_sections.release and not exists (
            select from findings.quote q
            join coding.coding c on c.id = q.coding and c.state = 'PLACED'
            join studies.consent s on s.participant = q.participant and s.scope = 'QUOTE' and s.given_on <= fallen_sections.today
                and (s.withdrawn_on is null or s.withdrawn_on > fallen_sections.today)
            where q.id = i.quote and q.version = i.quote_version
                and 2 <= (select count(*) from findings.quote_approval a where a.quote = q.id and a.version = q.version));
        perform set_config('geland.viewer', viewer, true);
    end
    $$;

alter table findings.release enable row level security;
alter table findings.release force row level security;
create policy by_team on findings.release using (findings.is_team(study));

grant select, insert on findings.release, findings.release_end, findings.withdrawal to geland_app;
revoke execute on function findings.fallen_sections(uuid, date) from public;
grant execute on function findings.fallen_sections(uuid, date) to geland_app;
