-- What came in, what was seen in it and what was done: names, counts, findings and choices, never a value from a file. Rejected rows are
-- kept for a month, encrypted, so that they can be corrected.

grant usage on schema exchange to geland_app;

create table exchange.run (
    id bigint generated always as identity primary key,
    state text not null check (state in ('CHECKING', 'QUESTIONS', 'CHECKED', 'REFUSED', 'ACCEPTING', 'ACCEPTED', 'DISCARDED', 'CANCELLED',
        'INTERRUPTED', 'FAILED', 'EXPIRED')),
    origin text not null check (origin in ('PAGE', 'COMMAND')),
    started_at timestamptz not null,
    finished_at timestamptz,
    -- What this run's dry run started from: an import accepted since then makes its figures old.
    checked_against bigint,
    accepted_number bigint unique,
    refusal text,
    refusal_arguments text[]
);
create sequence exchange.accepted_number;

create table exchange.file (
    id bigint generated always as identity primary key,
    run bigint not null references exchange.run on delete cascade,
    name text not null check (length(name) between 1 and 200),
    sha256 text not null,
    bytes bigint not null,
    kind text,
    encoding text,
    separator text,
    supplement boolean not null default false,
    rows int,
    fresh bigint,
    changed bigint,
    unchanged bigint,
    rejected int,
    gone bigint,
    gone_rows text[] not null default '{}',
    refusal text,
    refusal_arguments text[],
    chosen_kind text,
    chosen_encoding text,
    chosen_fields text[] not null default '{}',
    chosen_notations text[] not null default '{}'
);
create index file_by_run on exchange.file (run, id);

-- The columns of a file as recognised: header, field, notation.
create table exchange.file_column (
    file bigint not null references exchange.file on delete cascade,
    place int not null,
    header text not null,
    field text,
    notation text,
    primary key (file, place)
);

-- What only a person can tell.
create table exchange.question (
    file bigint not null references exchange.file on delete cascade,
    about text not null,
    field text not null,
    options text[] not null,
    primary key (file, about, field)
);

create table exchange.finding (
    id bigint generated always as identity primary key,
    file bigint not null references exchange.file on delete cascade,
    row int not null,
    field text,
    rule text not null,
    outcome text not null check (outcome in ('REJECTED', 'DROPPED', 'REPAIRED', 'KEPT')),
    value_class text not null,
    other_row int not null
);
create index finding_by_file on exchange.finding (file, rule, row);

create table exchange.rejected_row (
    id uuid primary key,
    file bigint not null references exchange.file on delete cascade,
    row int not null,
    sealed bytea not null,
    kept_until timestamptz not null,
    unique (file, row)
);

-- What this municipality once said about headers and dates.
create table exchange.mapping (
    municipality text not null,
    kind text not null,
    header text not null,
    field text not null,
    primary key (municipality, kind, header)
);
comment on column exchange.mapping.field is 'empty: the column is left out';

create table exchange.notation (
    municipality text not null,
    kind text not null,
    field text not null,
    notation text not null,
    primary key (municipality, kind, field)
);

grant select, insert, update, delete on all tables in schema exchange to geland_app;
grant usage on sequence exchange.accepted_number to geland_app;
