package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.numerics.Covariates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fine–Gray regression beside R's {@code crr}, and beside {@code finegray} with {@code coxph}: see {@code reference/competing.R}. */
class FineGrayReferenceTests {

    @ParameterizedTest
    @ValueSource(strings = {"fg-mgus2", "fg-days", "fg-ties", "fg-groups", "fg-groups-mgus2"})
    void equalsCrr(String name) {
        var data = ReferenceTable.read("competing/" + name + "-data");
        for (var cause = 1; cause <= 2; cause++) {
            var method = FineGray.withDefaults().ofCause(cause);
            if (data.names().contains("group")) {
                method = method.censoredBy(data.whole("group"));
            }
            var covariates = covariates(data);
            var fit = method.fit(spells(data), covariates);
            var values = ReferenceTable.read("competing/" + name + "-" + cause);
            close(fit.coefficients(), values.column("coefficient"));
            close(fit.logLikelihood(), values.column("loglik")[0]);
            close(fit.logLikelihoodAtZero(), values.column("loglik0")[0]);
            equalCovariance(fit, values);
            close(fit.standardErrors(), values.column("se"));
            predicts(fit, data, ReferenceTable.read("competing/" + name + "-" + cause + "-predicted"));
        }
    }

    private static void predicts(FineGrayFit fit, ReferenceTable data, ReferenceTable expected) {
        var width = fit.names().size();
        var mean = new double[width];
        var most = new double[width];
        for (var a = 0; a < width; a++) {
            var column = data.column(fit.names().get(a));
            mean[a] = Arrays.stream(column).average().orElseThrow();
            most[a] = Arrays.stream(column).max().orElseThrow();
        }
        for (var row : expected.rows()) {
            close(fit.predict(new double[width]).cumulativeHazardAt((int) row[0]), row[1]);
            close(fit.predict(mean).incidenceAt((int) row[0]), row[2]);
            close(fit.predict(most).incidenceAt((int) row[0]), row[3]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "fg-late")
    void withLateEntryEqualsCoxOnWeightedRows(String name) {
        var data = ReferenceTable.read("competing/" + name + "-data");
        var values = ReferenceTable.read("competing/" + name);
        var method = FineGray.withDefaults().with(CensoringTies.AFTER_EVENTS);
        var fit = method.fit(spells(data), covariates(data));
        close(fit.coefficients(), values.column("coefficient"));
        close(fit.logLikelihood(), values.column("loglik")[0]);
        close(fit.standardErrors(), values.column("se"));
        equalCovariance(fit, values);
        close(
                method.clusteredBy(data.whole("cluster"))
                        .fit(spells(data), covariates(data))
                        .standardErrors(),
                values.column("se_cluster"));
    }

    @ParameterizedTest
    @ValueSource(strings = "fg-whole")
    void withCensoringAfterEventsCoefficientsEqualCoxOnWeightedRows(String name) {
        var data = ReferenceTable.read("competing/" + name + "-data");
        var values = ReferenceTable.read("competing/" + name);
        var fit = FineGray.withDefaults().with(CensoringTies.AFTER_EVENTS).fit(spells(data), covariates(data));
        close(fit.coefficients(), values.column("coefficient"));
        close(fit.logLikelihood(), values.column("loglik")[0]);
    }

    private static void equalCovariance(FineGrayFit fit, ReferenceTable values) {
        for (var a = 0; a < fit.names().size(); a++) {
            close(fit.covariance()[a], values.column("v_" + fit.names().get(a)));
        }
    }

    private static Spells spells(ReferenceTable data) {
        return data.names().contains("from")
                ? Spells.ofIntervals(data.whole("from"), data.whole("to"), data.whole("cause"))
                : Spells.ofDurations(data.whole("to"), data.whole("cause"));
    }

    private static Covariates covariates(ReferenceTable data) {
        var names =
                data.names().stream().filter(column -> column.startsWith("x_")).toList();
        return Covariates.of(names, names.stream().map(data::column).toArray(double[][]::new));
    }

    private static void close(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (var i = 0; i < actual.length; i++) {
            close(actual[i], expected[i]);
        }
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(Reference.TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
