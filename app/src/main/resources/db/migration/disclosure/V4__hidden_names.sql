-- A text that was public stays in the log, but not a name in it that was missed and found later. The day says that its words were changed then.
alter table disclosure.text_release add column hidden_at timestamptz;
grant update (content, hidden_at) on disclosure.text_release to geland_app;
