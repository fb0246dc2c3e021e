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

    /** A refusal as it was written down before. */
    static Refusal again(Outcome.Reason reason) {
        return new Refusal(reason.key(), reason.arguments().toArray());
    }

    /** Whether the file was refused for what its rows hold, so that choosing its columns otherwise may be the way out. */
    boolean isForItsRows() {
        return key.equals("mostly-faulty") || key.equals("too-many-findings");
    }

    /** Whether nothing can be done with the file as it is: other columns do not help, nor leaving out another that came along. */
    boolean isFinal() {
        return !isForItsRows() && !key.equals("kind-twice") && !key.equals("not-read");
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
