package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom to offer a home.
 *
 * @param candidates households that wait and that the viewer may see, in the order of the waiting list
 */
record OfferView(Home home, List<Candidate> candidates, Typed form, LocalDate day) {

    /** A household that waits, with whether the rent suits it. */
    record Candidate(WaitingLine line, SuitableCheck check) {}
}
