package nl.geland.app.exchange;

import java.util.HashMap;
import java.util.Map;

/**
 * What this municipality said about earlier files.
 *
 * @param fields per kind: plain header to field name
 * @param notations {@code kind.field} to notation
 */
record Memory(Map<String, Map<String, String>> fields, Map<String, String> notations) {

    static final Memory NONE = new Memory(Map.of(), Map.of());

    /** This memory, and what is known besides of how dates and decimals are written. */
    Memory withNotations(Map<String, String> more) {
        var joined = new HashMap<>(notations);
        joined.putAll(more);
        return new Memory(fields, joined);
    }

    Map<String, String> fieldsOf(String kind) {
        return fields.getOrDefault(kind, Map.of());
    }
}
