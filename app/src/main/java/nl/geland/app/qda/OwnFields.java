package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Fields of ours inside a text that other tools show as it is: first the text, then one line per field, {@code § name: value}. A value may go on
 * over lines; a line of text that begins with the sign gets a second one. What is written so is read back to the character.
 */
final class OwnFields {

    private static final String SIGN = "§";
    private static final String FIELD = SIGN + " ";

    private final String text;
    private final SequencedMap<String, String> fields;

    private OwnFields(String text, SequencedMap<String, String> fields) {
        this.text = text;
        this.fields = fields;
    }

    static OwnFields with(String text) {
        return new OwnFields(text, new LinkedHashMap<>());
    }

    /** Adds a field; one without a value is left out. */
    OwnFields field(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
        return this;
    }

    String text() {
        return text;
    }

    Map<String, String> fields() {
        return fields;
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    String write() {
        var written = new ArrayList<String>();
        if (!text.isEmpty()) {
            written.add(escaped(text));
            if (!fields.isEmpty()) {
                written.add("");
            }
        }
        fields.forEach((name, value) -> written.add(FIELD + name + ": " + escaped(value)));
        return String.join("\n", written);
    }

    static OwnFields read(String written) {
        var lines = List.of(written.split("\n", -1));
        int first = 0;
        while (first < lines.size() && !isField(lines.get(first))) {
            first++;
        }
        int last = first < lines.size() && first > 0 && lines.get(first - 1).isEmpty() ? first - 1 : first;
        var found = with(plain(lines.subList(0, last)));
        for (int at = first; at < lines.size(); ) {
            int next = at + 1;
            while (next < lines.size() && !isField(lines.get(next))) {
                next++;
            }
            var line = lines.get(at);
            int colon = line.indexOf(": ");
            var value = new ArrayList<>(lines.subList(at, next));
            value.set(0, line.substring(colon + 2));
            found.fields.putIfAbsent(line.substring(FIELD.length(), colon), plain(value));
            at = next;
        }
        return found;
    }

    private static boolean isField(String line) {
        return line.startsWith(FIELD) && line.indexOf(": ") > FIELD.length();
    }

    private static String escaped(String text) {
        return String.join(
                "\n",
                List.of(text.split("\n", -1)).stream()
                        .map(line -> line.startsWith(SIGN) ? SIGN + line : line)
                        .toList());
    }

    private static String plain(List<String> lines) {
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.startsWith(SIGN + SIGN) ? line.substring(1) : line)
                        .toList());
    }
}
