package nl.geland.app.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class RealDatabaseTests {

    private final JdbcClient application;

    RealDatabaseTests(JdbcClient application) {
        this.application = application;
    }

    @Test
    void entersAsTheApplication() {
        assertThat(application.sql("select current_user").query(String.class).single())
                .isEqualTo("geland_app");
    }

    @Test
    void applicationMayNotMakeTables() {
        assertThatThrownBy(() ->
                        application.sql("create table public.mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> application.sql("create schema mine").update())
                .rootCause()
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(
                        () -> application.sql("create table base.mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied for schema base");
    }

    @Test
    void applicationOwnsNothingAndDoesNotBypassRowSecurity() {
        assertThat(application.sql("""
                                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                                from pg_roles where rolname = current_user""").query(Boolean.class).single()).isFalse();
        assertThat(application
                        .sql(
                                "select count(*) from pg_class join pg_roles r on r.oid = relowner where rolname = current_user")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void applicationMayNotSwitchRowSecurityOff(TestDatabase database) {
        database.owner().sql("""
                        create schema secret;
                        create table secret.file (name text);
                        insert into secret.file values ('hidden');
                        alter table secret.file enable row level security;
                        grant usage on schema secret to geland_app;
                        grant select on secret.file to geland_app""").update();
        assertThat(application
                        .sql("select count(*) from secret.file")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> application
                        .sql("alter table secret.file disable row level security")
                        .update())
                .rootCause()
                .hasMessageContaining("must be owner of table file");
    }

    @Test
    void databaseIsOursAlone() {
        assertThat(TestDatabase.fresh()
                        .application()
                        .sql("select current_database()")
                        .query(String.class)
                        .single())
                .isNotEqualTo(application
                        .sql("select current_database()")
                        .query(String.class)
                        .single());
    }

    @Test
    void errorNamesNoRow(TestDatabase database) {
        database.owner()
                .sql("create table public.once (name text primary key); insert into public.once values ('Amal')")
                .update();
        assertThatThrownBy(() -> database.owner()
                        .sql("insert into public.once values ('Amal')")
                        .update())
                .hasMessageContaining("once_pkey")
                .message()
                .doesNotContain("Amal)=");
    }
}
