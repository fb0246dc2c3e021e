package nl.geland.app.perspectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.web.Page;

/**
 * A rule that was bent for somebody (<i>ruimte</i>): what was done differently, why, and what came of it; never for whom.
 *
 * @param otherRule name of a rule that is not among ours; empty for one that is
 * @param by the role that bent it
 * @param versions what came of it as known at each moment, oldest first; the first is empty
 */
record RoomGiven(
        UUID id,
        BentRule rule,
        String otherRule,
        LocalDate givenOn,
        String done,
        String why,
        Role by,
        List<Version> versions) {

    /** What came of it, as somebody wrote it down. */
    record Version(int number, Instant at, Role by, String outcome) {}

    RoomGiven {
        versions = List.copyOf(versions);
    }

    int version() {
        return versions.getLast().number();
    }

    /** What came of it as known now; empty while nothing is. */
    String outcome() {
        return versions.getLast().outcome();
    }

    /** Name of the rule. */
    String ruleName(Page page) {
        return rule == BentRule.OTHER ? otherRule : page.word(rule.key());
    }
}
