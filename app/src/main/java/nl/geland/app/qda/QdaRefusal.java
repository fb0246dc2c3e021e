package nl.geland.app.qda;

import java.util.List;

/** A file from elsewhere that is not read: the reason, and what the sentence about it needs. Never holds a value from the file. */
final class QdaRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final QdaReason reason;
    private final transient List<Object> arguments;

    QdaRefusal(QdaReason reason, Object... arguments) {
        super(reason + " " + List.of(arguments), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    QdaReason reason() {
        return reason;
    }

    List<Object> arguments() {
        return arguments;
    }
}
