package nl.geland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** A database that somebody else runs, with role names of its own. */
@RealDatabase
class DatabaseAccessTests {

    @Test
    void letsRoleOfTheMunicipalityActAsTheApplication(TestDatabase database) {
        database.owner()
                .sql("create role gemeente_geland login password 'given by the administrator'")
                .update();
        var access = Objects.requireNonNull(DatabaseAccess.from(environment(database)
                .withProperty("geland.db.user", "gemeente_geland")
                .withProperty("geland.db.password", "given by the administrator")));
        Migrations.run(access);
        assertThat(database.owner()
                        .sql("select pg_has_role('gemeente_geland', 'geland_app', 'usage')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatCode(access::refuseIfClosed).doesNotThrowAnyException();
    }

    @Test
    void ownerNeedsToBeNoSuperuser(TestDatabase database) {
        database.owner()
                .sql("create role gemeente_eigenaar login nosuperuser nocreaterole password 'of the owner'")
                .update();
        database.owner()
                .sql("create database van_de_gemeente owner gemeente_eigenaar")
                .update();
        var url = database.properties().get("geland.db.url");
        var access = Objects.requireNonNull(DatabaseAccess.from(environment(database)
                .withProperty(
                        "geland.db.url",
                        Objects.requireNonNull(url).substring(0, url.lastIndexOf('/') + 1) + "van_de_gemeente")
                .withProperty("geland.db.owner", "gemeente_eigenaar")
                .withProperty("geland.db.owner.password", "of the owner")));
        Migrations.run(access);
        assertThat(JdbcClient.create(access.asOwner())
                        .sql("select casework.keep_attention(date '2026-10-31')")
                        .query()
                        .listOfRows())
                .hasSize(1);
    }

    @Test
    void saysInOneSentenceWhoIsNotLetIn(TestDatabase database) {
        var access = Objects.requireNonNull(
                DatabaseAccess.from(environment(database).withProperty("geland.db.password", "a wrong guess")));
        assertThatThrownBy(access::refuseIfClosed)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("geland_app")
                .message()
                .doesNotContain("a wrong guess");
    }

    @Test
    void applicationOwnsTheTablesWhereNoOwnerIsNamed() {
        var access = Objects.requireNonNull(DatabaseAccess.from(new MockEnvironment()
                .withProperty("geland.db.url", "jdbc:postgresql://db.example.org/geland")
                .withProperty("geland.db.password", "secret")));
        assertThat(access.owner()).isEqualTo(access.application());
        assertThat(access.application().user()).isEqualTo("geland_app");
        assertThat(access.toString()).doesNotContain("secret");
    }

    @Test
    void thereIsNoneWithoutAnAddress() {
        assertThat(DatabaseAccess.from(new MockEnvironment())).isNull();
        assertThat(DatabaseAccess.from(new MockEnvironment().withProperty("geland.db.url", " ")))
                .isNull();
    }

    private static MockEnvironment environment(TestDatabase database) {
        var environment = new MockEnvironment();
        database.properties().forEach(environment::setProperty);
        return environment;
    }
}
