-- Published besides the view of V1: known_participation. "infinity" asks for what is known now.

create index participation_of_person on offers.participation (person);

create function offers.known_participation(at timestamptz) returns setof offers.participation
    language sql stable
    begin atomic
        select p.* from offers.participation p where p.recorded_from <= at and (p.recorded_to is null or p.recorded_to > at);
    end;
