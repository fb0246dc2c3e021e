-- Words that are taken out of a text go out of every version of its codings too. That there was a version, when and of whom, stays.

create function coding.restate(
    coding uuid, version int, text_version int, start_at int, end_at int, quote text, before text, after text, actor text, concerns text)
    returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
    #variable_conflict use_column
    begin
        update coding.coding_event e
        set row = e.row || jsonb_build_object(
            'text_version', restate.text_version, 'start_at', restate.start_at, 'end_at', restate.end_at, 'quote', restate.quote,
            'before', restate.before, 'after', restate.after, 'actor', restate.actor, 'concerns', restate.concerns)
        where e.coding = restate.coding and e.version = restate.version;
    end
    $$;
revoke execute on function coding.restate(uuid, int, int, int, int, text, text, text, text, text) from public;
grant execute on function coding.restate(uuid, int, int, int, int, text, text, text, text, text) to geland_app;
