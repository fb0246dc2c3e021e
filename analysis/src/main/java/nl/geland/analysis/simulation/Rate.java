package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How many a month, constant within a calendar month. What holds in the first month held before it too, and the last goes on. */
final class Rate {

    private final double[] perMonth;
    private final double most;

    private Rate(double[] perMonth) {
        this.perMonth =
                Arrays.stream(perMonth).allMatch(rate -> rate == perMonth[0]) ? new double[] {perMonth[0]} : perMonth;
        var highest = 0.0;
        for (var rate : perMonth) {
            highest = Math.max(highest, rate);
        }
        most = highest;
    }

    static Rate of(double... perMonth) {
        return new Rate(perMonth.clone());
    }

    static Rate perYear(Course<Double> course, YearMonth start, int months) {
        return new Rate(IntStream.range(0, months)
                .mapToDouble(month -> course.in(start.plusMonths(month)) / 12)
                .toArray());
    }

    double at(double time) {
        return perMonth.length == 1 ? perMonth[0] : perMonth[Math.clamp((int) time, 0, perMonth.length - 1)];
    }

    double most() {
        return most;
    }
}
