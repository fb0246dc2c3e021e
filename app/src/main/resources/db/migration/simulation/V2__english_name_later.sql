-- A scenario may be saved without an English name; it needs one only when it is proposed for the public page.
alter table simulation.scenario_version drop constraint scenario_version_title_english_check;
alter table simulation.scenario_version add constraint scenario_version_title_english_check
    check (char_length(title_english) <= 80);
