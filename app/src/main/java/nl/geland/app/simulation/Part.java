package nl.geland.app.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value in a JSON file that knows its place.
 *
 * @param kind what it is
 * @param pointer its place, as a JSON pointer (RFC 6901)
 * @param line the line it begins on
 * @param text what a text says
 * @param number what a number is; infinite when it is too large for a double
 * @param members of an object, in the order of the file
 * @param items of a list
 */
record Part(
        Kind kind, String pointer, int line, String text, double number, Map<String, Part> members, List<Part> items) {

    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    static Part object(String pointer, int line, Map<String, Part> members) {
        return new Part(Kind.OBJECT, pointer, line, "", 0, members, List.of());
    }

    static Part list(String pointer, int line, List<Part> items) {
        return new Part(Kind.LIST, pointer, line, "", 0, Map.of(), items);
    }

    static Part of(Kind kind, String pointer, int line, String text, double number) {
        return new Part(kind, pointer, line, text, number, Map.of(), List.of());
    }

    /** The place of a member: RFC 6901 writes ~ as ~0 and / as ~1. */
    static String pointer(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /**
     * This part with changes: members of objects one by one, anything else as a whole; null takes a member away. JSON Merge
     * Patch, RFC 7396.
     */
    Part patched(Part changes) {
        if (kind != Kind.OBJECT || changes.kind != Kind.OBJECT) {
            return changes;
        }
        var all = new LinkedHashMap<>(members);
        changes.members.forEach((key, change) -> {
            var old = all.get(key);
            if (change.kind == Kind.NOTHING) {
                all.remove(key);
            } else {
                all.put(key, old == null ? change : old.patched(change));
            }
        });
        return object(pointer, line, all);
    }

    /** The same, told as standing at the place of another. */
    Part at(Part other) {
        return new Part(kind, other.pointer, other.line, text, number, members, items);
    }
}
