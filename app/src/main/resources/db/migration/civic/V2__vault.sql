-- The research vault: what an official expected of someone at intake. It decided who was offered what, and only with it can that selection be
-- undone in a study. The application can put it in and cannot read it: it has no right to select, and the functions run as the owner.

create schema vault;
grant usage on schema vault to geland_app;

create table vault.expectation (
    person uuid not null references trajectories.newcomer,
    self_reliance int,
    expectation text,
    recorded_from timestamptz not null,
    recorded_to timestamptz
);
create unique index expectation_current on vault.expectation (person) where recorded_to is null;
create unlogged table vault.expectation_stage (source_row int not null, person uuid not null, self_reliance int, expectation text);
grant insert on vault.expectation_stage to geland_app;

create function vault.clear() returns void language sql security definer set search_path = pg_catalog, pg_temp as 'truncate vault.expectation_stage';

create function vault.settle(at timestamptz) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update vault.expectation l set recorded_to = at from vault.expectation_stage s
    where l.recorded_to is null and l.person = s.person
        and (l.self_reliance, l.expectation) is distinct from (s.self_reliance, s.expectation);
    insert into vault.expectation (person, self_reliance, expectation, recorded_from)
    select distinct on (s.person) s.person, s.self_reliance, s.expectation, at from vault.expectation_stage s
    where not exists (select from vault.expectation l where l.recorded_to is null and l.person = s.person)
        and exists (select from civic.duty d where d.person = s.person)
    order by s.person, s.source_row;
    truncate vault.expectation_stage;
end $$;

revoke all on function vault.clear(), vault.settle(timestamptz) from public;
grant execute on function vault.clear(), vault.settle(timestamptz) to geland_app;
