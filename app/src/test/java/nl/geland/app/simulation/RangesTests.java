package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.geland.analysis.simulation.Assumption;
import nl.geland.analysis.simulation.Households;
import nl.geland.analysis.simulation.Range;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;
import nl.geland.analysis.simulation.Supply.Project;
import org.junit.jupiter.api.Test;

/** Which assumptions are drawn: the quota where it is left alone, and how long tenants stay in homes that are added. */
class RangesTests {

    private static final ScenarioFile ARTICLE = Article.file();
    private static final Range QUOTA = new Range(Assumption.QUOTA, 88, 350);
    private static final Range CONTAINERS = new Range(Assumption.CONTAINER_TENANCY, 2, 6);

    private static List<Range> drawn(String variant) {
        return drawn(ARTICLE, ARTICLE.variant(variant).orElseThrow());
    }

    private static List<Range> drawn(ScenarioFile file, Variant variant) {
        return file.ranges(variant).stream().map(Drawn::range).toList();
    }

    private static Variant variant(Scenario scenario) {
        return new Variant("other", new Texts("Anders", "Other"), scenario);
    }

    @Test
    void quotaIsDrawnOnlyWhereItsWholePathIsLeftAlone() {
        assertThat(drawn("no-priority")).contains(QUOTA);
        assertThat(drawn("no-quota")).isNotEmpty().doesNotContain(QUOTA);
        var town = ARTICLE.town();
        var first = town.permitHolders().peoplePerHalfYear().getFirst();
        assertThat(drawn(ARTICLE, variant(town.with(town.permitHolders().withQuota(List.of(first, first + 1))))))
                .as("only a later half-year differs")
                .doesNotContain(QUOTA);
    }

    @Test
    void howLongTenantsStayIsDrawnForTheHomesThatAVariantAdds() {
        assertThat(drawn("containers"))
                .contains(CONTAINERS, QUOTA)
                .noneMatch(range -> range.assumption() == Assumption.SHARED_TENANCY);
        assertThat(drawn("measures"))
                .contains(
                        CONTAINERS,
                        new Range(Assumption.OFFICE_TENANCY, 4, 12),
                        new Range(Assumption.SHARED_TENANCY, 1, 5));
        assertThat(drawn("new-homes")).contains(new Range(Assumption.PERMANENT_TENANCY, 4, 12));
        assertThat(drawn("no-priority")).doesNotContain(CONTAINERS);
    }

    @Test
    void householdsAreDrawnByTheirAverageAsFarAsEachShareStaysInItsRange() {
        for (var drawn : ARTICLE.ranges()) {
            var isOthers = drawn.range().assumption() == Assumption.APPLICANTS_PERSONS;
            if (!isOthers && drawn.range().assumption() != Assumption.PERMIT_HOLDERS_PERSONS) {
                continue;
            }
            var town = ARTICLE.town();
            var households = isOthers
                    ? town.applicants().households()
                    : town.permitHolders().households();
            assertThat(drawn.stated()).hasSameSizeAs(households.shares());
            assertThat(households.meanPersons())
                    .isBetween(drawn.range().low(), drawn.range().high());
            for (var persons : List.of(drawn.range().low(), drawn.range().high())) {
                var shares = households.averaging(persons).shares();
                assertThat(shares)
                        .allSatisfy(share -> assertThat(drawn.stated()
                                        .get(shares.indexOf(share))
                                        .allows(share))
                                .isTrue());
            }
            var beyond = households
                    .averaging(drawn.range().high() + (households.largest() - households.meanPersons()) / 200)
                    .shares();
            assertThat(beyond)
                    .anySatisfy(share -> assertThat(
                                    drawn.stated().get(beyond.indexOf(share)).allows(share))
                            .isFalse());
        }
        assertThat(drawn("containers"))
                .extracting(Range::assumption)
                .contains(Assumption.APPLICANTS_PERSONS, Assumption.PERMIT_HOLDERS_PERSONS);
        var other = ARTICLE.town().applicants().with(Households.of(0.6, 0.2, 0.1, 0.1));
        assertThat(drawn(ARTICLE, variant(ARTICLE.town().with(other))))
                .extracting(Range::assumption)
                .doesNotContain(Assumption.APPLICANTS_PERSONS)
                .contains(Assumption.PERMIT_HOLDERS_PERSONS);
    }

    @Test
    void homesOfOneKindOfWhichOneIsKnownAreLeftAsTheyAre() {
        var with = ARTICLE.variant("containers").orElseThrow();
        var known = Project.of("Bekende containers", 10, ARTICLE.town().start(), 4)
                .with(Supply.Homes.of(Supply.Kind.CONTAINER, 1, 2));
        assertThat(drawn(
                        ARTICLE,
                        new Variant(with.key(), with.title(), with.scenario().with(known))))
                .doesNotContain(CONTAINERS);
        var longer = with.scenario()
                .withSupply(with.scenario().supply().stream()
                        .map(one -> one instanceof Project project ? project.staying(5) : one)
                        .toList());
        assertThat(drawn(ARTICLE, new Variant(with.key(), with.title(), longer)))
                .as("the file says its range, and nothing else adds containers")
                .contains(CONTAINERS);
    }

    @Test
    void savedScenarioSaysOfItsOwnHomesHowLongTenantsStay() {
        var chosen = Chosen.asItIs(ARTICLE.town());
        var saved = saved(chosen.with(Knob.CONTAINERS, 50).with(Knob.PERMANENT, 10));
        assertThat(saved.file().numbers())
                .filteredOn(stated -> stated.number().endsWith("/meanTenancyYears"))
                .extracting(Stated::number, Stated::basis, Stated::low, Stated::high)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "/town/supply/Nieuwe woningen/meanTenancyYears", Basis.ASSUMPTION, 4.0, 12.0),
                        org.assertj.core.groups.Tuple.tuple(
                                "/town/supply/Containers/meanTenancyYears", Basis.ASSUMPTION, 2.0, 6.0));
        assertThat(saved.file().numbers())
                .extracting(Stated::sentence)
                .contains(new Texts(
                        "Zoveel jaar woont iemand gemiddeld in een container.",
                        "So many years somebody lives in a container on average."));
        assertThat(ScenarioFiles.read(ScenarioFiles.write(saved.file()))).isEqualTo(saved.file());
        assertThat(saved(chosen).file().numbers())
                .noneMatch(stated -> stated.number().contains("meanTenancyYears"));
        assertThat(saved.file().ranges()).extracting(Drawn::range).contains(CONTAINERS, QUOTA);
    }

    @Test
    void comparedScenariosDrawTheHomesOfEachAndOfTheFirst() {
        var town = Chosen.asItIs(ARTICLE.town());
        var containers = town.with(Knob.CONTAINERS, 50);
        var shared = containers.with(Knob.SHARED, 20).with(Knob.QUOTA, 150).with(Knob.QUOTA_LATER, 150);
        var file = together(town, containers, shared);
        assertThat(ScenarioFiles.read(ScenarioFiles.write(file))).isEqualTo(file);
        assertThat(drawn(file, file.variant("scenario-1").orElseThrow())).contains(CONTAINERS, QUOTA);
        assertThat(drawn(file, file.variant("scenario-2").orElseThrow()))
                .contains(CONTAINERS, new Range(Assumption.SHARED_TENANCY, 1, 5))
                .doesNotContain(QUOTA);
        var answers = Experiment.of(new ScenarioFile(
                        file.title(),
                        file.story(),
                        file.town(),
                        List.of(file.variant("scenario-1").orElseThrow()),
                        file.numbers().stream()
                                .filter(stated -> !stated.number().startsWith("/variants/scenario-2"))
                                .toList()))
                .runs(1)
                .draws(2)
                .run();
        assertThat(answers.drawn())
                .contains("/town/supply/Containers/meanTenancyYears", "/town/permitHolders/quota/2027-I");
        var withFirst = together(containers, shared);
        assertThat(drawn(withFirst, withFirst.variant("scenario-1").orElseThrow()))
                .contains(CONTAINERS);
    }

    private static ScenarioFile together(Chosen... chosen) {
        return Lab.together(
                Arrays.stream(chosen).map(one -> saved(one.with(Knob.YEARS, 2))).toList());
    }

    private static Saved saved(Chosen chosen) {
        var town = ARTICLE.numbers().stream()
                .filter(stated -> stated.number().startsWith(Stated.TOWN + "/"))
                .toList();
        return new Saved(
                new UUID(0, 1),
                1,
                Saved.Origin.ARTICLE,
                new Texts("Zo", "So"),
                new UUID(0, 2),
                Instant.EPOCH,
                "artikel",
                new ScenarioFile(ARTICLE.title(), ARTICLE.story(), ARTICLE.town(), List.of(), town),
                chosen);
    }
}
