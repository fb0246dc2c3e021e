package nl.geland.analysis.numerics;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with some rows: all of it is gathered, the first few are told in words. */
public final class Problems {

    private static final int TOLD = 10;

    private final List<String> told = new ArrayList<>();
    private int count;

    /** Row numbers count from 1, as a spreadsheet does. */
    public void row(int index, String column, Object value, String expected) {
        tell("row %d: %s is %s, expected %s".formatted(index + 1, column, value, expected));
    }

    /** Persons count from 1, as rows do. */
    public void person(int index, String column, Object value, String expected) {
        tell("person %d: %s is %s, expected %s".formatted(index + 1, column, value, expected));
    }

    public void columns(String column, int length, int expected) {
        tell("column %s has %d values, expected %d, one for each row".formatted(column, length, expected));
    }

    /** Days of a person that lie in none of the spells; persons count from 1, as rows do. */
    public void gap(int person, int firstDay, int lastDay, String expected) {
        tell("person %d: days %d to %d have no state, expected %s".formatted(person + 1, firstDay, lastDay, expected));
    }

    public void refuseIfAny(String what) {
        if (count == 0) {
            return;
        }
        var more = count > told.size() ? "; and %d more".formatted(count - told.size()) : "";
        throw new IllegalArgumentException("%s refused: %s%s".formatted(what, String.join("; ", told), more));
    }

    public void tell(String problem) {
        if (count < TOLD) {
            told.add(problem);
        }
        count++;
    }
}
