package nl.geland.app.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords and one-time codes: whether somebody is who they say, and whether an earlier sign-in still counts. */
@Component
public final class Credentials {

    /** A viewer and the moment of signing in, by the clock of the database. */
    record SignedIn(Viewer viewer, Instant at) {}

    private record Account(SignedIn signedIn, String hash) {}

    private static final String WRONG = "identity.sign-in.wrong";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Throttle throttle;
    private final Passwords passwords;
    private final PasswordRules rules;

    Credentials(
            JdbcClient jdbc,
            PlatformTransactionManager transactionManager,
            Throttle throttle,
            Passwords passwords,
            PasswordRules rules) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactionManager);
        this.throttle = throttle;
        this.passwords = passwords;
        this.rules = rules;
    }

    /**
     * Checks a name and a password. An unknown name, a wrong password and ended access give the same answer after the same
     * work.
     *
     * @throws Refused when they do not belong together
     * @throws TooOften after too many attempts that went wrong
     * @throws Busy when too many passwords are being checked
     */
    SignedIn check(String signInName, String password, String address) {
        var name = Names.comparable(signInName);
        throttle.attempt(name, address);
        try {
            var account = account(name);
            var tooLong = password.length() > PasswordRules.LONGEST;
            if (account.isEmpty()) {
                passwords.matchNobody(tooLong ? "" : password);
                throw new Refused("", WRONG);
            }
            if (!passwords.matches(tooLong ? "" : password, account.get().hash()) || tooLong) {
                throw new Refused("", WRONG);
            }
            throttle.forgive(name, address);
            return account.get().signedIn();
        } catch (Busy e) {
            throttle.forgive(name, address);
            throw e;
        }
    }

    private Optional<Account> account(String signInName) {
        return jdbc.sql("""
                select id, name, role, worker_code, password_hash, now() as at from identity.users
                where sign_in_name = :name and active and password_hash is not null""")
                .param("name", signInName)
                .query((row, number) -> new Account(
                        new SignedIn(
                                new Viewer(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        Role.valueOf(row.getString("role")),
                                        row.getString("worker_code")),
                                row.getTimestamp("at").toInstant()),
                        row.getString("password_hash")))
                .optional();
    }

    /**
     * The viewer as of now, or null when the session is over: after nine hours, when access was ended, or when the role
     * or the password changed since.
     */
    @Nullable
    Viewer stillSignedIn(UUID user, Instant signedInAt) {
        return jdbc.sql("""
                select id, name, role, worker_code from identity.users
                where id = :id and active and sessions_since <= :at and now() < cast(:at as timestamptz) + interval '9 hours'""")
                .param("id", user)
                .param("at", java.sql.Timestamp.from(signedInAt))
                .query((row, number) -> new Viewer(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("worker_code")))
                .optional()
                .orElse(null);
    }

    /**
     * Chooses a password with a one-time code, which is used up by it. Ends the user's sessions.
     *
     * @throws Refused with everything that is wrong; an unknown name and a wrong code give the same answer
     * @throws TooOften after too many wrong codes
     * @throws Busy when too many passwords are being hashed
     */
    public void choosePassword(String signInName, String code, String password, String address) {
        var name = Names.comparable(signInName);
        throttle.attempt(name, address);
        var invited = jdbc.sql("""
                select u.name from identity.users u join identity.invitation i on i.user_id = u.id
                where u.sign_in_name = :name and u.active and i.code_hash = :code and i.expires_at > now()""")
                .param("name", name)
                .param("code", Codes.hash(code))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("code", "identity.code.wrong"));
        throttle.forgive(name, address);
        var problems = rules.problems(password, name, invited);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var hash = passwords.hash(password);
        transactions.executeWithoutResult(status -> store(name, code, hash));
    }

    private void store(String signInName, String code, String hash) {
        var user = jdbc.sql("""
                delete from identity.invitation i using identity.users u
                where u.id = i.user_id and u.sign_in_name = :name and u.active
                  and i.code_hash = :code and i.expires_at > now()
                returning i.user_id""")
                .param("name", signInName)
                .param("code", Codes.hash(code))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refused("code", "identity.code.wrong"));
        jdbc.sql("update identity.users set password_hash = :hash, sessions_since = now() where id = :user")
                .param("hash", hash)
                .param("user", user)
                .update();
        jdbc.sql("""
                insert into identity.user_journal (by_user, user_id, event) values (:user, :user, 'PASSWORD_CHOSEN')""").param("user", user).update();
    }
}
