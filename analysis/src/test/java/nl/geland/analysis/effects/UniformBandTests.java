package nl.geland.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.geland.analysis.ReferenceTable;
import nl.geland.analysis.effects.DifferenceInDifferences.Base;
import nl.geland.analysis.effects.DifferenceInDifferences.Controls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Critical values of uniform bands beside a bootstrap written out in R with draws of its own: see {@code reference/did.R}. */
class UniformBandTests {

    private static final int DRAWS = 200_000;
    /** What the values of R were made with. */
    private static final int DRAWS_OF_R = 400_000;

    private static final int TIME_SINCE = 2;
    private static final int COHORT = 4;

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "1, 1"})
    void criticalValuesAreThoseOfRButForChance(int all, int clustered) {
        var effects = effects(all == 1, clustered == 1);
        var values = ReferenceTable.read("did/bands-values").where("with", all).where("clustered", clustered);
        assertThat(values.rows()).hasSize(6);
        for (var i = 0; i < values.rows().size(); i++) {
            var kind = values.whole("kind")[i];
            var level = values.column("level")[i];
            var critical = effects.band(timed(effects, kind), level, DRAWS, 1).criticalValue();
            // the draws of R and ours
            var error = values.column("error")[i] * Math.sqrt(1 + (double) DRAWS_OF_R / DRAWS);
            assertThat(critical)
                    .as("kind %d at %s", kind, level)
                    .isCloseTo(values.column("critical")[i], within(4 * error));
        }
    }

    private static GroupTimeEffects effects(boolean all, boolean clustered) {
        var data = ReferenceTable.read("did/staggered-data");
        var panel = DifferenceInDifferencesTests.panel(
                data, all ? List.of("a", "b") : List.of(), data.whole(clustered ? "cluster" : "unit"));
        return DifferenceInDifferences.withDefaults()
                .with(all ? Controls.NOT_YET_TREATED : Controls.NEVER_TREATED)
                .with(all ? Base.LAST_BEFORE : Base.PREVIOUS_PERIOD)
                .estimate(panel);
    }

    private static List<TimedEffect> timed(GroupTimeEffects effects, int kind) {
        return switch (kind) {
            case TIME_SINCE -> effects.byTimeSince();
            case COHORT -> effects.byCohort();
            default -> effects.byPeriod();
        };
    }
}
