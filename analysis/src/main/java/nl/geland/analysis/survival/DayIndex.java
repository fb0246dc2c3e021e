package nl.geland.analysis.survival;

import java.util.Arrays;

/** Finds which step of a curve holds on a day, and whether the curve is known there. */
final class DayIndex {

    private final int[] days;
    private final int lastDay;
    private final boolean ended;

    /**
     * Lays the index.
     *
     * @param days event days, ascending
     * @param lastDay last day on which someone was observed; -1 for nobody
     * @param ended whether nobody can have the event any more, so that the curve holds for ever
     */
    DayIndex(int[] days, int lastDay, boolean ended) {
        this.days = days;
        this.lastDay = lastDay;
        this.ended = ended;
    }

    /** Position of the last event day up to and including {@code day}; -1 when there is none. */
    int stepOn(int day) {
        if (day < 0) {
            throw new IllegalArgumentException("day is %d: expected day 0 or later".formatted(day));
        }
        var found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 2;
    }

    boolean knows(int day) {
        return day <= lastDay || ended;
    }

    /** Value of a step function on a day: {@code first} before the first step, {@code NaN} beyond what was observed. */
    double valueOn(int day, double[] steps, double first) {
        var step = stepOn(day);
        if (!knows(day)) {
            return Double.NaN;
        }
        return step < 0 ? first : steps[step];
    }
}
