-- Published for calibration: the waiting list and the quota as they were known at a moment, without who it is. Repeatable, so that it
-- needs no place among the versions; "infinity" asks for what is known now.

create or replace function housing.known_search(at timestamptz)
    returns table (registered_on date, household_size int, urgent boolean, allocated_on date, withdrawn_on date)
    language sql stable
    begin atomic
        select s.registered_on, s.household_size, s.urgent, s.allocated_on, s.withdrawn_on from housing.seeker s
        where s.recorded_from <= at and (s.recorded_to is null or s.recorded_to > at);
    end;

create or replace function housing.known_target(at timestamptz) returns table (half_year text, target int)
    language sql stable
    begin atomic
        select t.half_year, t.target from housing.target_at(known_target.at) t;
    end;
