package nl.geland.app.trajectories;

import java.time.Instant;

/** A module that tells part of people's stories from its own ledgers: it fills {@link Story} anew, track by track. */
public interface Storyteller {

    /** Tells the tracks and events that are this module's, as known from {@code at}. Runs in the caller's transaction. */
    void tell(Story story, Instant at);
}
