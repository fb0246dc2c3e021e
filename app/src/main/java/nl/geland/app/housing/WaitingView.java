package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The list of who waits for a home.
 *
 * @param counts how many households each part of the list has
 * @param norms the periods and where they come from
 * @param ownOnly whether it shows the own caseload of a case manager
 */
record WaitingView(
        LocalDate day,
        List<WaitingLine> lines,
        WaitingShow show,
        Map<WaitingShow, Long> counts,
        Sort<WaitingColumn> sort,
        List<Period> norms,
        boolean ownOnly) {

    /** One of the periods, in weeks. */
    record Period(String key, Norm norm) {}

    /** The parts to choose from; one that would be the whole list again is left out. */
    List<WaitingShow> parts() {
        return WaitingShow.LIST.stream()
                .filter(part -> part == WaitingShow.ALL || part == show || !isAll(part))
                .toList();
    }

    /** Whether nobody of the list has an offer. */
    boolean nobodyHasAnOffer() {
        return !lines.isEmpty() && isAll(WaitingShow.WITHOUT_OFFER);
    }

    private boolean isAll(WaitingShow part) {
        return counts.getOrDefault(part, 0L).equals(counts.getOrDefault(WaitingShow.ALL, 0L));
    }

    /** Value of {@code aria-current} for the link of a part of the list. */
    @Nullable
    String current(WaitingShow other) {
        return show == other ? "true" : null;
    }
}
