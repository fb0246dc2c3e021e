package nl.geland.analysis.survival;

import java.util.Arrays;

/** One walk along the event days with some of the persons: the squares of their influence. */
final class InfluencePart {

    private final IncidenceWalk walk;
    private final Bundles rows;
    private final int[] byEnd;
    private final int[] byStart;
    private final int firstPerson;
    private final Influence influence;
    private int entered;
    private int left;

    /**
     * The persons of whom all bundles stand at these places.
     *
     * @param byEnd bundles of this part in the order of their ends
     * @param byStart the same in the order of their starts
     */
    InfluencePart(IncidenceWalk walk, Bundles rows, int[] byEnd, int[] byStart) {
        this.walk = walk;
        this.rows = rows;
        this.byEnd = byEnd;
        this.byStart = byStart;
        var persons = Arrays.stream(byEnd).map(bundle -> rows.person[bundle]).summaryStatistics();
        firstPerson = byEnd.length == 0 ? 0 : persons.getMin();
        var count = new int[byEnd.length == 0 ? 0 : persons.getMax() - firstPerson + 1];
        for (var bundle : byEnd) {
            count[rows.person[bundle] - firstPerson] = rows.count[bundle];
        }
        influence = new Influence(walk.steps, count);
    }

    /** For each day of the walk: of survival, then of the incidence of each cause. */
    double[] squares() {
        var causes = walk.steps.causes;
        var squares = new double[walk.days * (1 + causes)];
        var place = 0;
        for (var i = 0; i < walk.days; i++) {
            var day = walk.table.days[i];
            moveTo(day);
            influence.advance();
            happen(day);
            influence.settle();
            squares[place++] = influence.squaresOfSurvival();
            for (var k = 0; k < causes; k++) {
                squares[place++] = influence.squaresOfIncidence(k);
            }
        }
        return squares;
    }

    private void moveTo(int day) {
        for (; left < byEnd.length && rows.to[byEnd[left]] < day; left++) {
            // A row can end before it is taken in only when no event day lies within it.
            enter(rows.to[byEnd[left]]);
            risk(byEnd[left], -rows.weight[byEnd[left]]);
        }
        enter(day);
    }

    private void enter(int day) {
        for (; entered < byStart.length && rows.from[byStart[entered]] < day; entered++) {
            risk(byStart[entered], rows.weight[byStart[entered]]);
        }
    }

    private void happen(int day) {
        for (; left < byEnd.length && rows.to[byEnd[left]] == day; left++) {
            var bundle = byEnd[left];
            if (rows.cause[bundle] == 0) {
                risk(bundle, -rows.weight[bundle]);
            } else {
                influence.event(
                        rows.person[bundle] - firstPerson, rows.weight[bundle], walk.table.slot(rows.cause[bundle]));
            }
        }
    }

    private void risk(int bundle, double weight) {
        influence.risk(rows.person[bundle] - firstPerson, weight);
    }
}
