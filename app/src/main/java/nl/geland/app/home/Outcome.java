package nl.geland.app.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calculation found.
 *
 * @param n how many count: persons, or households where the figure is about those
 * @param reading the picture in one sentence
 * @param ofHundred of every 100 people how many the sentence is about; null where it is about something else
 * @param remarks what to know about these numbers, beyond the definition
 */
record Outcome(
        int n,
        List<FigureTable> tables,
        Sentence reading,
        @Nullable Integer ofHundred,
        List<Sentence> remarks) {

    Outcome {
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("A figure needs a table");
        }
    }
}
