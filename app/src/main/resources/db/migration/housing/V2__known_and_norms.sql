-- Published besides the view of V1: parameter, known_offer and known_dwelling. "infinity" asks for what is known now.

create function housing.known_offer(at timestamptz) returns setof housing.offer
    language sql stable
    begin atomic
        select o.* from housing.offer o where o.recorded_from <= at and (o.recorded_to is null or o.recorded_to > at);
    end;

create function housing.known_dwelling(at timestamptz) returns setof housing.dwelling
    language sql stable
    begin atomic
        select d.* from housing.dwelling d where d.recorded_from <= at and (d.recorded_to is null or d.recorded_to > at);
    end;

-- Norms with their days, sources and marks of certainty: V official text, S secondary source, R unverified.
create table housing.parameter (
    key text not null,
    value numeric not null,
    valid daterange not null,
    known_from date not null,
    source text not null,
    mark text not null check (mark in ('V', 'S', 'R')),
    primary key (key, valid without overlaps)
);
insert into housing.parameter (key, value, valid, known_from, source, mark) values
    ('link-weeks', 2, '[2014-01-01,)', '2014-01-01', 'COA: koppeling aan een gemeente binnen 2 weken na de vergunning', 'V'),
    ('find-weeks', 10, '[2014-01-01,)', '2014-01-01', 'COA: gemeente vindt een woning binnen 10 weken na de koppeling (oudere pagina)', 'V'),
    ('move-weeks', 2, '[2014-01-01,)', '2014-01-01', 'COA: verhuizing binnen 2 weken nadat de woning er is (oudere pagina)', 'V');
grant select on housing.parameter to geland_app;
