package nl.geland.app;

/** A reason not to start that the person at the keyboard can act on: a plain sentence and an exit code, no stack trace. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The arguments make no sense. */
    static final int USAGE = 2;

    /** Another Geland works on the same data folder. */
    static final int FOLDER_IN_USE = 3;

    /** Another program listens on the port. */
    static final int PORT_IN_USE = 4;

    /** The database does not start, or does not let us in. */
    static final int NO_DATABASE = 5;

    private final int exitCode;

    StartRefused(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    StartRefused(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    String plainMessage() {
        return String.valueOf(getMessage());
    }
}
