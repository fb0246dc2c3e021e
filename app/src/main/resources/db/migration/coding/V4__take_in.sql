-- Takes codings with all their versions, and notes, of several people into a study that has none yet, for somebody of its team. Keys of requests
-- are not taken along: each row is its own.
create function coding.take_in(study uuid, codings jsonb, notes jsonb) returns void
    language plpgsql
    as $$
    #variable_conflict use_column
    declare
        viewer text := coalesce(current_setting('geland.viewer', true), '');
    begin
        if not exists (
            select from studies.member m where m.study = take_in.study and m.part = 'TEAM' and m.user_id::text = viewer) then
            raise exception 'Only somebody of the team takes codings in' using errcode = 'insufficient_privilege';
        end if;
        viewer := coding.begin_as_system();
        if exists (select from coding.coding c where c.study = take_in.study) then
            raise exception 'The study has codings of its own already' using errcode = 'integrity_constraint_violation';
        end if;
        insert into coding.coding (id, study, source, text_version, start_at, end_at, quote, before, after, code, coder, statement, joint, own,
            elicited, certainty, level, actor, concerns, relation, state, loose_why, made_at, request, version, event, changed_at, changed_by,
            undoes, operation)
        select distinct on (r.id) r.id, take_in.study, r.source, r.text_version, r.start_at, r.end_at, r.quote, r.before, r.after, r.code, r.coder,
            r.statement, r.joint, r.own, r.elicited, r.certainty, r.level, r.actor, r.concerns, r.relation, r.state, r.loose_why, r.made_at, r.id,
            r.version, r.event, r.changed_at, r.changed_by, r.undoes, r.operation
        from jsonb_populate_recordset(cast(null as coding.coding), take_in.codings) r
        order by r.id, r.version desc;
        insert into coding.coding_event (coding, version, at, by_user, event, undoes, operation, row)
        select r.id, r.version, r.changed_at, r.changed_by, r.event, r.undoes, r.operation,
            to_jsonb(r) || jsonb_build_object('study', take_in.study, 'request', r.id)
        from jsonb_populate_recordset(cast(null as coding.coding), take_in.codings) r
        join coding.coding c on c.id = r.id and c.version > r.version
        order by r.changed_at, r.id, r.version;
        insert into coding.memo (id, study, source, turn, by_user, at, text, removed, request)
        select r.id, take_in.study, r.source, r.turn, r.by_user, r.at, r.text, r.removed, r.id
        from jsonb_populate_recordset(cast(null as coding.memo), take_in.notes) r;
        perform coding.end_as_system(viewer);
    end
    $$;
revoke execute on function coding.take_in(uuid, jsonb, jsonb) from public;
grant execute on function coding.take_in(uuid, jsonb, jsonb) to geland_app;
