package nl.geland.app.findings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage that is proposed for publication.
 *
 * @param passage the coding it comes from
 * @param words what is quoted: the passage, or parts of it with […] between them
 * @param shown what is said of who speaks
 * @param dropped whether something of it was left out because too few share it
 * @param approvals who approved this version of it
 * @param publishedIn versions of the report that it stands in
 */
record Quote(
        UUID id,
        UUID passage,
        UUID participant,
        @Nullable UUID finding,
        String words,
        Set<Shown> shown,
        boolean dropped,
        int version,
        Instant proposedAt,
        List<UUID> approvals,
        List<Integer> publishedIn) {

    Quote {
        shown = Set.copyOf(shown);
        approvals = List.copyOf(approvals);
        publishedIn = List.copyOf(publishedIn);
    }
}
