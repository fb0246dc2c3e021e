package nl.geland.analysis.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made persons of whom the truth is known, in months. Each month {@code x} (how well a person fares) is 0 or 1; who fares badly begins earlier and has the outcome more often, and the
 * measure makes persons fare better. So what makes people begin is itself moved by the measure.
 */
final class Made {

    static final int HORIZON = 8;

    private final SplittableRandom random;
    private final boolean hasEffect;
    private final double pull;
    private final List<int[]> rows = new ArrayList<>();
    private final List<Double> fares = new ArrayList<>();

    /** Persons of a seed; who fares badly is pulled into the measure by so much more. */
    Made(long seed, boolean hasEffect, double pull) {
        this.pull = pull;
        random = new SplittableRandom(seed);
        this.hasEffect = hasEffect;
    }

    private static double logistic(double predictor) {
        return 1 / (1 + Math.exp(-predictor));
    }

    private boolean happens(double predictor) {
        return random.nextDouble() < logistic(predictor);
    }

    /** Whether a person fares well this month. */
    private boolean fares(boolean didWell, boolean isTreated) {
        return happens(-1 + 1.6 * (didWell ? 1 : 0) + (hasEffect && isTreated ? 0.8 : 0));
    }

    private boolean begins(boolean doesWell) {
        return happens(doesWell ? -2.4 : -2.4 + pull);
    }

    private boolean hasOutcome(boolean doesWell, boolean isTreated) {
        return happens(-2.2 - 1.2 * (doesWell ? 1 : 0) - (hasEffect && isTreated ? 0.7 : 0));
    }

    /** Persons from month 0 on, observed for some months. */
    Persons persons(int number, int months) {
        for (var person = 0; person < number; person++) {
            live(person, months);
        }
        var size = rows.size();
        var columns = new int[5][size];
        var x = new double[size];
        for (var i = 0; i < size; i++) {
            for (var column = 0; column < 5; column++) {
                columns[column][i] = rows.get(i)[column];
            }
            x[i] = fares.get(i);
        }
        return Persons.rows()
                .person(columns[0])
                .from(columns[1])
                .begin(columns[2])
                .until(columns[3], columns[4])
                .covariate("x", x)
                .build();
    }

    private void live(int person, int months) {
        var first = rows.size();
        var begin = Persons.NEVER;
        var doesWell = happens(0);
        var leaves = random.nextInt(20) < 2 ? 1 + random.nextInt(months) : months;
        for (var month = 0; ; month++) {
            doesWell = month == 0 ? doesWell : fares(doesWell, begin < month);
            rows.add(new int[] {person, month, 0, 0, 0});
            fares.add(doesWell ? 1.0 : 0.0);
            begin = begin == Persons.NEVER && begins(doesWell) ? month : begin;
            var hasOutcome = month > 0 && hasOutcome(doesWell, begin <= month);
            if (hasOutcome || month == leaves) {
                close(first, begin, month, hasOutcome ? 1 : 0);
                return;
            }
        }
    }

    private void close(int first, int begin, int until, int cause) {
        for (var i = first; i < rows.size(); i++) {
            rows.get(i)[2] = begin;
            rows.get(i)[3] = until;
            rows.get(i)[4] = cause;
        }
    }

    /** The risk had everybody begun by a month of grace, as they would have but in the last month, or nobody, by following made persons. */
    double truth(int number, boolean isTreated, int grace) {
        var outcomes = 0;
        for (var person = 0; person < number; person++) {
            var doesWell = happens(0);
            var begin = Persons.NEVER;
            for (var month = 0; month <= HORIZON; month++) {
                doesWell = month == 0 ? doesWell : fares(doesWell, begin < month);
                var starts = isTreated && begin == Persons.NEVER && (begins(doesWell) || month == grace);
                begin = starts ? month : begin;
                if (month > 0 && hasOutcome(doesWell, begin <= month)) {
                    outcomes++;
                    break;
                }
            }
        }
        return (double) outcomes / number;
    }
}
