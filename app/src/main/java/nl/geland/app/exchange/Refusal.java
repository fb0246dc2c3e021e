package nl.geland.app.exchange;

import java.util.List;

/** Why a file, or a whole run, is not taken in: a key of the words files and what it says it of. Never holds a value from the file. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    Refusal(String key, Object... arguments) {
        super(key + List.of(arguments), null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
