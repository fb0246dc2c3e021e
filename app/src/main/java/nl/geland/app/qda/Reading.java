package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way of counting places in a text. Tools differ in it, and files do not say which one they mean.
 *
 * @param unit what counts as one
 * @param lineEnd how much the end of a line counts
 * @param markCounts whether a byte order mark before the text counts
 * @param endInclusive whether the end is the last place of a selection, not the one after it
 */
record Reading(Unit unit, LineEnd lineEnd, boolean markCounts, boolean endInclusive) {

    /** What counts as one. */
    enum Unit {
        CODE_POINTS,
        UTF_16,
        UTF_8
    }

    /** How much the end of a line counts. */
    enum LineEnd {
        ONE,
        TWO,
        /** As many as there are signs. */
        AS_WRITTEN
    }

    /** How the standard counts: code points from 0, a line end as one, the end past the last. */
    static final Reading STANDARD = new Reading(Unit.CODE_POINTS, LineEnd.ONE, false, false);

    private static final char MARK = '\uFEFF';

    /** The ways that can differ for a text, the one of the standard first. */
    static List<Reading> candidates(String raw) {
        var units = new ArrayList<>(List.of(Unit.CODE_POINTS));
        if (raw.codePointCount(0, raw.length()) != raw.length()) {
            units.add(Unit.UTF_16);
        }
        if (raw.chars().anyMatch(sign -> sign > 0x7F)) {
            units.add(Unit.UTF_8);
        }
        var lineEnds = new ArrayList<>(List.of(LineEnd.ONE));
        if (raw.indexOf('\n') >= 0) {
            lineEnds.add(LineEnd.TWO);
            boolean isMixed = raw.contains("\r\n") && raw.replace("\r\n", "").indexOf('\n') >= 0;
            if (isMixed) {
                lineEnds.add(LineEnd.AS_WRITTEN);
            }
        }
        boolean hasMark = !raw.isEmpty() && raw.charAt(0) == MARK;
        var readings = new ArrayList<Reading>();
        for (var inclusive : List.of(false, true)) {
            for (var unit : units) {
                for (var lineEnd : lineEnds) {
                    for (var mark : hasMark ? List.of(false, true) : List.of(false)) {
                        readings.add(new Reading(unit, lineEnd, mark, inclusive));
                    }
                }
            }
        }
        return List.copyOf(readings);
    }

    /** How much the sign at a place counts; {@code signs} is how many UTF-16 units it takes, two also for CR and LF. */
    int count(String raw, int at, int signs) {
        char first = raw.charAt(at);
        if (at == 0 && first == MARK && !markCounts) {
            return 0;
        }
        if (first == '\n' || (first == '\r' && signs == 2)) {
            return switch (lineEnd) {
                case ONE -> 1;
                case TWO -> 2;
                case AS_WRITTEN -> signs;
            };
        }
        return switch (unit) {
            case CODE_POINTS -> 1;
            case UTF_16 -> signs;
            case UTF_8 -> utf8(raw.codePointAt(at));
        };
    }

    /** The word of a form in which it can be chosen. */
    String code() {
        return String.join(
                        ".",
                        unit.name(),
                        lineEnd.name(),
                        markCounts ? "mark" : "text",
                        endInclusive ? "inclusive" : "exclusive")
                .toLowerCase(Locale.ROOT);
    }

    /** The way that a form names; empty for a word that names none. */
    static Optional<Reading> of(String code) {
        for (var unit : Unit.values()) {
            for (var lineEnd : LineEnd.values()) {
                for (boolean mark : new boolean[] {false, true}) {
                    for (boolean inclusive : new boolean[] {false, true}) {
                        var reading = new Reading(unit, lineEnd, mark, inclusive);
                        if (reading.code().equals(code)) {
                            return Optional.of(reading);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int utf8(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
