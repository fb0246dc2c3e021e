-- Published besides the views of V1: known_benefit and known_job. "infinity" asks for what is known now.

create index benefit_of_person on livelihood.benefit (person);
create index job_of_person on livelihood.job (person);

create function livelihood.known_benefit(at timestamptz) returns setof livelihood.benefit
    language sql stable
    begin atomic
        select b.* from livelihood.benefit b where b.recorded_from <= at and (b.recorded_to is null or b.recorded_to > at);
    end;

create function livelihood.known_job(at timestamptz) returns setof livelihood.job
    language sql stable
    begin atomic
        select j.* from livelihood.job j where j.recorded_from <= at and (j.recorded_to is null or j.recorded_to > at);
    end;
