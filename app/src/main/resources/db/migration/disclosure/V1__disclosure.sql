-- What went to the public, and who decided so. Nothing here can be changed or removed by the application. Private to the module disclosure.

grant usage on schema disclosure to geland_app;

-- A table that somebody of the team wants to make public. It holds no numbers.
create table disclosure.proposal (
    id           uuid primary key default uuidv7(),
    subject      text not null check (subject ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    data_version text not null,
    reason       text not null check (char_length(reason) between 1 and 300),
    proposed_at  timestamptz not null,
    proposed_by  uuid not null references identity.users,
    unique (id, proposed_by)
);

-- What became of it, once.
create table disclosure.proposal_end (
    proposal uuid primary key references disclosure.proposal,
    outcome  text not null check (outcome in ('RELEASED', 'DROPPED')),
    at       timestamptz not null,
    by_user  uuid not null references identity.users
);

-- The log: every table that was ever released, in order, with what it told the reader and what must stay hidden from them.
create table disclosure.release (
    -- One more than the number of releases it was held against: two releases cannot pass each other.
    number         int primary key check (number > 0),
    subject        text not null check (subject ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    -- Where its words are.
    words          text not null,
    family         text not null,
    data_version   text not null,
    reference_date date not null,
    measure        text not null,
    released_at    timestamptz not null,
    released_by    uuid not null references identity.users,
    reason         text not null check (char_length(reason) between 1 and 300),
    proposal       uuid unique,
    proposed_by    uuid,
    rounded_to     int not null check (rounded_to > 0),
    -- Whether it has a public page of its own, or stands on a page of another module.
    own_page       boolean not null,
    -- One for each cell, row by row. Infinity and NaN as in the method: not told, and free.
    told_least     float8[] not null,
    told_most      float8[] not null,
    keep_least     float8[] not null,
    keep_most      float8[] not null,
    -- The numbers the public sees; null is hidden.
    shown          bigint[] not null,
    foreign key (proposal, proposed_by) references disclosure.proposal (id, proposed_by),
    check ((proposal is null) = (proposed_by is null)),
    -- Who proposes does not release.
    check (proposed_by <> released_by),
    check (cardinality(told_least) = cardinality(shown) and cardinality(told_most) = cardinality(shown)
        and cardinality(keep_least) = cardinality(shown) and cardinality(keep_most) = cardinality(shown))
);
create index release_by_family on disclosure.release (family, data_version);
create index release_by_subject on disclosure.release (subject, number);

-- The axes of a released table: all categories of the dimension, wholes before their parts, and the places of those shown.
create table disclosure.release_axis (
    release    int not null references disclosure.release,
    ordinal    int not null,
    dimension  text not null,
    known      boolean not null,
    categories text[] not null,
    -- The place of the whole that each is a part of; -1 for everybody.
    above      int[] not null,
    shown      int[] not null,
    -- Where the words of those of its categories are that are codes; any other is its own name.
    words      text not null,
    primary key (release, ordinal)
);

-- A table that was taken off the page. It stays in the log.
create table disclosure.withdrawal (
    release int primary key references disclosure.release,
    at      timestamptz not null,
    by_user uuid not null references identity.users,
    reason  text not null check (char_length(reason) between 1 and 300)
);

-- A text that somebody decided to make public, as it was then.
create table disclosure.text_release (
    number      bigint generated always as identity primary key,
    subject     text not null check (subject ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    item        uuid not null,
    part        text not null check (part ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    content     text not null check (char_length(content) between 1 and 4000),
    released_at timestamptz not null,
    released_by uuid not null references identity.users,
    reason      text not null check (char_length(reason) between 1 and 300)
);
create index text_release_by_item on disclosure.text_release (subject, item, part, number);

-- A text that was taken off the page.
create table disclosure.text_withdrawal (
    text    bigint primary key references disclosure.text_release,
    at      timestamptz not null,
    by_user uuid not null references identity.users,
    reason  text not null check (char_length(reason) between 1 and 300)
);

grant select, insert on disclosure.proposal, disclosure.proposal_end, disclosure.release, disclosure.release_axis,
    disclosure.withdrawal, disclosure.text_release, disclosure.text_withdrawal to geland_app;
