package nl.geland.analysis.masking;

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

    void refuseIfAny(String what) {
        if (count == 0) {
            return;
        }
        var more = count > told.size() ? "; and %d more".formatted(count - told.size()) : "";
        throw new IllegalArgumentException("%s refused: %s%s".formatted(what, String.join("; ", told), more));
    }

    static IllegalArgumentException one(String what, Object value, String expected) {
        return new IllegalArgumentException("%s is %s: expected %s".formatted(what, value, expected));
    }
}
