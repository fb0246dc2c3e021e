package nl.geland.app.exchange;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of a run as the database remembers it. */
record StoredFile(
        long id,
        String name,
        @Nullable String kind,
        Form form,
        Outcome.@Nullable Counts counts,
        List<String> goneRows,
        Outcome.@Nullable Reason refusal,
        List<StoredColumn> columns,
        List<Question> questions,
        Choices choices) {

    /** What the file looks like from the outside. */
    record Form(String encoding, String separator, boolean supplement, String sha256) {}

    /** A column as it was recognised. */
    record StoredColumn(int place, String header, String field, String notation, boolean vault) {

        /** Whether it has a header by which it can be known again. */
        boolean named() {
            return !Headers.plain(header).isEmpty();
        }
    }

    /** Headers of the columns that may be shown. */
    List<String> shownHeaders() {
        return columns.stream()
                .filter(column ->
                        !column.vault() && !Set.of(Headers.FILE, Headers.ROW).contains(column.field()))
                .map(StoredColumn::header)
                .toList();
    }

    static Choices choices(
            @Nullable String kind, @Nullable String encoding, List<String> fields, List<String> notations) {
        return new Choices(kind, encoding == null ? null : Charset.forName(encoding), pairs(fields), pairs(notations));
    }

    private static Map<String, String> pairs(List<String> texts) {
        var pairs = new HashMap<String, String>();
        for (var text : texts) {
            var at = text.lastIndexOf('=');
            if (at > 0) {
                pairs.put(text.substring(0, at), text.substring(at + 1));
            }
        }
        return pairs;
    }
}
