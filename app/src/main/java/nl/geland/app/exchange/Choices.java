package nl.geland.app.exchange;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a file, now or an earlier time.
 *
 * @param kind the kind of record it holds
 * @param encoding how its bytes spell text
 * @param fields plain header to field name; an empty name leaves the column out
 * @param notations {@code kind.field} to the notation of its dates, or to the sign before its decimals
 */
record Choices(
        @Nullable String kind, @Nullable Charset encoding, Map<String, String> fields, Map<String, String> notations) {

    static final Choices NONE = new Choices(null, null, Map.of(), Map.of());

    Choices {
        fields = Map.copyOf(fields);
        notations = Map.copyOf(notations);
    }

    Choices withFields(Map<String, String> more) {
        return new Choices(kind, encoding, joined(fields, more), notations);
    }

    Choices withNotations(Map<String, String> more) {
        return new Choices(kind, encoding, fields, joined(notations, more));
    }

    private static Map<String, String> joined(Map<String, String> some, Map<String, String> more) {
        var joined = new HashMap<>(some);
        joined.putAll(more);
        return joined;
    }
}
