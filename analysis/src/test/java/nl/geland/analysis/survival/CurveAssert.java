package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Interval;

/** Compares one curve with one reference table, day by day. */
final class CurveAssert {

    /** Below this R's own standard error is rounding noise around zero, and so are the bounds made of it. */
    private static final double NOISE = 1e-12;

    private CurveAssert() {}

    static void shares(ReferenceTable expected, IntToDoubleFunction share, IntToDoubleFunction error) {
        var days = expected.whole("day");
        for (var i = 0; i < days.length; i++) {
            assertSame(share.applyAsDouble(days[i]), expected.column("share")[i], "share on day " + days[i]);
            assertSame(error.applyAsDouble(days[i]), expected.column("se")[i], "standard error on day " + days[i]);
        }
    }

    static void intervals(ReferenceTable expected, IntervalScale scale, IntFunction<Interval> interval) {
        var days = expected.whole("day");
        var prefix = switch (scale) {
            case PLAIN -> "plain";
            case LOG -> "log";
            case LOG_LOG -> "log_log";
        };
        var lower = expected.column(prefix + "_lower");
        var upper = expected.column(prefix + "_upper");
        var errors = expected.column("se");
        for (var i = 0; i < days.length; i++) {
            if (errors[i] > 0 && errors[i] < NOISE) {
                continue;
            }
            var found = interval.apply(days[i]);
            assertSame(found.lower(), lower[i], scale + " lower bound on day " + days[i]);
            assertSame(found.upper(), upper[i], scale + " upper bound on day " + days[i]);
        }
    }

    private static void assertSame(double found, double expected, String what) {
        if (Double.isNaN(expected)) {
            assertThat(found).as(what).isNaN();
        } else {
            assertThat(found).as(what).isCloseTo(expected, within(Reference.TOLERANCE));
        }
    }
}
