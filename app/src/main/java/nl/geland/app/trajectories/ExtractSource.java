package nl.geland.app.trajectories;

import java.util.List;

/** A module that has something to put into an {@link Extract}. Reads its ledgers as known at {@link Freeze#knownAt()}, never the live state. */
public interface ExtractSource {

    List<Relation> freeze(Freeze freeze);
}
