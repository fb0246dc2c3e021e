package nl.geland.app.trajectories;

import java.util.List;

/**
 * A kind of record that files bring in, described by the module that owns it. Whoever reads the files turns each row into one line of the
 * {@link #copyStatement()}, and then lets the owner {@link #settle} what was staged.
 *
 * <p>The line holds the row number in the source first, then the {@link #fields()} in their order. A field that {@linkplain Field#introduces()
 * introduces} a person or household takes two columns: its id and its number. Fields for the {@linkplain Field#vault() vault} are left out;
 * they go to {@link #vaultStatement()} instead.
 */
public interface RecordKind {

    /** The kind's name in the office, which is also that of its file: {@code uitkeringen}. */
    String name();

    /** Place in the order in which kinds are settled: who is referred to comes first. */
    int order();

    List<Field> fields();

    /** Pairs of dates that cannot stand the other way round. */
    default List<Ordered> orders() {
        return List.of();
    }

    /** {@code copy … (source_row, …) from stdin}: text format, a constant. */
    String copyStatement();

    /** The same for the fields of the research vault, preceded by the row number and the person's id; empty when the kind has none. */
    default String vaultStatement() {
        return "";
    }

    /** Empties the stage before a delivery. */
    void clear();

    /** Checks the staged rows against each other and against what is known, and brings the ledger up to date. Runs in the caller's transaction. */
    Settlement settle(Delivery delivery);

    /** Two date fields of one row, of which the first may not be after the second. */
    record Ordered(String first, String second) {}
}
