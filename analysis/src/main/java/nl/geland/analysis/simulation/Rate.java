package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How many a month, constant within a calendar month. What holds in the first month held before it too, unless told otherwise, and the last goes on. */
final class Rate {

    private final double before;
    private final double[] perMonth;
    private final double most;

    private Rate(double before, double[] perMonth) {
        this.before = before;
        this.perMonth =
                Arrays.stream(perMonth).allMatch(rate -> rate == perMonth[0]) ? new double[] {perMonth[0]} : perMonth;
        var highest = before;
        for (var rate : perMonth) {
            highest = Math.max(highest, rate);
        }
        most = highest;
    }

    static Rate of(double... perMonth) {
        return since(perMonth[0], perMonth);
    }

    /** So many a month until the start, and after it in each month. */
    static Rate since(double before, double... perMonth) {
        return new Rate(before, perMonth.clone());
    }

    static Rate perYear(Course<Double> course, YearMonth start, int months) {
        return of(IntStream.range(0, months)
                .mapToDouble(month -> course.in(start.plusMonths(month)) / 12)
                .toArray());
    }

    double at(double time) {
        if (time < 0) {
            return before;
        }
        return perMonth.length == 1 ? perMonth[0] : perMonth[Math.clamp((int) time, 0, perMonth.length - 1)];
    }

    double most() {
        return most;
    }
}
