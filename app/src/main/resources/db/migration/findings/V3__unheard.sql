-- That a finding is that nobody said it, of those who were asked. Without it a finding rests on somebody who did.
alter table findings.finding_version add column unheard boolean not null default false;
