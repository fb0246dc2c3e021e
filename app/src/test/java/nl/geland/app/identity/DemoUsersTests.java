package nl.geland.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.geland.app.testing.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class DemoUsersTests {

    private final JdbcClient jdbc;

    DemoUsersTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void tellsTheSamePasswordsAtEachStartAndKeepsThemToItself(@TempDir Path data) throws IOException {
        var first = new DemoUsers(jdbc, new Passwords(), data.toString()).prepare();
        var second = new DemoUsers(jdbc, new Passwords(), data.toString()).prepare();
        assertThat(second).isEqualTo(first).hasSize(7);
        assertThat(first.stream().map(DemoUsers.DemoUser::role).distinct()).containsExactly(Role.values());
        assertThat(first)
                .allSatisfy(user -> assertThat(new PasswordRules(List.of(() -> List.of("Voorbeeldstad")))
                                .problems(user.password(), user.signInName(), user.name()))
                        .isEmpty());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("keys").resolve("demo-users.txt"))))
                .isEqualTo("rw-------");
        assertThat(jdbc.sql("select worker_code from identity.users where sign_in_name = 'klantmanager'")
                        .query(String.class)
                        .single())
                .isEqualTo("KM08");
    }
}
