package nl.geland.app.trajectories;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that keeps every version of its records, and the stage on which new ones wait. Corrections never overwrite: the old version ends in
 * recorded time and a new one begins.
 *
 * @param stage the staging table, with its schema
 * @param table the ledger itself, with its schema
 * @param keys columns that tell one record from another
 * @param movable a key column that may be corrected: records equal but for it are versions of one another; null for none
 */
public record Ledger(
        String stage,
        String table,
        List<String> keys,
        @Nullable String movable) {

    private static final int GONE_ROWS_SHOWN = 1_000;

    public Ledger {
        keys = List.copyOf(keys);
    }

    /** Empties the stage. */
    void clear(JdbcClient jdbc) {
        jdbc.sql("select trajectories.clear_stage(cast(:stage as regclass))")
                .param("stage", stage)
                .query((row, n) -> "")
                .list();
    }

    /** Brings the ledger up to date with its stage; see the function {@code trajectories.settle}. */
    Settlement settle(JdbcClient jdbc, Delivery delivery) {
        var counts = jdbc.sql("""
                select fresh, changed, unchanged, gone from trajectories.settle(
                    cast(:stage as regclass), cast(:ledger as regclass), cast(:keys as text[]), cast(:movable as text),
                    cast(:absent as text[]), :source, :at, :supplement)
                """)
                .param("stage", stage)
                .param("ledger", table)
                .param("keys", keys.toArray(String[]::new))
                .param("movable", movable)
                .param("absent", delivery.absent().toArray(String[]::new))
                .param("source", delivery.source())
                .param("at", Timestamp.from(delivery.recordedAt()))
                .param("supplement", delivery.supplement())
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)})
                .single();
        var gone = counts[3] == 0 ? List.<String>of() : gone(jdbc);
        return new Settlement(counts[0], counts[1], counts[2], counts[3], gone, List.of());
    }

    private List<String> gone(JdbcClient jdbc) {
        return jdbc.sql("""
                select * from trajectories.gone(
                    cast(:stage as regclass), cast(:ledger as regclass), cast(:keys as text[]), :most)
                """)
                .param("stage", stage)
                .param("ledger", table)
                .param("keys", keys.toArray(String[]::new))
                .param("most", GONE_ROWS_SHOWN)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
