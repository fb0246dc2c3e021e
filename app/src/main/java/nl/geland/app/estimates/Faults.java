package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers what is wrong, so that one run tells it all; of one column the first few lines stand for the others. */
final class Faults {

    private static final int TOLD_OF_A_COLUMN = 3;

    private final List<Fault> faults = new ArrayList<>();

    void tell(String key, Object... arguments) {
        faults.add(Fault.of(key, arguments));
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    void refuseIfAny() {
        if (!isEmpty()) {
            throw new Refused(faults);
        }
    }

    /** The faults of one column of a table. */
    Column in(Table table, String column) {
        return new Column(table, column);
    }

    final class Column {

        private final Table table;
        private final String name;
        private final List<Fault> found = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();

        private Column(Table table, String name) {
            this.table = table;
            this.name = name;
        }

        void row(int row, String key) {
            lines.add(table.line(row));
            found.add(Fault.of(key, table.file(), table.line(row), name));
        }

        void close() {
            var order = new ArrayList<Integer>();
            IntStream.range(0, found.size()).forEach(order::add);
            order.sort(Comparator.comparing(lines::get));
            order.stream().limit(TOLD_OF_A_COLUMN).map(found::get).forEach(faults::add);
            if (found.size() > TOLD_OF_A_COLUMN) {
                tell("more", table.file(), name, found.size() - TOLD_OF_A_COLUMN);
            }
        }
    }
}
