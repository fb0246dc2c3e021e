package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What was found wrong so far, at most twenty things. */
final class Findings {

    private static final int MOST = 20;
    private static final int TOLD = 40;
    private static final int LONGEST_PLACE = 160;

    private final List<Problem> problems = new ArrayList<>();

    void add(Part at, String reason, Object... arguments) {
        add(at.pointer(), at.line(), reason, arguments);
    }

    void add(String pointer, int line, String reason, Object... arguments) {
        if (problems.size() < MOST) {
            problems.add(new Problem(
                    shortened(pointer, LONGEST_PLACE),
                    line,
                    reason,
                    Arrays.stream(arguments).map(Findings::told).toList()));
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new ScenarioRefused(problems);
        }
    }

    /**
     * A thing made of what was read; something else in its place once anything was found wrong, because then the file is
     * refused whatever it is.
     */
    <T> T made(Part at, T otherwise, Supplier<T> maker) {
        if (!isEmpty()) {
            return otherwise;
        }
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            add(at, "town", String.valueOf(e.getMessage()));
            return otherwise;
        }
    }

    /** Words of a file, short and without signs that steer a terminal; numbers as they are. */
    private static String told(Object argument) {
        if (argument instanceof Double number) {
            return Numbers.plain(number);
        }
        var text = argument.toString();
        return argument instanceof Raw ? shortened(text, TOLD) : text;
    }

    private static String shortened(String text, int longest) {
        var visible = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(point -> Character.isLetterOrDigit(point) || (point >= ' ' && point <= '~') ? point : '?')
                .forEach(visible::appendCodePoint);
        return text.codePointCount(0, text.length()) > longest ? visible + " …" : visible.toString();
    }

    /** Words that came from the file. */
    record Raw(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
