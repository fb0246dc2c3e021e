-- What every schema leans on: ranges beside keys in one constraint, and the role of the application.
create extension if not exists btree_gist schema public;

do $$
begin
    if not exists (select from pg_roles where rolname = 'geland_app') then
        create role geland_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
exception
    when duplicate_object then
        null; -- another database on the same server was faster
    when insufficient_privilege then
        raise exception 'The role geland_app is missing and % may not create it', current_user
            using hint = 'Let an administrator run: create role geland_app login password ''...'';';
end
$$;

revoke create on schema public from public;
