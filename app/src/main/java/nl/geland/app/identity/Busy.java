package nl.geland.app.identity;

/** Too many passwords are being checked at this moment; trying again in some seconds helps. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1;

    Busy() {
        super("Too many passwords are being checked at this moment");
    }
}
