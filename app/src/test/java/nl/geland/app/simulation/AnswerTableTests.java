package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Measure.Kind;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.Test;

/** Numbers are told in the unit that their name says. */
class AnswerTableTests {

    private final AnswerTable table = new AnswerTable(Words.fromFiles(), Locale.ENGLISH);

    @Test
    void permitHoldersWaitInWeeksAndOthersInMonths() {
        var year = new Estimate(12, 12, 12, 0, 1);
        var holders = Measure.of(Kind.MEDIAN_WAIT, Group.PERMIT_HOLDERS);
        var others = Measure.of(Kind.MEDIAN_WAIT, Group.APPLICANTS);
        assertThat(table.name(holders)).endsWith("(weeks)");
        assertThat(table.cell(holders, year)).isEqualTo("52.2");
        assertThat(table.span(holders, 11, 13)).isEqualTo("48 … 57");
        assertThat(table.span(Measure.of(Kind.NOT_HOUSED, Group.PERMIT_HOLDERS), 801, 3_904))
                .isEqualTo("800 … 3,900");
        assertThat(table.name(others)).endsWith("(months)");
        assertThat(table.cell(others, year)).isEqualTo("12");
    }

    @Test
    void differenceOfNothingIsToldOnceAndOneBelowZeroWithAMinusSign() {
        var wait = Measure.of(Kind.MEDIAN_WAIT, Group.APPLICANTS);
        assertThat(table.difference(wait, new Estimate(0.0001, -0.002, 0.0022, 0.0021, 10)))
                .isEqualTo("no difference");
        assertThat(table.span(wait, -0.004, 0.001)).isEmpty();
        assertThat(table.difference(wait, new Estimate(-2.5, -3.0, -2.0, 0.5, 10)))
                .isEqualTo("−2.5 (−3.0 … −2.0)");
        assertThat(table.difference(wait, new Estimate(-0.04, -3.0, 2.92, 2.96, 10)))
                .isEqualTo("0 (−3 … 3)");
        assertThat(table.span(wait, -3, -1)).isEqualTo("−3 … −1").doesNotContain("-");
    }

    @Test
    void quotaIsSaidToBeBehindOrAhead() {
        var quota = Measure.of(Kind.QUOTA_BACKLOG);
        assertThat(table.name(quota)).startsWith("Behind or ahead of the quota");
        assertThat(table.cell(quota, new Estimate(24, 24, 24, 0, 1))).isEqualTo("24 behind");
        assertThat(table.cell(quota, new Estimate(-24, -24, -24, 0, 1))).isEqualTo("24 ahead");
        assertThat(table.withInterval(quota, new Estimate(-24, -30, -18, 6, 10)))
                .isEqualTo("24 ahead (30 ahead … 18 ahead)");
        assertThat(table.withInterval(quota, new Estimate(20, -4, 44, 24, 10))).doesNotContain("-");
    }
}
