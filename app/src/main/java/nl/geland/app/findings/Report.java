package nl.geland.app.findings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a report as it was made; it never changes.
 *
 * @param publicHtml as the public may read it; empty in a version of before that was made
 * @param sha256 of the HTML
 * @param data the version of the data it was counted on
 */
record Report(
        int version,
        String title,
        String html,
        String publicHtml,
        String sha256,
        String data,
        Instant madeAt,
        @Nullable UUID madeBy) {

    /**
     * What goes into a new version.
     *
     * @param numbers every number in it, by the reference it came from
     * @param quotes the quotes in it
     */
    record Draft(String title, List<Block> blocks, Map<String, Counted> numbers, Map<UUID, Placed> quotes) {}

    /**
     * Where a quote stands.
     *
     * @param section which section, counted from 1
     * @param version of the quote
     */
    record Placed(int section, int version) {}

    /** Whether the text is still the one that was made. */
    boolean isWhole() {
        return Fingerprint.of(html).equals(sha256);
    }
}
