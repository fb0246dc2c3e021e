-- A chapter of a report is one text, with its tables.
alter table disclosure.text_release drop constraint text_release_content_check;
alter table disclosure.text_release add constraint text_release_content_check check (char_length(content) between 1 and 40000);
