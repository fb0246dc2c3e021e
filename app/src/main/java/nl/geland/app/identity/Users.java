package nl.geland.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who works here. An administrator adds people and ends their access; another role takes two administrators, of whom
 * neither is the one it is about.
 */
@Component
public final class Users {

    /** A user and the one-time code to hand over, which cannot be shown again. */
    public record Invitation(User user, String code) {

        @Override
        public String toString() {
            return "Invitation[" + user + "]";
        }
    }

    private static final String ALL = """
            select u.id, u.sign_in_name, u.name, u.role, u.worker_code, u.active, u.password_hash is not null as has_password,
                   r.id as request, r.role as asked_role, r.worker_code as asked_worker, r.requested_by, r.requested_at,
                   b.name as asked_by_name
            from identity.users u
            left join identity.role_request r on r.user_id = u.id and r.decided_at is null
            left join identity.users b on b.id = r.requested_by
            where u.id = coalesce(:id, u.id)
            order by u.active desc, u.name, u.id""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Users(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Everybody: who may sign in first, then by name. */
    public List<User> all() {
        return select(null);
    }

    public Optional<User> find(UUID id) {
        return select(id).stream().findFirst();
    }

    /**
     * Adds somebody, who chooses a password with the code that comes back.
     *
     * @throws Refused with everything that is wrong
     */
    public Invitation add(Viewer by, String signInName, String name, Role role, @Nullable String workerCode) {
        var names = Names.of(signInName, name, workerCode);
        var problems = names.problems(role);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        try {
            return asAdministrator(by, () -> {
                var id = jdbc.sql("""
                        insert into identity.users (sign_in_name, name, role, worker_code)
                        values (:signInName, :name, :role, :worker) returning id""")
                        .param("signInName", names.signInName())
                        .param("name", names.name())
                        .param("role", role.name())
                        .param("worker", names.workerCode())
                        .query(UUID.class)
                        .single();
                journal(by, id, "ADDED", role);
                return newCode(id);
            });
        } catch (DuplicateKeyException e) {
            throw new Refused("signInName", "identity.sign-in-name.taken");
        }
    }

    /**
     * Gives somebody a new code to choose a password with; the present password stays valid until then.
     *
     * @throws Refused for somebody whose access was ended, and for oneself
     */
    public Invitation invite(Viewer by, UUID user) {
        return asAdministrator(by, () -> {
            if (user.equals(by.id())) {
                throw new Refused("", "identity.user.self");
            }
            active(user);
            journal(by, user, "INVITED", null);
            return newCode(user);
        });
    }

    /**
     * Asks for another role, or another worker code, for a colleague.
     *
     * @throws Refused for oneself, for somebody whose access was ended, when nothing would change, and while a question is open
     */
    public void requestRole(Viewer by, UUID user, Role role, @Nullable String workerCode) {
        var names = Names.of("", "", workerCode);
        var problems = Names.workerProblems(role, names.workerCode());
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        try {
            asAdministrator(by, () -> {
                var now = active(user);
                if (user.equals(by.id())) {
                    throw new Refused("", "identity.user.self");
                }
                if (now.role() == role && java.util.Objects.equals(now.workerCode(), names.workerCode())) {
                    throw new Refused("role", "identity.role.same");
                }
                jdbc.sql("""
                        insert into identity.role_request (user_id, role, worker_code, requested_by)
                        values (:user, :role, :worker, :by)""")
                        .param("user", user)
                        .param("role", role.name())
                        .param("worker", names.workerCode())
                        .param("by", by.id())
                        .update();
                journal(by, user, "ROLE_REQUESTED", role);
                return now;
            });
        } catch (DuplicateKeyException e) {
            throw new Refused("role", "identity.role.open");
        }
    }

    /**
     * Grants the role somebody else asked for and ends the user's sessions.
     *
     * @throws Refused when it is about oneself, one asked for it oneself, or it was decided already
     */
    public void approve(Viewer by, UUID user, UUID request) {
        asAdministrator(by, () -> {
            var asked = openRequest(user, request);
            if (user.equals(by.id()) || asked.askedBy().equals(by.id())) {
                throw new Refused("", "identity.role.second");
            }
            decide(by, request, true);
            jdbc.sql("""
                    update identity.users set role = :role, worker_code = :worker, sessions_since = now()
                    where id = :user""")
                    .param("role", asked.role().name())
                    .param("worker", asked.workerCode())
                    .param("user", user)
                    .update();
            journal(by, user, "ROLE_APPROVED", asked.role());
            return asked;
        });
    }

    /**
     * Turns the question down, or takes back one's own.
     *
     * @throws Refused when it is about oneself or was decided already
     */
    public void reject(Viewer by, UUID user, UUID request) {
        asAdministrator(by, () -> {
            var asked = openRequest(user, request);
            if (user.equals(by.id())) {
                throw new Refused("", "identity.user.self");
            }
            decide(by, request, false);
            journal(by, user, "ROLE_REJECTED", asked.role());
            return asked;
        });
    }

    /**
     * Ends somebody's access, at once: open sessions included.
     *
     * @throws Refused for oneself, so that there is always an administrator left
     */
    public void end(Viewer by, UUID user) {
        asAdministrator(by, () -> {
            if (user.equals(by.id())) {
                throw new Refused("", "identity.user.self");
            }
            active(user);
            jdbc.sql("update identity.users set active = false, sessions_since = now() where id = :user")
                    .param("user", user)
                    .update();
            jdbc.sql("delete from identity.invitation where user_id = :user")
                    .param("user", user)
                    .update();
            journal(by, user, "DEACTIVATED", null);
            return user;
        });
    }

    /**
     * One at a time, and only while the one who does it is still an administrator: two who end each other's access at the
     * same moment must not both succeed.
     */
    private <T> T asAdministrator(Viewer by, Supplier<T> work) {
        var done = transactions.execute(status -> {
            var administrators = jdbc.sql("""
                    select id from identity.users where active and role = 'ADMINISTRATOR' order by id for update""").query(UUID.class).list();
            if (!administrators.contains(by.id())) {
                throw new AccessDeniedException("Only an administrator changes users");
            }
            return Optional.of(work.get());
        });
        return done.orElseThrow();
    }

    private User active(UUID user) {
        return find(user)
                .filter(found -> found.state() != User.State.ENDED)
                .orElseThrow(() -> new Refused("", "identity.user.ended"));
    }

    private User.RoleRequest openRequest(UUID user, UUID request) {
        return find(user)
                .map(User::asked)
                .filter(asked -> asked.id().equals(request))
                .orElseThrow(() -> new Refused("", "identity.role.decided"));
    }

    private void decide(Viewer by, UUID request, boolean approved) {
        jdbc.sql("""
                update identity.role_request set decided_by = :by, decided_at = now(), approved = :approved
                where id = :request and decided_at is null""")
                .param("by", by.id())
                .param("approved", approved)
                .param("request", request)
                .update();
    }

    private Invitation newCode(UUID user) {
        var code = Codes.oneTime();
        jdbc.sql("""
                insert into identity.invitation (user_id, code_hash, expires_at)
                values (:user, :hash, now() + interval '7 days')
                on conflict (user_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at""").param("user", user).param("hash", Codes.hash(code)).update();
        return new Invitation(find(user).orElseThrow(), code);
    }

    private void journal(Viewer by, UUID user, String event, @Nullable Role role) {
        jdbc.sql("insert into identity.user_journal (by_user, user_id, event, role) values (:by, :user, :event, :role)")
                .param("by", by.id())
                .param("user", user)
                .param("event", event)
                .param("role", role == null ? null : role.name())
                .update();
    }

    private List<User> select(@Nullable UUID id) {
        return jdbc.sql(ALL)
                .param("id", id, java.sql.Types.OTHER)
                .query((row, number) -> user(row))
                .list();
    }

    private static User user(ResultSet row) throws SQLException {
        var state = !row.getBoolean("active")
                ? User.State.ENDED
                : row.getBoolean("has_password") ? User.State.ACTIVE : User.State.INVITED;
        var request = row.getObject("request", UUID.class);
        return new User(
                row.getObject("id", UUID.class),
                row.getString("sign_in_name"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("worker_code"),
                state,
                request == null
                        ? null
                        : new User.RoleRequest(
                                request,
                                Role.valueOf(row.getString("asked_role")),
                                row.getString("asked_worker"),
                                row.getObject("requested_by", UUID.class),
                                row.getString("asked_by_name"),
                                row.getTimestamp("requested_at").toInstant()));
    }
}
