package nl.geland.app.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What a file was seen to be.
 *
 * @param kind the kind of record, null as long as nobody can tell
 * @param headerRow the row that holds the headers
 * @param columns every column in the order of the file
 * @param notations field to the notation of its dates
 * @param decimals field to the sign before its decimals
 * @param questions what has to be answered before the file can be read
 */
record Recognition(
        @Nullable RecordKind kind,
        char separator,
        int headerRow,
        List<Column> columns,
        Map<String, Notation> notations,
        Map<String, Character> decimals,
        List<Question> questions) {

    Recognition {
        columns = List.copyOf(columns);
        notations = Map.copyOf(notations);
        decimals = Map.copyOf(decimals);
        questions = List.copyOf(questions);
    }

    Optional<Column> column(String field) {
        return columns.stream().filter(column -> field.equals(column.field())).findFirst();
    }

    /** The fields of the kind that no column fills. */
    List<String> absent() {
        return known().fields().stream()
                .map(Field::name)
                .filter(field -> column(field).isEmpty())
                .toList();
    }

    /** Whether these are rejected rows that come back corrected, so that the absence of others says nothing. */
    boolean supplement() {
        return column(Headers.FILE).isPresent() && column(Headers.ROW).isPresent();
    }

    RecordKind known() {
        if (kind == null) {
            throw new IllegalStateException("The kind of this file is a question still");
        }
        return kind;
    }
}
