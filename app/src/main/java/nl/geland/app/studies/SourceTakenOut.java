package nl.geland.app.studies;

import java.util.UUID;

/**
 * Says that somebody who speaks in a source withdrew, or that its day has come: its texts are empty and what quotes them has to go. Published in
 * the transaction that empties them.
 */
public record SourceTakenOut(UUID source) {}
