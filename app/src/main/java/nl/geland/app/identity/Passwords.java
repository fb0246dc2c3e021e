package nl.geland.app.identity;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106): 19 MiB, two passes, one lane, as OWASP's cheat sheet on password storage
 * has it. At most two at a time, so that signing in cannot take all memory; who has to wait too long is turned away.
 */
@Component
final class Passwords {

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Duration patience;
    private final String nobodys;

    @Autowired
    Passwords() {
        this(PATIENCE);
    }

    Passwords(Duration patience) {
        this.patience = patience;
        this.nobodys = hash(Codes.oneTime());
    }

    /** @throws Busy when no place comes free in time */
    String hash(String password) {
        takePlace();
        try {
            var hash = argon2.encode(password);
            if (hash == null) {
                throw new IllegalStateException("Argon2 gave no hash");
            }
            return hash;
        } finally {
            places.release();
        }
    }

    /** @throws Busy when no place comes free in time */
    boolean matches(String password, String hash) {
        takePlace();
        try {
            return argon2.matches(password, hash);
        } finally {
            places.release();
        }
    }

    /** Takes the time of a check for an account that does not exist. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
