package nl.geland.app.coding;

import java.util.Optional;
import java.util.UUID;

/** Where a coded study comes from. Inside a transaction of {@code Access}, which decides what the viewer may see. */
@FunctionalInterface
public interface CodedStudySource {

    /** A study with the codings that stand; empty for one that is not there or that the viewer does not work on. */
    Optional<CodedStudy> settled(UUID study);
}
