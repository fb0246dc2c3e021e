package nl.geland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded server as an application starts it; starting takes seconds, so the tests share one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseServerTests {

    private static final PostgresPrograms PROGRAMS = PostgresPrograms.in(Path.of("target"));

    private final DataFolder folder;
    private final DatabaseServer server;
    private final DatabaseAccess access;
    private final JdbcClient owner;

    DatabaseServerTests(@TempDir Path place) throws IOException {
        folder = new DataFolder(place);
        Files.createDirectories(place.resolve("postgres.new/base")); // what a broken-off first start leaves
        server = DatabaseServer.durable(folder, PROGRAMS);
        access = server.start();
        owner = JdbcClient.create(access.asOwner());
    }

    @BeforeAll
    void createTable() {
        owner.sql("create table written (id int primary key)").update();
    }

    @AfterAll
    void stop() {
        server.close();
        assertThat(new Postmaster(folder.database()).alive()).isFalse();
    }

    @Test
    void writesToDiskBeforeItSaysYes() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
    }

    @Test
    void asksEveryoneForPassword() {
        assertThat(owner.sql("select distinct auth_method from pg_hba_file_rules")
                        .query(String.class)
                        .list())
                .containsExactly("scram-sha-256");
        var guess = new DriverManagerDataSource(access.url(), "postgres", "postgres");
        assertThatThrownBy(guess::getConnection).hasMessageContaining("password authentication failed");
    }

    @Test
    void logNamesNoRowAndNoStatement() {
        assertThat(setting("log_error_verbosity")).isEqualTo("terse");
        assertThat(setting("log_min_error_statement")).isEqualTo("panic");
        assertThat(setting("log_min_messages")).isEqualTo("log");
        assertThat(setting("log_statement")).isEqualTo("none");
    }

    @Test
    void isTheVersionWeSay() {
        assertThat(setting("server_version")).isEqualTo(PostgresPrograms.VERSION);
    }

    @Test
    void keysAreReadableByTheirOwnerOnly() throws IOException {
        var file = folder.keys().resolve("database.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.keys())))
                .isEqualTo("rwx------");
        assertThat(DatabaseKeys.of(folder)).isEqualTo(DatabaseKeys.of(folder));
        assertThat(DatabaseKeys.of(folder).ownerPassword()).hasSize(48);
        assertThat(DatabaseKeys.of(folder).toString())
                .doesNotContain(DatabaseKeys.of(folder).ownerPassword());
    }

    @Test
    void othersMayWriteNothingBesideTheData() throws IOException {
        try (var files = Files.walk(folder.path())) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("-"));
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void comesBackOnTheSamePortWhenItIsKilled() throws InterruptedException {
        owner.sql("insert into written values (1)").update();
        var before = new Postmaster(folder.database()).pid();
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!answers() || new Postmaster(folder.database()).pid() == before) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(owner.sql("select id from written").query(Integer.class).list())
                .containsExactly(1);
    }

    private boolean answers() {
        try {
            return owner.sql("select true").query(Boolean.class).single();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private String setting(String name) {
        return owner.sql("select setting from pg_settings where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
