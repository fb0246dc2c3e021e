-- Published besides what V1 publishes: source, known_spell, known_event and spell_correction.

create index spell_of_person on trajectories.spell (person);
create index event_of_person on trajectories.event (person);

-- Spells as they were known at a moment; "infinity" asks for what is known now.
create function trajectories.known_spell(at timestamptz) returns setof trajectories.spell
    language sql stable
    begin atomic
        select s.* from trajectories.spell s
        where s.recorded_from <= at and (s.recorded_to is null or s.recorded_to > at);
    end;

create function trajectories.known_event(at timestamptz) returns setof trajectories.event
    language sql stable
    begin atomic
        select e.* from trajectories.event e
        where e.recorded_from <= at and (e.recorded_to is null or e.recorded_to > at);
    end;

-- What was thought of a person before, beside what was put in its place; nothing where it was taken back.
create view trajectories.spell_correction with (security_invoker = true) as
select was.person, was.track, was.lane, was.recorded_to as corrected_at,
    was.state as was_state, was.valid_from as was_from, was.valid_to as was_to, was.source as was_source, was.source_row as was_row,
    became.state, became.valid_from, became.valid_to, became.source, became.source_row
from trajectories.spell was
left join lateral (
    select n.* from trajectories.spell n
    where n.person = was.person and n.track = was.track and n.lane = was.lane and n.recorded_from = was.recorded_to
    order by n.state <> was.state, abs(n.valid_from - was.valid_from) limit 1) became on true
where was.recorded_to is not null;

grant select on trajectories.spell_correction to geland_app;
