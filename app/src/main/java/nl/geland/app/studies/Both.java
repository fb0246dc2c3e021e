package nl.geland.app.studies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.geland.app.web.Page;

/** What a colleague wrote beside what the viewer sent, where the colleague was first; nothing otherwise. */
record Both(List<Line> lines) {

    static final Both NONE = new Both(List.of());

    /** A field in both versions, by the key of what it is. */
    record Line(String key, String now, String yours) {}

    Both {
        lines = List.copyOf(lines);
    }

    boolean any() {
        return !lines.isEmpty();
    }

    /** The fields that differ: key, now, yours, key, now, yours; at least the first of them. */
    static Both of(String... fields) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i + 2 < fields.length; i += 3) {
            if (!fields[i + 1].equals(fields[i + 2])) {
                lines.add(new Line(fields[i], fields[i + 1], fields[i + 2]));
            }
        }
        return lines.isEmpty() ? new Both(List.of(new Line(fields[0], fields[1], fields[2]))) : new Both(lines);
    }

    /** A value as the page writes it. */
    static String shown(Page page, String value) {
        if (value.isEmpty()) {
            return page.dateText(null);
        }
        if (value.startsWith("studies.") || value.startsWith("texts.")) {
            return page.word(value);
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? page.dateText(LocalDate.parse(value)) : value;
    }
}
