package nl.geland.analysis.masking;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was ever released, in order. Immutable: adding gives a new log. A table is masked against a log and
 * released into it in one go; two tables masked against the same log have not been held against each other.
 */
public final class ReleaseLog {

    private static final ReleaseLog EMPTY = new ReleaseLog(List.of());

    private final List<Release> releases;

    private ReleaseLog(List<Release> releases) {
        this.releases = releases;
    }

    /** The log in which nothing has been released yet. */
    public static ReleaseLog empty() {
        return EMPTY;
    }

    /** A log read back from where it was kept. */
    public static ReleaseLog of(List<Release> releases) {
        return new ReleaseLog(List.copyOf(releases));
    }

    /** The log after this release. */
    public ReleaseLog with(Release release) {
        return new ReleaseLog(
                Stream.concat(releases.stream(), Stream.of(release)).toList());
    }

    /** The log after the release of this table. */
    public ReleaseLog with(Masked masked) {
        return with(masked.release());
    }

    /** The log after the release of these sums and the numbers of persons behind them. */
    public ReleaseLog with(MaskedSums masked) {
        return with(masked.contributors()).with(masked.release());
    }

    /** All releases, in order. */
    public List<Release> releases() {
        return releases;
    }

    List<Release> about(String population, String measure) {
        return releases.stream()
                .filter(one ->
                        one.population().equals(population) && one.measure().equals(measure))
                .toList();
    }
}
