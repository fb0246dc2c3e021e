package nl.geland.analysis.masking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was hidden and why, for the person who decides on publication. Not for the public: the causes give away what the
 * hiding hides.
 */
public final class MaskingReport {

    private final Grid grid;
    private final @Nullable Cause[] causes;
    private final int toldBefore;

    MaskingReport(Grid grid, @Nullable Cause[] causes, int toldBefore) {
        this.grid = grid;
        this.causes = causes;
        this.toldBefore = toldBefore;
    }

    /** Why this cell is hidden; empty when it is shown. */
    public Optional<Cause> cause(String... categories) {
        return Optional.ofNullable(causes[grid.cell(categories)]);
    }

    /** How many cells are hidden, by cause; causes that do not occur are absent. */
    public Map<Cause, Integer> hidden() {
        var counts = new EnumMap<Cause, Integer>(Cause.class);
        for (var cause : causes) {
            if (cause != null) {
                counts.merge(cause, 1, Integer::sum);
            }
        }
        return counts;
    }

    /**
     * How many bounds that should have stayed open are closed whatever this table hides, because of earlier releases or of
     * zeros it shows; each is kept as open as these leave it. More than zero deserves a look before publishing.
     */
    public int toldBefore() {
        return toldBefore;
    }

    /** The cells hidden for a cause, each as its category on every axis. */
    public List<List<String>> cells(Cause cause) {
        return IntStream.range(0, causes.length)
                .filter(cell -> causes[cell] == cause)
                .mapToObj(grid::categories)
                .toList();
    }
}
