package nl.geland.analysis.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is wrong with some input: all of it is gathered, the first few are told in words. */
final class Problems {

    private static final int TOLD = 10;

    private final List<String> told = new ArrayList<>();
    private int count;

    void tell(String problem) {
        if (count < TOLD) {
            told.add(problem);
        }
        count++;
    }

    /** Places count from 1, as rows of a spreadsheet do. */
    void tell(String what, int index, Object value, String expected) {
        tell("%s %d is %s, expected %s".formatted(what, index + 1, value, expected));
    }

    /** Names that are blank or that occur twice. */
    void names(String what, List<String> names) {
        var seen = new HashSet<String>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name.isBlank()) {
                tell("name of " + what, i, "blank", "some text");
            } else if (!seen.add(name)) {
                tell("name of " + what, i, "\"" + name + "\"", "a name of its own");
            }
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
