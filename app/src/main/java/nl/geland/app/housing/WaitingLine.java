package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household with a link and without a home.
 *
 * @param eldest the person whose page the name leads to
 * @param persons all of them whom the viewer may see
 * @param offer the latest offer since the link; null when there is none
 */
record WaitingLine(
        UUID household,
        UUID eldest,
        String name,
        @Nullable String number,
        List<UUID> persons,
        LocalDate linkedOn,
        Clocks clocks,
        @Nullable LatestOffer offer) {

    /** The three periods. */
    record Clocks(HomeClock link, HomeClock find, HomeClock move) {}

    /**
     * An offer of a home.
     *
     * @param outcome null while nobody answered
     */
    record LatestOffer(LocalDate on, @Nullable String outcome) {

        /** Key of what became of it. */
        String key() {
            return Outcome.key(outcome);
        }
    }

    int size() {
        return persons.size();
    }

    boolean late(LocalDate day) {
        return clocks.move().state(day).equals("overdue");
    }

    /** Whether nothing is offered now: no offer yet, or the last one came to nothing. */
    boolean withoutOffer() {
        return offer == null || (offer.outcome() != null && !offer.outcome().equals(Outcome.ACCEPTED.name()));
    }
}
