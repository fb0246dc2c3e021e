package nl.geland.app.disclosure;

/** Why a table cannot be released as it is. */
public final class ReleaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Reason {
        /** This season's tables are about another version of the data; see {@link Gate#edition}. */
        OTHER_EDITION,
        /** It contradicts what was released before, or there is too much to hold it against. */
        CANNOT_BE_CHECKED
    }

    private final Reason reason;

    ReleaseRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    ReleaseRefused(Reason reason, IllegalArgumentException cause) {
        super(cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
