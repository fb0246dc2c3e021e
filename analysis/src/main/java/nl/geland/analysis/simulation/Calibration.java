package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a scenario estimated from a waiting list: who began to search, who was housed, who gave up, in a window of
 * time. Intervals are of 95 %.
 *
 * <p>The window is what makes it right: a list holds of old registrations only those that were still there when it was first kept, so
 * time is counted from the start of the window on (left truncation), and what happens after its end is not used. The rate of giving up
 * is withdrawals over years waited: the maximum of the likelihood of an exponential patience, with {@code θ/√n} as its
 * standard error, whatever the rule by which homes are allotted. Urgent households go first and are left out of it.
 *
 * <p>Source: Andersen, Borgan, Gill and Keiding (1993), Statistical Models Based on Counting Processes,
 * <a href="https://doi.org/10.1007/978-1-4612-4348-9">doi:10.1007/978-1-4612-4348-9</a>, chapters III and VI.
 *
 * <p>Edges: without anybody who waited, or with nobody housed, a number is not a number; cautions say what the data cannot tell.
 *
 * @param from the start of the window, in years
 * @param until its end
 */
public record Calibration(double from, double until) {

    private static final int FEW = 30;
    private static final double UNUSUAL = 3;

    /** What the data cannot tell, or tell against the model. */
    public enum Caution {
        /** Fewer than 30 gave up: how fast people give up is hardly known. */
        FEW_GAVE_UP,
        /** Nobody gave up: patience beyond the window is a guess. */
        NOBODY_GAVE_UP,
        /** People who waited long give up at another rate than those who just began: patience is not exponential. */
        PATIENCE_CHANGES,
        /** Years differ more than chance allows: the number that begins to search changes over time. */
        ARRIVALS_CHANGE,
        /** Of part of the households the size is not known; it is taken to be as of the others. */
        SIZES_MISSING,
        /** Those housed had not registered in order: something else than registration decides too. */
        NOT_IN_ORDER,
        /** Registered is not the same as searching: a list does not tell who would accept a home today. */
        REGISTERED_IS_NOT_SEARCHING
    }

    /** A window, checked. */
    public Calibration {
        if (!(until - from > 0 && until - from < 1_000)) {
            throw new IllegalArgumentException(
                    "calibration refused: window goes from %s to %s, expected a later end".formatted(from, until));
        }
    }

    /**
     * What a window tells.
     *
     * @param applicantsPerYear households that began to search, a year
     * @param homesPerYear homes let, a year, to anybody on the list
     * @param givesUpPerYear the rate of giving up
     * @param sizes the share of households of one person, of two and so on; those larger than told apart with the last
     * @param urgent the share of urgent households
     * @param yearsWaited years of waiting of those housed in the last year of the window, urgent ones aside
     * @param cautions what the data cannot tell
     */
    public record Fit(
            Measured applicantsPerYear,
            Measured homesPerYear,
            Measured givesUpPerYear,
            List<Measured> sizes,
            Measured urgent,
            Measured yearsWaited,
            Set<Caution> cautions) {

        /** A fit; what is given is copied. */
        public Fit {
            sizes = List.copyOf(sizes);
            cautions = Set.copyOf(cautions);
        }

        /**
         * A town with these numbers that begins as the window ended: one kind of homes, in order of registration. Urgent
         * households, and the homes they get at once, are left out on both sides.
         */
        public Scenario scenario(String name, YearMonth start, int years) {
            var sum = sizes.stream().mapToDouble(Measured::value).sum();
            var households = new Households(
                    sizes.stream().map(size -> size.value() / sum).toList());
            var atOnce = urgent.value() * applicantsPerYear.value();
            return Scenario.of(
                    name,
                    start,
                    years,
                    Applicants.arriving(applicantsPerYear.value() - atOnce)
                            .with(households)
                            .givingUp(givesUpPerYear.value())
                            .waitingAtStart(yearsWaited.value()),
                    Supply.Flow.of("homes", Math.max(0, homesPerYear.value() - atOnce)));
        }
    }

    /** The numbers of a window. */
    public Fit fit(List<Search> searches) {
        var counts = new WindowCounts(this, searches);
        var years = until - from;
        var wait = counts.waitsOfLastYear();
        return new Fit(
                Measured.rate(counts.began, years),
                Measured.rate(counts.housed, years),
                Measured.rate(counts.gaveUp, counts.yearsWaited),
                sizes(counts),
                Measured.share(counts.urgent, counts.began),
                Measured.mean(wait),
                cautions(counts));
    }

    private static List<Measured> sizes(WindowCounts counts) {
        var known = Arrays.stream(counts.bySize).sum();
        var sizes = new ArrayList<Measured>();
        var last = counts.bySize.length;
        while (last > 1 && counts.bySize[last - 1] == 0) {
            last--;
        }
        for (var size = 0; size < last; size++) {
            sizes.add(known == 0 ? Measured.share(1, 1) : Measured.share(counts.bySize[size], known));
        }
        return known == 0 ? sizes.subList(0, 1) : sizes;
    }

    private Set<Caution> cautions(WindowCounts counts) {
        var cautions = EnumSet.of(Caution.REGISTERED_IS_NOT_SEARCHING);
        if (counts.gaveUp == 0) {
            cautions.add(Caution.NOBODY_GAVE_UP);
        } else if (counts.gaveUp < FEW) {
            cautions.add(Caution.FEW_GAVE_UP);
        }
        if (Math.abs(counts.patienceScore()) > UNUSUAL) {
            cautions.add(Caution.PATIENCE_CHANGES);
        }
        if (counts.arrivalScore() > UNUSUAL) {
            cautions.add(Caution.ARRIVALS_CHANGE);
        }
        if (counts.sizeUnknown > 0) {
            cautions.add(Caution.SIZES_MISSING);
        }
        if (counts.isOutOfOrder()) {
            cautions.add(Caution.NOT_IN_ORDER);
        }
        return cautions;
    }
}
