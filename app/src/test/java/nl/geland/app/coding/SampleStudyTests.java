package nl.geland.app.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.geland.app.Geland;
import nl.geland.app.coding.AgreementRun.Measure;
import nl.geland.app.coding.AgreementRun.Value;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.StudySamples;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worked sample study, coded by two: every coding has its place, and the agreement is what its README says. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SampleStudyTests {

    private static final Path FOLDER = Path.of("../samples/stemmen");

    private final Staff staff;
    private final ApplicationContext context;
    private final CodingParts parts;
    private final JdbcClient jdbc;
    private Viewer olga;
    private Viewer tess;
    private UUID study;

    SampleStudyTests(TestDatabase database, @Autowired ApplicationContext context) {
        this.staff = new Staff(database);
        this.context = context;
        this.parts = CodingParts.of(context);
        this.jdbc = context.getBean(JdbcClient.class);
        this.olga = staff.add("onderzoeker", Role.RESEARCHER, null);
        this.tess = staff.add("tweedecodeur", Role.RESEARCHER, null);
        this.study = new UUID(0, 0);
    }

    @BeforeEach
    void load() {
        made(StudySamples.class).load(FOLDER);
        made(CodingSamples.class).load(FOLDER);
        study = as(
                olga,
                () -> jdbc.sql("select id from studies.study where synthetic")
                        .query(UUID.class)
                        .single());
    }

    /** A part of the demo, in an application that is none. */
    private <T> T made(Class<T> type) {
        return context.getAutowireCapableBeanFactory().createBean(type);
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return context.getBean(Access.class).as(viewer, "/test", work);
    }

    private CodedStudy coded(Which which) {
        return as(olga, () -> parts.studies().load(study, which).orElseThrow());
    }

    private static int rows(String file) {
        return CodingSamples.rows(FOLDER.resolve(file)).size();
    }

    @Test
    void everyCodingHasItsPlaceInTheWorkingTexts() {
        assertThat(rows("codering-a.csv")).isEqualTo(307);
        assertThat(rows("codering-b.csv")).isEqualTo(284);
        assertThat(rows("codering-beleid.csv")).isEqualTo(37);
        assertThat(coded(Which.of(olga.id())).passages()).hasSize(307 + 37);
        assertThat(coded(Which.of(tess.id())).passages()).hasSize(284);
        assertThat(coded(Which.settled()).passages())
                .as("who leads, as nothing was settled yet")
                .hasSize(307 + 37);
        var study = coded(Which.of(olga.id()));
        for (var passage : study.passages()) {
            var text = study.texts().stream()
                    .filter(one -> one.id().equals(passage.text()))
                    .findFirst()
                    .orElseThrow();
            var words = text.text();
            assertThat(words.substring(
                            words.offsetByCodePoints(0, passage.start()), words.offsetByCodePoints(0, passage.end())))
                    .isEqualTo(passage.quote());
        }
        assertThat(study.codes()).hasSize(19);
        assertThat(study.notes()).hasSize(9);
        assertThat(study.passages())
                .filteredOn(passage -> passage.quote().contains("["))
                .isNotEmpty();
    }

    @Test
    void agreementIsWhatTheReadmeSays() {
        var run = as(olga, () -> context.getBean(Agreements.class).last(study).orElseThrow());
        assertThat(run.turns()).isEqualTo(454);
        assertThat(run.texts()).isEqualTo(15);
        var percent = value(run, null, Measure.PERCENT);
        assertThat(percent.units()).isEqualTo(454 * 18);
        assertThat(percent.byBoth()).isEqualTo(227);
        assertThat(number(percent)).isCloseTo(0.983, within(0.0005));
        assertThat(number(value(run, null, Measure.KAPPA))).isCloseTo(0.76, within(0.005));
        var kappas = run.values().stream()
                .filter(value -> value.code() != null && value.measure() == Measure.KAPPA)
                .toList();
        assertThat(kappas)
                .hasSize(18)
                .allSatisfy(value -> assertThat(number(value)).isBetween(0.575, 0.935));
        assertThat(number(value(run, code("meedoen"), Measure.KAPPA))).isCloseTo(0.58, within(0.005));
        assertThat(number(value(run, code("nooit-af"), Measure.KAPPA))).isCloseTo(0.93, within(0.005));
        assertThat(value(run, code("meedoen"), Measure.KAPPA)).satisfies(value -> {
            assertThat(Objects.requireNonNull(value.lower())).isLessThan(0.58);
            assertThat(Objects.requireNonNull(value.upper())).isGreaterThan(0.58);
        });
        assertThat(run.values())
                .filteredOn(value -> value.measure() == Measure.AC1)
                .hasSize(19);
        assertThat(run.values())
                .filteredOn(value -> value.measure() == Measure.UNITIZING)
                .hasSize(19);
    }

    @Test
    void sameSeedGivesTheSameNumbers() {
        var agreements = context.getBean(Agreements.class);
        var first = as(olga, () -> agreements.last(study).orElseThrow());
        as(olga, () -> {
            agreements.measure(olga.id(), study, new BlindCodings.Pair(first.coderA(), first.coderB()), first.seed());
            return true;
        });
        var second = as(olga, () -> agreements.last(study).orElseThrow());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.values()).containsExactlyInAnyOrderElementsOf(first.values());
    }

    @Test
    void historyOfTheCodebookShows() {
        var events = as(olga, () -> parts.codebooks().events(study));
        assertThat(events).extracting(Codebooks.Event::kind).contains(Codebooks.Kind.SPLIT, Codebooks.Kind.CHANGED);
        assertThat(as(olga, () -> parts.codebooks().versions(study)))
                .extracting(Codebooks.Version::number)
                .containsExactly(2, 1);
        assertThat(as(olga, () -> parts.codebooks().codes(study, 1))).hasSize(17);
        assertThat(as(olga, () -> parts.codebooks().newest(study)).stream()
                        .map(entry -> entry.code().slug())
                        .toList())
                .startsWith("meedoen", "thuis", "wederzijds")
                .hasSize(19);
    }

    private UUID code(String slug) {
        return as(olga, () -> parts.codebooks().newest(study)).stream()
                .filter(entry -> entry.code().slug().equals(slug))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Value value(AgreementRun run, @Nullable UUID code, Measure measure) {
        return List.copyOf(run.values()).stream()
                .filter(value -> value.measure() == measure && Objects.equals(value.code(), code))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Value value) {
        return Objects.requireNonNull(value.value());
    }
}
