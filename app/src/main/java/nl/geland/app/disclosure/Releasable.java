package nl.geland.app.disclosure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table that can be made public; the module that can count it offers one as a bean. */
public interface Releasable {

    Subject subject();

    /** Whom it counts: see {@link Counted#family}. */
    String family();

    /**
     * Counts.
     *
     * @param dataVersion the version of the data to count; null for what is known now
     * @return empty when there are no data, or not of that version
     */
    Optional<Counted> count(@Nullable String dataVersion);
}
