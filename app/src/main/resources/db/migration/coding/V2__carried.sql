-- Notes that came with a raw text from a file of another program.

-- The text in which the note waited for its names to be taken out: what is taken out of that later goes out of the note too.
alter table coding.memo add column carried uuid references studies.source;
create index memo_by_carried on coding.memo (carried) where carried is not null;
