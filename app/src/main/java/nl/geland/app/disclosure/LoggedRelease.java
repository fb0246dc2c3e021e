package nl.geland.app.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: a table that went to the public, and who decided so.
 *
 * @param withdrawnAt null for one that was never taken off the page
 */
record LoggedRelease(
        PublishedTable.Origin origin,
        List<PublishedTable.Axis> axes,
        List<OptionalLong> shown,
        Instant releasedAt,
        UUID releasedBy,
        @Nullable UUID proposedBy,
        String reason,
        @Nullable Instant withdrawnAt,
        @Nullable UUID withdrawnBy,
        @Nullable String whyWithdrawn) {

    static final ZoneId MUNICIPAL_TIME = ZoneId.of("Europe/Amsterdam");

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, MUNICIPAL_TIME);
    }

    PublishedTable table() {
        return new PublishedTable(origin, axes, shown);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
