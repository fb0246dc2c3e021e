package nl.geland.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.geland.analysis.ReferenceTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trials beside the same written out in R on the expanded table: see {@code reference/trials.R}. */
class TrialReferenceTests {

    /** Standard errors of the reference are derivatives found by differences. */
    private static final double ERROR_TOLERANCE = 1e-8;

    private static final Protocol ONE =
            Protocol.onDay(0, 24).adjustingFor("a", "x").leavingOutTreated();
    private static final Protocol MANY = Protocol.sequence(4, 5, 3, 20)
            .perProtocol(6)
            .withPeriod(4)
            .adjustingFor("x", "a")
            .where("x", -1.5, 100)
            .leavingOutTreated();

    private static final Map<String, TargetTrial> TRIALS = Map.of(
            "itt", TargetTrial.of(ONE),
            "itt-pooled", TargetTrial.of(ONE.withPeriod(6)).by(Estimator.POOLED_LOGISTIC),
            "protocol", TargetTrial.of(ONE.withPeriod(5).perProtocol(0)),
            "sequence", TargetTrial.of(MANY),
            "sequence-pooled", TargetTrial.of(MANY).by(Estimator.POOLED_LOGISTIC),
            "sequence-cut", TargetTrial.of(MANY).truncatedAt(2.5));

    @ParameterizedTest
    @ValueSource(strings = {"itt", "itt-pooled", "protocol", "sequence", "sequence-pooled", "sequence-cut"})
    void equalsTheExpandedTableOfR(String name) {
        var result = Objects.requireNonNull(TRIALS.get(name))
                .estimate(persons(name.startsWith("sequence") ? "many" : "one"));
        var expected = ReferenceTable.read("trials/" + name + "-values");
        var effects = List.of(
                result.risk(true),
                result.risk(false),
                result.riskDifference(),
                result.riskRatio(),
                result.meanDays(true),
                result.meanDays(false),
                result.meanDifference());
        for (var i = 0; i < effects.size(); i++) {
            var point =
                    i == 3 ? Math.log(effects.get(i).point()) : effects.get(i).point();
            close(point, expected.column("value")[i], ReferenceTable.TOLERANCE);
            close(effects.get(i).standardError(), expected.column("se")[i], ERROR_TOLERANCE);
        }
        var diagnostics = result.diagnostics();
        close(diagnostics.balance().getFirst().before(), expected.column("before")[0], ReferenceTable.TOLERANCE);
        close(diagnostics.balance().getFirst().after(), expected.column("after")[0], ReferenceTable.TOLERANCE);
        close(diagnostics.treatedSize(), expected.column("size")[0], ReferenceTable.TOLERANCE);
        close(diagnostics.otherSize(), expected.column("other_size")[0], ReferenceTable.TOLERANCE);
        close(result.largestWeight(), expected.column("largest")[0], ReferenceTable.TOLERANCE);
        close(result.truncatedShare(), expected.column("truncated")[0], ReferenceTable.TOLERANCE);
        assertThat(result.trialPersons()).isEqualTo((int) expected.column("entries")[0]);
        assertThat(result.treated()).isEqualTo((int) expected.column("treated")[0]);
    }

    static Persons persons(String name) {
        return persons(ReferenceTable.read("trials/" + name + "-data"));
    }

    static Persons persons(ReferenceTable data) {
        return Persons.rows()
                .person(data.whole("person"))
                .from(data.whole("from"))
                .begin(Arrays.stream(data.column("begin"))
                        .mapToInt(day -> Double.isNaN(day) ? Persons.NEVER : (int) day)
                        .toArray())
                .until(data.whole("until"), data.whole("cause"))
                .covariate("a", data.column("a"))
                .covariate("x", data.column("x"))
                .build();
    }

    private static void close(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
}
