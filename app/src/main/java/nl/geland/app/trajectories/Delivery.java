package nl.geland.app.trajectories;

import java.time.Instant;
import java.util.List;

/**
 * One file on its way into the ledgers.
 *
 * @param source id of the registered {@link Sources source}
 * @param recordedAt the moment from which we know what it says
 * @param supplement whether the file holds only some of the records of its kind, so that absence says nothing
 * @param absent fields of its kind for which the file has no column, so that it says nothing of them
 */
public record Delivery(int source, Instant recordedAt, boolean supplement, List<String> absent) {

    public Delivery {
        absent = List.copyOf(absent);
    }
}
