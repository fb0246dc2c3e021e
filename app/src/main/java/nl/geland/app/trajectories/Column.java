package nl.geland.app.trajectories;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Relation}: whole numbers (days since 1970-01-01, 0 and 1 for no and yes, persons by their place in the extract) or texts.
 * Immutable.
 */
public sealed interface Column {

    /** What stands in a column of numbers where nothing is known. */
    int MISSING = Integer.MIN_VALUE;

    String name();

    int size();

    /** A column of whole numbers. */
    final class Ints implements Column {

        private final String name;
        private final int[] values;

        Ints(String name, int[] values) {
            this.name = name;
            this.values = values.clone();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return values.length;
        }

        public int at(int row) {
            return values[row];
        }

        public boolean missing(int row) {
            return values[row] == MISSING;
        }

        int[] toArray() {
            return values.clone();
        }
    }

    /** A column of texts; nothing known is null. */
    final class Texts implements Column {

        private final String name;
        private final @Nullable String[] values;

        Texts(String name, @Nullable String[] values) {
            this.name = name;
            this.values = Arrays.copyOf(values, values.length);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return values.length;
        }

        public @Nullable String at(int row) {
            return values[row];
        }

        public boolean is(int row, String value) {
            return Objects.equals(values[row], value);
        }

        @Nullable
        String[] toArray() {
            return Arrays.copyOf(values, values.length);
        }
    }
}
