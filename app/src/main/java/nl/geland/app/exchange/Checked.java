package nl.geland.app.exchange;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row at hand: per field of its kind what the ledger takes, and the id where it is a person or household. Used again for each row. */
final class Checked {

    private final @Nullable String[] values;
    private final @Nullable UUID[] ids;
    private int row;

    Checked(int fields) {
        values = new @Nullable String[fields];
        ids = new @Nullable UUID[fields];
    }

    void begin(int number) {
        row = number;
        Arrays.fill(values, null);
        Arrays.fill(ids, null);
    }

    void set(int field, @Nullable String value) {
        values[field] = value;
    }

    void set(int field, @Nullable UUID id) {
        ids[field] = id;
    }

    int row() {
        return row;
    }

    @Nullable
    String value(int field) {
        return field < 0 ? null : values[field];
    }

    @Nullable
    UUID id(int field) {
        return ids[field];
    }
}
