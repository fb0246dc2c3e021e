package nl.geland.app.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One user per role and a second researcher, to walk through the demo. Exists only under {@code geland.demo=true}. Their passwords are made at
 * the first start and kept in {@code keys/demo-users.txt} of the data folder, readable by its owner only.
 */
@Component
@ConditionalOnBooleanProperty("geland.demo")
public class DemoUsers {

    /** A user of the demo and the password to sign in with. */
    public record DemoUser(
            String signInName,
            String name,
            Role role,
            @Nullable String workerCode,
            String password) {

        @Override
        public String toString() {
            return "DemoUser[" + role + "]";
        }
    }

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Path folder;

    DemoUsers(JdbcClient jdbc, Passwords passwords, @Value("${geland.data:data}") String data) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.folder = Path.of(data).resolve("keys");
    }

    /** Makes the users who are missing and tells all of them with their passwords; the same ones at each start. */
    @Transactional
    public List<DemoUser> prepare() {
        var kept = read();
        var users = List.of(
                user("beheerder", "Bea Beheerder", Role.ADMINISTRATOR, null, kept),
                user("teamleider", "Thijs Teamleider", Role.TEAM_LEAD, null, kept),
                user("klantmanager", "Kim Klantmanager", Role.CASE_MANAGER, "KM08", kept),
                user("beleidsadviseur", "Bram Beleidsadviseur", Role.POLICY_ADVISER, null, kept),
                user("onderzoeker", "Olga Onderzoeker", Role.RESEARCHER, null, kept),
                user("tweedecodeur", "Teun Tweede Codeur", Role.RESEARCHER, null, kept),
                user("melder", "Mo Melder", Role.REPORTER, null, kept));
        if (!kept.keySet().containsAll(users.stream().map(DemoUser::signInName).toList())) {
            write(users);
        }
        users.forEach(this::store);
        return users;
    }

    private static DemoUser user(
            String signInName, String name, Role role, @Nullable String workerCode, Map<String, String> kept) {
        var password = Objects.requireNonNullElseGet(kept.get(signInName), Codes::passphrase);
        return new DemoUser(signInName, name, role, workerCode, password);
    }

    /** Hashes only where it has to: a hash costs a third of a second. */
    private void store(DemoUser user) {
        var hash = jdbc.sql("select password_hash from identity.users where sign_in_name = :name")
                .param("name", user.signInName())
                .query(String.class)
                .optional();
        if (hash.isPresent() && passwords.matches(user.password(), hash.get())) {
            return;
        }
        jdbc.sql("""
                insert into identity.users (sign_in_name, name, role, worker_code, password_hash)
                values (:signInName, :name, :role, :worker, :hash)
                on conflict (sign_in_name) do update set password_hash = excluded.password_hash""")
                .param("signInName", user.signInName())
                .param("name", user.name())
                .param("role", user.role().name())
                .param("worker", user.workerCode())
                .param("hash", passwords.hash(user.password()))
                .update();
    }

    private Path file() {
        return folder.resolve("demo-users.txt");
    }

    private Map<String, String> read() {
        var kept = new LinkedHashMap<String, String>();
        if (!Files.exists(file())) {
            return kept;
        }
        try {
            for (var line : Files.readAllLines(file(), StandardCharsets.UTF_8)) {
                var space = line.indexOf(' ');
                if (space > 0) {
                    kept.put(line.substring(0, space), line.substring(space + 1));
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<DemoUser> users) {
        try {
            Files.createDirectories(folder);
            var fresh = folder.resolve("demo-users." + UUID.randomUUID());
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    fresh,
                    users.stream()
                            .map(user -> user.signInName() + " " + user.password() + "\n")
                            .collect(Collectors.joining()));
            Files.move(fresh, file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
