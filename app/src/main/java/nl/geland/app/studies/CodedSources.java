package nl.geland.app.studies;

import java.util.Set;
import java.util.UUID;

/** Tells which sources of a study are coded. Whoever codes them says so; without anybody none is. Asked inside {@code Access.as}. */
public interface CodedSources {

    /** The sources of which the coding is done. */
    Set<UUID> coded(UUID study);
}
