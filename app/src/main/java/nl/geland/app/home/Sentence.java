package nl.geland.app.home;

import java.util.List;

/** Something to say about a figure: a key of the words and what is filled in. */
record Sentence(String key, List<Object> arguments) {

    Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
