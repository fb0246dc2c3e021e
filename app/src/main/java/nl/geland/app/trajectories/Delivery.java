package nl.geland.app.trajectories;

import java.time.Instant;

/**
 * One file on its way into the ledgers.
 *
 * @param source id of the registered {@link Sources source}
 * @param recordedAt the moment from which we know what it says
 * @param supplement whether the file holds only some of the records of its kind, so that absence says nothing
 */
public record Delivery(int source, Instant recordedAt, boolean supplement) {}
