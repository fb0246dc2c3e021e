package nl.geland.app.exchange;

import java.util.List;

/**
 * Something about a file that only a person can tell.
 *
 * @param about what it is about
 * @param field the field, empty when it is the whole file
 * @param options what can be answered; empty when it is one of the columns
 */
record Question(About about, String field, List<String> options) {

    /** What a question is about. */
    enum About {
        /** What the file holds. */
        KIND,
        /** Which of several chosen columns fills a field. */
        TWICE,
        /** Which column fills a field that cannot be missing. */
        FIELD,
        /** What comes first in the dates of a column. */
        DATE,
        /** Which sign stands before the decimals of a column. */
        DECIMAL
    }

    Question {
        options = List.copyOf(options);
    }
}
