package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import nl.geland.analysis.simulation.Measure.Kind;
import org.junit.jupiter.api.Test;

class DenominatorsTests {

    private static final Outcome TOWN =
            Simulation.withDefaults().runs(8).seed(3).run(Towns.withEverything());

    private static double mean(Kind kind) {
        return TOWN.estimate(Measure.of(kind)).mean();
    }

    private static double mean(Kind kind, Group group, int persons) {
        return TOWN.estimate(Measure.of(kind, group, persons)).mean();
    }

    /** Means of shares beside shares of means: alike to the variation between runs. */
    @Test
    void dividesTheSameHomesByWhatItsNameSays() {
        var homes = mean(Kind.HOUSED, Group.PERMIT_HOLDERS, 0);
        assertThat(mean(Kind.SHARE_OF_ALLOTMENTS)).isCloseTo(homes / mean(Kind.ALLOTMENTS), within(1e-3));
        assertThat(mean(Kind.SHARE_OF_NET_ALLOTMENTS)).isCloseTo(homes / mean(Kind.NET_ALLOTMENTS), within(1e-3));
        var singles = mean(Kind.HOUSED, Group.PERMIT_HOLDERS, 1);
        var allSingles = singles + mean(Kind.HOUSED, Group.APPLICANTS, 1) + mean(Kind.HOUSED, Group.REHOUSED, 1);
        assertThat(mean(Kind.SHARE_OF_SINGLES)).isCloseTo(singles / allSingles, within(1e-3));
        var persons = 0.0;
        for (var group : Group.values()) {
            for (var size = 1; size <= Households.LARGEST; size++) {
                persons += size * mean(Kind.HOUSED, group, size);
            }
        }
        assertThat(mean(Kind.SHARE_OF_PERSONS)).isCloseTo(mean(Kind.PEOPLE_HOUSED) / persons, within(1e-3));
        var searched = mean(Kind.SEARCHED, Group.PERMIT_HOLDERS, 0);
        var all = searched + mean(Kind.SEARCHED, Group.APPLICANTS, 0) + mean(Kind.SEARCHED, Group.REHOUSED, 0);
        assertThat(mean(Kind.SHARE_OF_SEARCHING)).isCloseTo(searched / all, within(1e-3));
    }

    @Test
    void theSameHomesAreASmallShareOrALargeOneByWhatTheyAreDividedBy() {
        assertThat(mean(Kind.SHARE_OF_ALLOTMENTS)).isLessThan(mean(Kind.SHARE_OF_STARTERS));
        assertThat(mean(Kind.SHARE_OF_STARTERS)).isLessThan(mean(Kind.SHARE_OF_PRIORITY));
        assertThat(mean(Kind.SHARE_OF_ALLOTMENTS)).isLessThan(mean(Kind.SHARE_OF_NET_ALLOTMENTS));
        assertThat(mean(Kind.SHARE_OF_ADDED)).isBetween(0.0, 1.0);
    }

    @Test
    void homesOfAYearBesideTheStockNeedTheStock() {
        assertThat(mean(Kind.SHARE_OF_STOCK)).isNaN();
        var stated = Simulation.withDefaults()
                .runs(8)
                .seed(3)
                .run(Towns.withEverything().withSocialStock(16_250), Towns.withEverything());
        var homes = mean(Kind.HOUSED, Group.PERMIT_HOLDERS, 0);
        assertThat(stated.scenario().estimate(Measure.of(Kind.SHARE_OF_STOCK)).mean())
                .isCloseTo(homes / 10 / 16_250, within(1e-12));
        assertThat(stated.difference(Measure.of(Kind.ALLOTMENTS)).chance()).isZero();
    }

    @Test
    void aShareOfNothingIsNotANumber() {
        var nothing = Simulation.withDefaults().runs(2).run(Towns.mission());
        assertThat(nothing.estimate(Measure.of(Kind.SHARE_OF_ADDED)).mean()).isNaN();
        assertThat(nothing.estimate(Measure.of(Kind.SHARE_OF_PRIORITY)).mean()).isEqualTo(1);
    }

    /** Mixing languages takes the assumed effect of sharing away in proportion, and entirely at 1. */
    @Test
    void mixingLanguagesWeakensWhatSharingDoes() {
        var town = Towns.withEverything();
        var months = new double[3];
        for (var i = 0; i < months.length; i++) {
            var mixed = town.with(Towns.ROAD.withSharedLanguage(0.4).withLanguageMix(i / 2.0));
            months[i] = Simulation.withDefaults()
                    .runs(8)
                    .run(mixed, town.with(Towns.ROAD))
                    .difference(Measure.of(Kind.WORK_MONTHS))
                    .mean();
        }
        assertThat(months[0]).isLessThan(months[1]);
        assertThat(months[1]).isNegative();
        assertThat(months[2]).isZero();
    }

    @Test
    void everyAssumptionChangesItsNumberAndNoOther() {
        var town = Towns.withEverything()
                .with(Supply.Project.of("new", 5, Towns.START, 8))
                .with(Supply.Project.of("offices", 5, Towns.START, 8)
                        .with(Supply.Homes.of(Supply.Kind.CONVERTED_OFFICE, 1, 3)));
        var averages = EnumSet.of(Assumption.APPLICANTS_PERSONS, Assumption.PERMIT_HOLDERS_PERSONS);
        for (var assumption : EnumSet.complementOf(averages)) {
            var changed = assumption.in(town, 0.123);
            assertThat(changed).as(assumption.name()).isNotEqualTo(town);
            assertThat(assumption.in(changed, 0.456)).isEqualTo(assumption.in(town, 0.456));
        }
        for (var assumption : averages) {
            var changed = assumption.in(town, 1.4);
            assertThat(changed).as(assumption.name()).isNotEqualTo(town);
            assertThat(assumption.in(changed, 1.6))
                    .usingRecursiveComparison()
                    .withEqualsForType((one, other) -> Math.abs(one - other) < 1e-12, Double.class)
                    .isEqualTo(assumption.in(town, 1.6));
        }
        assertThat(Assumption.APPLICANTS_PER_YEAR.in(town, 1_000).applicants().perYear())
                .isEqualTo(Course.always(1_000.0));
    }
}
