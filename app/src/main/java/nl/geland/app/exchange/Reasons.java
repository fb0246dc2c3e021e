package nl.geland.app.exchange;

import java.util.ArrayList;
import java.util.List;

/** Says why something was refused, with the codes in it turned into words. */
final class Reasons {

    /** Gives the words for a key of this module. */
    interface Words {
        String word(String key, Object... arguments);
    }

    private Reasons() {}

    static String say(Words words, Outcome.Reason reason) {
        var key = "exchange.refused." + reason.key();
        var last = reason.arguments().isEmpty() ? "" : reason.arguments().getLast();
        return switch (reason.key()) {
            case "mostly-faulty", "too-many-findings" -> said(words, key, reason, "exchange.rule." + last);
            case "kind-twice", "not-read" -> said(words, key, reason, "exchange.kind." + last);
            case "no-such-notation" -> said(words, key, reason, "exchange.field." + last);
            default -> words.word(key, reason.arguments().toArray());
        };
    }

    private static String said(Words words, String key, Outcome.Reason reason, String codeKey) {
        List<Object> arguments = new ArrayList<>(reason.arguments());
        arguments.set(arguments.size() - 1, words.word(codeKey));
        return words.word(key, arguments.toArray());
    }
}
