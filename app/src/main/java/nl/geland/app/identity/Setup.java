package nl.geland.app.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first start, when nobody can sign in yet: a one-time code, shown to who started the application, signs up the first
 * administrator. There is no user and no password by default.
 */
@Component
public final class Setup {

    /** Stands in for an account where attempts are counted. */
    private static final String ACCOUNT = "?setup";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Throttle throttle;
    private final Passwords passwords;
    private final PasswordRules rules;

    Setup(
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
     * Makes a new code while there is no administrator; an older code is worth nothing from then on.
     *
     * @return the code to show once, valid for 24 hours; empty when there is an administrator
     */
    public Optional<String> renew() {
        if (!open()) {
            return Optional.empty();
        }
        var code = Codes.oneTime();
        jdbc.sql("""
                insert into identity.setup (code_hash, expires_at) values (:hash, now() + interval '24 hours')
                on conflict (single) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at""").param("hash", Codes.hash(code)).update();
        return Optional.of(code);
    }

    /** Whether the first administrator has yet to sign up. */
    public boolean open() {
        return jdbc.sql("select not exists (select from identity.users where role = 'ADMINISTRATOR')")
                .query(Boolean.class)
                .single();
    }

    /**
     * Signs up the first administrator and uses up the code.
     *
     * @param address where the request comes from, to slow down who guesses
     * @throws Refused with everything that is wrong; the code stays valid
     * @throws TooOften after too many wrong codes
     */
    public void complete(String code, String signInName, String name, String password, String address) {
        var names = Names.of(signInName, name, null);
        throttle.attempt(ACCOUNT, address);
        var problems = names.problems(Role.ADMINISTRATOR);
        problems.addAll(rules.problems(password, names.signInName(), names.name()));
        if (!valid(code)) {
            problems.addFirst(new Problem("code", "identity.setup.code.wrong"));
            throw new Refused(problems);
        }
        throttle.forgive(ACCOUNT, address);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var hash = passwords.hash(password);
        transactions.executeWithoutResult(status -> signUp(code, names, hash));
    }

    private boolean valid(String code) {
        return open()
                && jdbc.sql("select count(*) from identity.setup where code_hash = :hash and expires_at > now()")
                                .param("hash", Codes.hash(code))
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    /** Deleting the code locks it: of two at once, the second finds nothing. */
    private void signUp(String code, Names names, String hash) {
        var used = jdbc.sql("delete from identity.setup where code_hash = :hash and expires_at > now()")
                .param("hash", Codes.hash(code))
                .update();
        if (used == 0 || !open()) {
            throw new Refused("code", "identity.setup.code.wrong");
        }
        var id = jdbc.sql("""
                insert into identity.users (sign_in_name, name, role, password_hash)
                values (:signInName, :name, 'ADMINISTRATOR', :hash) returning id""")
                .param("signInName", names.signInName())
                .param("name", names.name())
                .param("hash", hash)
                .query(UUID.class)
                .single();
        jdbc.sql("insert into identity.user_journal (user_id, event, role) values (:id, 'SET_UP', 'ADMINISTRATOR')")
                .param("id", id)
                .update();
    }
}
