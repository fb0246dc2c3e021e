package nl.geland.analysis.simulation;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with an input: all of it is gathered, the first few are told in words. */
final class Problems {

    private static final int TOLD = 10;

    private final List<String> told = new ArrayList<>();
    private int count;

    void tell(String what, Object value, String expected) {
        if (count < TOLD) {
            told.add("%s is %s, expected %s".formatted(what, value, expected));
        }
        count++;
    }

    void share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            tell(what, value, "a share between 0 and 1 (20 % is 0.2)");
        }
    }

    void rate(String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            tell(what, value, "a number of 0 or more");
        }
    }

    void name(String what, String value) {
        if (value.isBlank()) {
            tell(what, "blank", "some text");
        }
    }

    void refuseIfAny(String what) {
        if (count == 0) {
            return;
        }
        var more = count > told.size() ? "; and %d more".formatted(count - told.size()) : "";
        throw new IllegalArgumentException("%s refused: %s%s".formatted(what, String.join("; ", told), more));
    }
}
