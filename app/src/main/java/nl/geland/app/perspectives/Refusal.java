package nl.geland.app.perspectives;

import java.util.List;

/** A file that is not taken in: the reason, and what the sentence about it needs. Never holds a value from the file. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    Refusal(Reason reason, Object... arguments) {
        super(reason + " " + List.of(arguments), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    Reason reason() {
        return reason;
    }

    String key() {
        return reason.key();
    }

    List<Object> arguments() {
        return arguments;
    }
}
