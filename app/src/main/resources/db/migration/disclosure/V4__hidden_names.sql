-- A text that was public stays in the log, but not a name in it that was missed and found later. The day says that its words were changed then; the
-- system alone does so.
alter table disclosure.text_release add column hidden_at timestamptz;
create function disclosure.hide(number bigint, content text, at timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
    #variable_conflict use_column
    begin
        update disclosure.text_release t set content = hide.content, hidden_at = hide.at
        where t.number = hide.number and t.content <> hide.content and current_setting('geland.viewer', true) = 'system';
    end
    $$;
revoke execute on function disclosure.hide(bigint, text, timestamptz) from public;
grant execute on function disclosure.hide(bigint, text, timestamptz) to geland_app;
