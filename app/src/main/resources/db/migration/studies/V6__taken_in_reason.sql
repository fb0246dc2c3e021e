-- How it comes that there are no names in a file that was taken in, in the words of who took it in.
alter table studies.taken_in add column reason text not null default '' check (char_length(reason) <= 300);
grant update (reason) on studies.taken_in to geland_app;
