package nl.geland.app.simulation;

import java.util.List;
import java.util.Locale;
import nl.geland.app.web.Words;

/**
 * What is wrong in a scenario file, where, and what was expected.
 *
 * @param pointer the place, as a JSON pointer; empty for the whole file
 * @param line the line it stands on, from 1
 * @param reason the last part of the key of the sentence that says it: {@code simulation.refused.<reason>}
 * @param arguments what that sentence names
 */
record Problem(String pointer, int line, String reason, List<String> arguments) {

    /** A problem; the list is copied. */
    Problem {
        arguments = List.copyOf(arguments);
    }

    /** The problem in words, with its place and line. */
    String text(Words words, Locale locale) {
        var what = words.word(locale, "simulation.refused." + reason, arguments.toArray());
        return pointer.isEmpty()
                ? words.word(locale, "simulation.refused.at.line", String.valueOf(line), what)
                : words.word(locale, "simulation.refused.at.key", pointer, String.valueOf(line), what);
    }
}
