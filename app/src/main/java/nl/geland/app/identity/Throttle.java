package nl.geland.app.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses: after some wrong attempts each next one has to wait twice as long, up to a limit, so that
 * nobody is locked out for good. An attempt counts before it is looked at, so that many at once do not slip through.
 * Names and addresses are kept as keyed hashes, for a day.
 */
@Component
final class Throttle {

    /**
     * How patient we are with one kind of key.
     *
     * @param free attempts without a wait
     * @param longest the longest wait, in seconds
     */
    private record Patience(String kind, int free, int longest) {}

    /** Short, or anyone could keep a colleague out. */
    private static final Patience ACCOUNT = new Patience("account", 5, 60);

    /** Generous, as a whole town hall shares one address. */
    private static final Patience ADDRESS = new Patience("address", 30, 900);

    private final JdbcClient jdbc;
    private @Nullable SecretKeySpec secret;

    Throttle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts an attempt as failed until {@link #forgive} says otherwise.
     *
     * @throws TooOften when the account or the address has to wait
     */
    void attempt(String account, String address) {
        forgetOld();
        count(ADDRESS, address);
        count(ACCOUNT, account);
    }

    /** Takes the attempt back: it went well, or was not looked at. */
    void forgive(String account, String address) {
        jdbc.sql("delete from identity.throttle where key = :key")
                .param("key", key(ACCOUNT, account))
                .update();
        jdbc.sql("update identity.throttle set failures = greatest(failures - 1, 0) where key = :key")
                .param("key", key(ADDRESS, address))
                .update();
    }

    private void count(Patience patience, String value) {
        var key = key(patience, value);
        var counted = jdbc.sql("""
                insert into identity.throttle as t (key, failures) values (:key, 1)
                on conflict (key) do update set failures = t.failures + 1, last_failure = now(),
                    blocked_until = now() + make_interval(secs => case when t.failures + 1 <= :free then 0
                        else least(:longest, power(2, least(t.failures - :free, 20))) end)
                where t.blocked_until <= now()""")
                .param("key", key)
                .param("free", patience.free())
                .param("longest", patience.longest())
                .update();
        if (counted == 0) {
            throw new TooOften(wait(key));
        }
    }

    private Duration wait(byte[] key) {
        var seconds = jdbc.sql("""
                select greatest(1, ceil(extract(epoch from blocked_until - now()))) from identity.throttle
                where key = :key""").param("key", key).query(Integer.class).optional();
        return Duration.ofSeconds(seconds.orElse(1));
    }

    private void forgetOld() {
        jdbc.sql("delete from identity.throttle where last_failure < now() - interval '1 day'")
                .update();
    }

    private byte[] key(Patience patience, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret());
            var text = patience.kind() + '|' + value.strip().toLowerCase(Locale.ROOT);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized SecretKeySpec secret() {
        var known = secret;
        if (known == null) {
            known = new SecretKeySpec(
                    jdbc.sql("select key from identity.secret")
                            .query(byte[].class)
                            .single(),
                    "HmacSHA256");
            secret = known;
        }
        return known;
    }
}
