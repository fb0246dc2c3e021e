-- Published besides the views of V1: parameter, known_duty, known_exam and known_lesson_hours. "infinity" asks for what is known now.

create index duty_of_person on civic.duty (person);
create index exam_of_person on civic.exam (person);
create index lesson_hours_of_person on civic.lesson_hours (person);

create function civic.known_duty(at timestamptz) returns setof civic.duty
    language sql stable
    begin atomic
        select d.* from civic.duty d where d.recorded_from <= at and (d.recorded_to is null or d.recorded_to > at);
    end;

create function civic.known_exam(at timestamptz) returns setof civic.exam
    language sql stable
    begin atomic
        select e.* from civic.exam e where e.recorded_from <= at and (e.recorded_to is null or e.recorded_to > at);
    end;

create function civic.known_lesson_hours(at timestamptz) returns setof civic.lesson_hours
    language sql stable
    begin atomic
        select h.* from civic.lesson_hours h where h.recorded_from <= at and (h.recorded_to is null or h.recorded_to > at);
    end;

-- The age at which the state pension (AOW) begins and the duty to integrate ends, in months.
insert into civic.parameter (key, value, valid, known_from, source, mark) values
    ('pension-age-months', 782, '[2014-01-01,2015-01-01)', '2012-07-01', 'Algemene Ouderdomswet, artikel 7a', 'R'),
    ('pension-age-months', 783, '[2015-01-01,2016-01-01)', '2012-07-01', 'Algemene Ouderdomswet, artikel 7a', 'R'),
    ('pension-age-months', 786, '[2016-01-01,2017-01-01)', '2015-06-01', 'Algemene Ouderdomswet, artikel 7a', 'R'),
    ('pension-age-months', 789, '[2017-01-01,2018-01-01)', '2015-06-01', 'Algemene Ouderdomswet, artikel 7a', 'R'),
    ('pension-age-months', 792, '[2018-01-01,2019-01-01)', '2015-06-01', 'Algemene Ouderdomswet, artikel 7a', 'R'),
    ('pension-age-months', 796, '[2019-01-01,2022-01-01)', '2019-07-01', 'Algemene Ouderdomswet, artikel 7a', 'R'),
    ('pension-age-months', 799, '[2022-01-01,2023-01-01)', '2019-07-01', 'CBS: AOW-leeftijd 66 jaar en 7 maanden in 2022', 'S'),
    ('pension-age-months', 802, '[2023-01-01,2024-01-01)', '2019-07-01', 'Algemene Ouderdomswet, artikel 7a', 'R'),
    ('pension-age-months', 804, '[2024-01-01,2028-01-01)', '2019-07-01', 'CBS: AOW-leeftijd 67 jaar vanaf 2024', 'S'),
    ('pension-age-months', 807, '[2028-01-01,)', '2022-11-01', 'Algemene Ouderdomswet, artikel 7a', 'R');
