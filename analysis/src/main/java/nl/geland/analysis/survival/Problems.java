package nl.geland.analysis.survival;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with some rows: all of it is gathered, the first few are told in words. */
final class Problems {

    private static final int TOLD = 10;

    private final List<String> told = new ArrayList<>();
    private int count;

    /** Row numbers count from 1, as a spreadsheet does. */
    void row(int index, String column, Object value, String expected) {
        if (count < TOLD) {
            told.add("row %d: %s is %s, expected %s".formatted(index + 1, column, value, expected));
        }
        count++;
    }

    void columns(String column, int length, int expected) {
        count++;
        told.add("column %s has %d values, expected %d, one for each row".formatted(column, length, expected));
    }

    /** Days of a person that lie in none of the spells; persons count from 1, as rows do. */
    void gap(int person, int firstDay, int lastDay, String expected) {
        if (count < TOLD) {
            told.add("person %d: days %d to %d have no state, expected %s"
                    .formatted(person + 1, firstDay, lastDay, expected));
        }
        count++;
    }

    boolean none() {
        return count == 0;
    }

    void refuseIfAny(String what) {
        if (none()) {
            return;
        }
        var more = count > told.size() ? "; and %d more".formatted(count - told.size()) : "";
        throw new IllegalArgumentException("%s refused: %s%s".formatted(what, String.join("; ", told), more));
    }
}
