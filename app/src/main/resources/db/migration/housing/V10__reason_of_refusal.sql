-- Why a household refused a home, in a few words, where none of the reasons of the list says it. Free text about people: sealed, like all of it.

alter table housing.offering_version add column refusal_words bytea;

-- As in V5, with these words of the hand.
create or replace view housing.offering_now with (security_invoker = true) as
select p.id, p.household, p.dwelling, p.offered_on, p.version,
    coalesce(v.outcome, o.outcome) as outcome,
    case when coalesce(v.outcome, o.outcome, 'ACCEPTED') = 'ACCEPTED' then coalesce(v.key_on, o.key_on) end as key_on,
    v.above_cut_off, v.key_on as hand_key_on, v.source as hand_source, v.outcome as hand_outcome,
    o.household is not null as in_file, o.recorded_from as file_since, o.outcome as file_outcome, o.key_on as file_key_on, o.source as file_source, o.source_row as file_row,
    coalesce(
        (v.outcome is not null and v.outcome is distinct from o.outcome and o.outcome is distinct from s.outcome)
        or (v.key_on is not null and v.key_on is distinct from o.key_on and o.key_on is distinct from s.key_on), false)
        and o.household is not null and o.recorded_from is distinct from v.file_seen as disagrees,
    case when coalesce(v.outcome, o.outcome) = 'REFUSED' then v.refusal_words end as refusal_words
from housing.offering p
left join housing.offering_version v on v.offering = p.id and v.version = p.version
left join housing.offer o on o.household = p.household and o.dwelling = p.dwelling and o.offered_on = p.offered_on and o.recorded_to is null
left join housing.offer s on s.household = p.household and s.dwelling = p.dwelling and s.offered_on = p.offered_on
    and s.recorded_from = v.file_seen;
