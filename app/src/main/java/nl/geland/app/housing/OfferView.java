package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to offer a home.
 *
 * @param holders offers that hold a place in it now
 * @param candidates households that wait, that the viewer may see and that did not refuse this home; longest linked first
 * @param refusers waiting households that refused it
 * @param day the day that counts as today
 * @param latest the last day that an offer can have
 */
record OfferView(
        Home home,
        List<Placing> holders,
        List<Candidate> candidates,
        List<Refuser> refusers,
        Typed form,
        LocalDate day,
        LocalDate latest) {

    /** A household that waits, with whether the rent suits it and how many rooms it would have. */
    record Candidate(WaitingLine line, SuitableCheck check, RoomCheck rooms) {

        /** Whether it has an offer of another home that did not come to nothing. */
        boolean busy() {
            return !line.withoutOffer();
        }
    }

    /** A household that waits and refused this home. */
    record Refuser(WaitingLine line, Placing placing) {}

    /** How many people more than rooms a home usually holds; null where that is not known or nobody waits. */
    @Nullable
    Norm over() {
        return candidates.isEmpty() ? null : candidates.getFirst().rooms().over();
    }

    boolean free() {
        return home.standing().free();
    }

    /** Those without another offer, or those with one. */
    List<Candidate> candidates(boolean busy) {
        return candidates.stream().filter(candidate -> candidate.busy() == busy).toList();
    }
}
