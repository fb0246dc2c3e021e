package nl.geland.app.estimates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.geland.app.web.Words;

/**
 * One thing that is wrong with a question or a file: the key of a sentence and what stands in it. Cells are never repeated, for they can hold names of
 * people.
 */
record Fault(String key, List<String> arguments) {

    Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(String key, Object... arguments) {
        return new Fault(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    String text(Words words, Locale locale) {
        return words.word(locale, "estimates.wrong." + key, arguments.toArray());
    }
}
