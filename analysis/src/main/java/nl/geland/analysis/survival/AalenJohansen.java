package nl.geland.analysis.survival;

/**
 * The cumulative incidence of each cause when causes compete: the share of persons who have left the initial state for
 * that cause by each day, from rows with right censoring and late entry.
 *
 * <p>{@code F_k(t) = Σ S(u−)·d_k/Y} over event days u up to t, where {@code S(u−)} is the share still in the initial state
 * just before u. The incidences and that share add up to one. It is not one minus Kaplan–Meier with the other causes
 * censored, which would count persons who can no longer have the event.
 *
 * <p>Standard errors are by the infinitesimal jackknife over persons (rows, when no persons are named), which R's
 * {@code survfit} uses for multi-state data; they are right with fractional weights too.
 *
 * <p>Edges: no rows gives curves that are unknown ({@code NaN}) on every day; a cause that never happened has incidence
 * and standard error zero. When everyone at risk has an event the curves end there, whatever enters later: see
 * {@link CumulativeIncidence#cautions()}. Immutable; neither the order of rows nor the number of threads changes one bit of
 * the result. Time is linear in rows times causes.
 *
 * <p>Sources: Aalen and Johansen (1978), An empirical transition matrix for non-homogeneous Markov chains based on
 * censored observations, Scandinavian Journal of Statistics 5, 141–150; Putter, Fiocco and Geskus (2007),
 * <a href="https://doi.org/10.1002/sim.2712">doi:10.1002/sim.2712</a>.
 */
public final class AalenJohansen {

    private final IntervalScale scale;
    private final int causes;

    private AalenJohansen(IntervalScale scale, int causes) {
        this.scale = scale;
        this.causes = causes;
    }

    /** The defaults of R's {@code survfit}: intervals on the log scale; as many causes as the rows show. */
    public static AalenJohansen withDefaults() {
        return new AalenJohansen(IntervalScale.LOG, 0);
    }

    /** The same estimator with intervals on another scale. */
    public AalenJohansen with(IntervalScale other) {
        return new AalenJohansen(other, causes);
    }

    /**
     * The same estimator for causes 1 to {@code number}, also when a group has no event of the last ones.
     *
     * @throws IllegalArgumentException for a number outside 1 to {@value Spells#MOST_CAUSES}
     */
    public AalenJohansen withCauses(int number) {
        if (number < 1 || number > Spells.MOST_CAUSES) {
            throw new IllegalArgumentException(
                    "number of causes is %d: expected 1 to %d".formatted(number, Spells.MOST_CAUSES));
        }
        return new AalenJohansen(scale, number);
    }

    /**
     * Estimates the incidence of every cause.
     *
     * @throws IllegalArgumentException when a row has a cause above the number asked for
     */
    public CumulativeIncidence fit(Spells spells) {
        var number = numberOfCauses(spells.causes());
        var rows = new RiskWalk(spells, number);
        var walk = new IncidenceWalk(rows.table);
        return new CumulativeIncidence(rows.table, walk.curves(walk.squares(rows.rows)), scale);
    }

    /**
     * What the rows of one site add to the standard errors, given the counts of all sites together: the second of two rounds. In the first each site
     * tells {@link RiskCounts}; their {@linkplain RiskCounts#merge merge} goes back to all of them. Persons named in the rows are persons of this
     * site.
     *
     * @throws IllegalArgumentException when the counts cannot hold the rows, or have a cause above the number asked for
     */
    public InfluenceSquares squares(RiskCounts all, Spells site) {
        if (!RiskCounts.of(site).areWithin(all)) {
            throw new IllegalArgumentException(
                    "the counts of all do not hold those of these rows: put the counts of every site together first");
        }
        return new IncidenceWalk(table(all)).squares(new Bundles(site));
    }

    /**
     * Estimates the incidence of every cause from what sites tell, of which no row travels. Equal to the fit of their rows together.
     *
     * @param all counts of all sites together
     * @param sites what the rows of all sites add to the standard errors, together: see {@link #squares}
     * @throws IllegalArgumentException when one does not go with the other, or the counts have a cause above the number asked for
     */
    public CumulativeIncidence fit(RiskCounts all, InfluenceSquares sites) {
        var walk = new IncidenceWalk(table(all));
        sites.check(all.rows(), walk.days, 1 + walk.steps.causes);
        return new CumulativeIncidence(walk.table, walk.curves(sites), scale);
    }

    private RiskTable table(RiskCounts counts) {
        return counts.table(numberOfCauses(counts.causes()));
    }

    private int numberOfCauses(int found) {
        if (causes > 0 && found > causes) {
            throw new IllegalArgumentException(
                    "the rows hold cause %d: expected causes 1 to %d, as asked for".formatted(found, causes));
        }
        return Math.max(causes, Math.max(found, 1));
    }
}
