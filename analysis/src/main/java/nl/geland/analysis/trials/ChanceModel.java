package nl.geland.analysis.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.geland.analysis.effects.Family;
import nl.geland.analysis.effects.Regression;
import nl.geland.analysis.effects.RegressionCaution;
import nl.geland.analysis.numerics.Covariates;

/**
 * The chance to begin on a day, given what is known then: logistic regression on runs of days that are alike, by the covariates as they hold, the
 * period of the clock and its square. One row per run of a person and not per trial, so it is no larger than the data in periods.
 */
final class ChanceModel {

    /** A step left to go, in standard errors, that no number would show. */
    private static final double AT_REST = 1e-4;

    /** Place of the first run of each person, and the end. */
    private final int[] first;

    private final int[] day;
    private final int[] length;
    /** Whether the last day of a run is the one on which treatment begins. */
    private final boolean[] begins;

    private final Covariates columns;
    private final double[] chance;
    private final double[][] inverse;

    private ChanceModel(int[] first, Runs runs, Covariates columns) {
        this.first = first;
        day = runs.day.stream().mapToInt(Integer::intValue).toArray();
        length = runs.length.stream().mapToInt(Integer::intValue).toArray();
        begins = new boolean[day.length];
        for (var run = 0; run < begins.length; run++) {
            begins[run] = runs.begins.get(run);
        }
        this.columns = columns;
        chance = new double[day.length];
        inverse = fit();
    }

    /** The chance to begin on a time zero, among who is eligible then. */
    static ChanceModel onZeros(Enrolment enrolment) {
        var runs = new Runs(enrolment);
        return runs.model(person -> {
            for (var trial = 0; trial < enrolment.zeros(); trial++) {
                var zero = enrolment.zero(person, trial);
                if (enrolment.isEligible(person, zero)) {
                    runs.add(person, zero, zero);
                }
            }
        });
    }

    /** The chance to begin on a day, among who is followed up in some trial and has not begun. */
    static ChanceModel onDays(Enrolment enrolment, int firstDay) {
        var runs = new Runs(enrolment);
        return runs.model(person -> {
            var done = Integer.MIN_VALUE;
            var last = Math.min(enrolment.persons.begin(person), enrolment.persons.until(person));
            for (var trial = 0; trial < enrolment.zeros(); trial++) {
                var zero = enrolment.zero(person, trial);
                if (enrolment.isEligible(person, zero)) {
                    var from = Math.max(zero + firstDay, done + 1);
                    var to = Math.min(zero + enrolment.protocol.horizon(), last);
                    runs.add(person, from, to);
                    done = Math.max(done, to);
                }
            }
        });
    }

    private double[][] fit() {
        var rows = new ArrayList<Integer>();
        var outcome = new ArrayList<Double>();
        var weight = new ArrayList<Double>();
        var beginnings = 0;
        for (var run = 0; run < day.length; run++) {
            var without = length[run] - (begins[run] ? 1 : 0);
            if (without > 0) {
                rows.add(run);
                outcome.add(0.0);
                weight.add((double) without);
            }
            if (begins[run]) {
                rows.add(run);
                outcome.add(1.0);
                weight.add(1.0);
                beginnings++;
            }
        }
        if (beginnings == 0) {
            return new double[0][0];
        }
        var places = rows.stream().mapToInt(Integer::intValue).toArray();
        var fit =
                Regression.of(Family.LOGISTIC).weightedBy(doubles(weight)).fit(doubles(outcome), columns.rows(places));
        if (fit.cautions().contains(RegressionCaution.SEPARATED)) {
            throw new IllegalArgumentException(
                    "the covariates tell who begins with certainty, so that nobody can be compared: leave out the one that does, or ask by a criterion for whom both can happen");
        }
        var fitted = fit.fitted();
        for (var i = 0; i < places.length; i++) {
            chance[places[i]] = fitted[i];
        }
        var covariance = known(fit.covariance());
        refuseUnlessAtRest(covariance);
        return covariance;
    }

    /** Where the search ended, the step that is left must be nothing beside the error. */
    private void refuseUnlessAtRest(double[][] covariance) {
        var score = new double[covariance.length];
        for (var run = 0; run < day.length; run++) {
            add(run, (begins[run] ? 1 : 0) - length[run] * chance[run], score);
        }
        for (var i = 0; i < score.length; i++) {
            var step = 0.0;
            for (var j = 0; j < score.length; j++) {
                step += covariance[i][j] * score[j];
            }
            if (!(Math.abs(step) <= AT_REST * Math.sqrt(covariance[i][i]))) {
                throw new IllegalArgumentException(
                        "the search for who begins did not come to rest: leave out covariates that say nearly the same, or choose longer periods");
            }
        }
    }

    private static double[] doubles(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A coefficient that could not be estimated is 0 and has no error. */
    static double[][] known(double[][] covariance) {
        for (var row : covariance) {
            Arrays.setAll(row, i -> Double.isNaN(row[i]) ? 0 : row[i]);
        }
        return covariance;
    }

    /** Number of coefficients, the intercept included; 0 when nobody begins. */
    int width() {
        return inverse.length;
    }

    /** The run of a person that holds a day. */
    int runOn(int person, int when) {
        var run = first[person];
        while (day[run] + length[run] <= when) {
            run++;
        }
        return run;
    }

    double chance(int run) {
        return chance[run];
    }

    /** The day after the last of a run. */
    int end(int run) {
        return day[run] + length[run];
    }

    /** Adds the columns of a run, the intercept first, so many times. */
    void add(int run, double times, double[] vector) {
        vector[0] += times;
        for (var column = 0; column < vector.length - 1; column++) {
            vector[1 + column] += times * columns.value(run, column);
        }
    }

    /** What a person pulls at the coefficients, as the change of a number that moves by {@code gradient} with them. */
    double pull(int person, double[] gradient) {
        var score = new double[width()];
        for (var run = first[person]; run < first[person + 1]; run++) {
            add(run, (begins[run] ? 1 : 0) - length[run] * chance[run], score);
        }
        var sum = 0.0;
        for (var i = 0; i < score.length; i++) {
            for (var j = 0; j < score.length; j++) {
                sum += gradient[i] * inverse[i][j] * score[j];
            }
        }
        return sum;
    }

    /** Runs being gathered, person by person. */
    private static final class Runs {

        private final Enrolment enrolment;
        private final List<Integer> day = new ArrayList<>();
        private final List<Integer> length = new ArrayList<>();
        private final List<Boolean> begins = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();

        Runs(Enrolment enrolment) {
            this.enrolment = enrolment;
        }

        ChanceModel model(java.util.function.IntConsumer adder) {
            var size = enrolment.persons.size();
            var first = new int[size + 1];
            for (var person = 0; person < size; person++) {
                adder.accept(person);
                first[person + 1] = day.size();
            }
            var names = new ArrayList<>(List.of("(period)", "(period squared)"));
            names.addAll(enrolment.protocol.covariates());
            var columns = IntStream.range(0, names.size())
                    .mapToObj(column ->
                            values.stream().mapToDouble(row -> row[column]).toArray())
                    .toArray(double[][]::new);
            return new ChanceModel(first, this, Covariates.of(names, columns));
        }

        /** The days from one to another, both included, cut where something changes. */
        void add(int person, int from, int to) {
            var persons = enrolment.persons;
            var next = from;
            while (next <= to) {
                var row = persons.rowOn(person, next);
                var period = enrolment.period(person, next);
                var turn = enrolment.zero(person, 0) + (period + 1) * (long) enrolment.protocol.period();
                var end = (int) Math.min(Math.min(turn, persons.nextChange(person, row)), to + 1L);
                day.add(next);
                length.add(end - next);
                begins.add(persons.begin(person) == end - 1);
                var known = new double[2 + enrolment.covariates.length];
                known[0] = period;
                known[1] = (double) period * period;
                for (var i = 0; i < enrolment.covariates.length; i++) {
                    known[2 + i] = persons.value(row, enrolment.covariates[i]);
                }
                values.add(known);
                next = end;
            }
        }
    }
}
