package nl.geland.app.exchange;

import java.util.List;

/**
 * Something about a file that only a person can tell.
 *
 * @param about what it is about
 * @param field the field, empty when it is the whole file
 * @param options what can be answered; empty when any of the columns can be
 */
record Question(About about, String field, List<String> options) {

    /** What a question is about. */
    enum About {
        KIND,
        FIELD,
        DATE,
        DECIMAL
    }

    Question {
        options = List.copyOf(options);
    }
}
