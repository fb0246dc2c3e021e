package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample study, as the demo opens it. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class StudySamplesTests {

    private static final Path FOLDER = Path.of("../samples/stemmen");

    private final Staff staff;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Users users;

    @Autowired
    private TextReader reader;

    @Autowired
    private StudyKeys keys;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Studies studies;

    @Autowired
    private StudySources sources;

    StudySamplesTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    @BeforeEach
    void load() {
        olga();
        staff.add("tweedecodeur", Role.RESEARCHER, null);
        samples().load(FOLDER);
    }

    private StudySamples samples() {
        return new StudySamples(access, jdbc, users, reader, keys, events);
    }

    private Viewer olga() {
        return staff.add("onderzoeker", Role.RESEARCHER, null);
    }

    private <T> T asOlga(Supplier<T> work) {
        return access.as(olga(), "/studies", work);
    }

    private Study study() {
        return asOlga(studies::all).getFirst();
    }

    private List<Source> all() {
        return asOlga(() -> sources.of(study().id()));
    }

    @Test
    void opensFifteenTalksAndTwoPolicyTextsReadyToWorkWith() {
        samples().load(FOLDER);
        assertThat(asOlga(studies::all)).as("loading twice makes one study").hasSize(1);
        assertThat(all())
                .hasSize(17)
                .allSatisfy(source -> assertThat(source.state()).isEqualTo(Source.State.READY));
        assertThat(all().stream().filter(source -> source.kind() == Source.Kind.INTERVIEW))
                .hasSize(15)
                .allSatisfy(source -> assertThat(source.participants()).hasSize(1));
        var id = study().id();
        assertThat(asOlga(() -> studies.heard(id))).isEqualTo(asOlga(() -> studies.planned(id)));
    }

    @Test
    void everyWordOfTheListIsReplacedByItsTagAndNothingElseIs() {
        assertThat(asOlga(() -> jdbc.sql("select count(*) from studies.redaction where decision = 'REPLACE'")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(gold().size());
        assertThat(asOlga(() -> jdbc.sql("select count(*) from studies.redaction where decision = 'OPEN'")
                        .query(Integer.class)
                        .single()))
                .isZero();
        var texts = new WorkTexts(jdbc, Calendar.on(java.time.LocalDate.EPOCH));
        for (var row : gold()) {
            var number = Integer.parseInt(row.getField("bron").substring(0, 2));
            var version = asOlga(() -> texts.latest(all().get(number - 1).id())).orElseThrow();
            var turn = version.turns()
                    .get(Integer.parseInt(row.getField("beurt")) - 1)
                    .turn();
            assertThat(version.text().index().slice(turn.from(), turn.to())).contains(row.getField("label"));
        }
    }

    @Test
    void turnsThatAskAreTheInterviewersAndQuestionsStandInTheGuide() {
        assertThat(asOlga(() -> jdbc.sql("""
                select count(*) from studies.asked a join studies.turn t on t.source = a.source and t.number = a.turn
                where t.version = 1 and t.interviewer""").query(Integer.class).single())).isEqualTo(rows("vragen.csv"));
        assertThat(asOlga(() -> jdbc.sql("""
                select count(*) from studies.asked a where a.code <> '' and not exists (
                    select from studies.guide_question g where g.code = a.code)""").query(Integer.class).single())).isZero();
    }

    @Test
    void whoDoesNotWorkOnItSeesNothing() {
        var stranger = staff.viewer(Role.RESEARCHER);
        var id = study().id();
        assertThat(access.as(stranger, "/studies", studies::all)).isEmpty();
        assertThat(access.as(stranger, "/studies", () -> sources.of(id))).isEmpty();
        for (var table : List.of(
                "select count(*) from studies.participant",
                "select count(*) from studies.raw_text",
                "select count(*) from studies.text_version")) {
            assertThat(access.as(stranger, "/studies", () -> count(table))).isZero();
            assertThat(asOlga(() -> count(table))).isPositive();
        }
        assertThat(count("select count(*) from studies.study"))
                .as("outside any access")
                .isZero();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static List<NamedCsvRecord> gold() {
        return SampleRedaction.rows(FOLDER.resolve("ontidentificatie.csv"));
    }

    /** How many different questions of turns a file names. */
    private static int rows(String file) {
        var seen = new HashSet<String>();
        SampleRedaction.rows(FOLDER.resolve(file))
                .forEach(row -> seen.add(row.getField("bron") + row.getField("beurt") + row.getField("vraag")));
        return seen.size();
    }
}
