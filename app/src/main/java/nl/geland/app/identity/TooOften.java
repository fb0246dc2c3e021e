package nl.geland.app.identity;

import java.time.Duration;

/** Too many attempts went wrong for this account or from this address; it opens again by itself. */
public final class TooOften extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooOften(Duration wait) {
        super("Too many attempts went wrong");
        this.wait = wait;
    }

    /** How long until the next attempt is looked at. */
    public Duration retryAfter() {
        return wait;
    }
}
