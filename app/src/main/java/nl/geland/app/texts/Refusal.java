package nl.geland.app.texts;

import java.util.List;

/** A file that is not taken in: the reason, and what the sentence about it needs. Never holds a value from the file. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    Refusal(Reason reason, Object... arguments) {
        super(reason + " " + List.of(arguments), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return reason.key();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
