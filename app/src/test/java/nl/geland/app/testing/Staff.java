package nl.geland.app.testing;

import java.util.Locale;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Users for tests, one per role, who sign in the way everybody does.
 *
 * <pre>{@code
 * var lead = new Staff(database).signIn(Role.TEAM_LEAD, port);
 * assertThat(lead.get("/mensen").statusCode()).isEqualTo(200);
 * }</pre>
 */
public final class Staff {

    /** The password of all of them. */
    public static final String PASSWORD = "kraan-ladder-mosterd-vijver";

    /** The worker code of the case manager. */
    public static final String WORKER = "KM08";

    private static final String HASH = hash();

    private final TestDatabase database;

    public Staff(TestDatabase database) {
        this.database = database;
    }

    /** The user with a role; made when there is none yet. */
    public Viewer viewer(Role role) {
        return add(signInName(role), role, role == Role.CASE_MANAGER ? WORKER : null);
    }

    /** A user of one's own choice; made when there is none yet. */
    public Viewer add(String signInName, Role role, @Nullable String workerCode) {
        var id = database.owner()
                .sql("""
                insert into identity.users (sign_in_name, name, role, worker_code, password_hash)
                values (:signInName, :name, :role, :worker, :hash)
                on conflict (sign_in_name) do update set active = true
                returning id""")
                .param("signInName", signInName)
                .param("name", "Test " + signInName)
                .param("role", role.name())
                .param("worker", workerCode)
                .param("hash", HASH)
                .query(UUID.class)
                .single();
        return new Viewer(id, "Test " + signInName, role, workerCode);
    }

    /** A visitor who has signed in with a role. */
    public Visitor signIn(Role role, int port) {
        viewer(role);
        return signIn(signInName(role), port);
    }

    /** A visitor who has signed in with a name. */
    public Visitor signIn(String signInName, int port) {
        var visitor = Visitor.at(port);
        var answer = visitor.post("/aanmelden", "signInName", signInName, "password", PASSWORD);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Signing in answered " + answer.statusCode());
        }
        return visitor;
    }

    private static String signInName(Role role) {
        return "test." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String hash() {
        var hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
        if (hash == null) {
            throw new IllegalStateException("No hash");
        }
        return hash;
    }
}
