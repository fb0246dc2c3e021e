package nl.geland.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.perspectives.DeskTeam;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.texts.TextCheck;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented neighbourhoods of the demo. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/area-samples")
class AreaSamplesTests {

    private static final Path FOLDER = Path.of("..", "samples", "wijken");

    private final TestDatabase database;
    private final Staff staff;
    private final AreaSamples samples;

    @LocalServerPort
    private int port;

    AreaSamplesTests(
            TestDatabase database,
            @Autowired Access access,
            @Autowired JdbcClient jdbc,
            @Autowired AreaCalendar calendar,
            @Autowired DeskTeam team,
            @Autowired AreaFigures figures,
            @Autowired Words words) {
        this.database = database;
        this.staff = new Staff(database);
        this.samples = new AreaSamples(access, jdbc, calendar, team, figures, words);
    }

    private long count(String from) {
        return database.owner().sql(from).query(Long.class).single();
    }

    @Test
    void fillAnEmptyListOnce() {
        staff.add("teamleider", Role.TEAM_LEAD, null);
        staff.add("klantmanager", Role.CASE_MANAGER, "KM01");
        staff.add("beleidsadviseur", Role.POLICY_ADVISER, null);
        samples.load(FOLDER);
        samples.load(FOLDER);
        samples.load(Path.of("nergens"));
        assertThat(count("select count(*) from areas.activity_now")).isEqualTo(25);
        assertThat(count("select count(*) from areas.meeting_now")).isEqualTo(6);
        assertThat(count("select count(*) from areas.question")).isEqualTo(30);
        assertThat(count("select count(*) from areas.question where answer is null and answer_by < current_date"))
                .isPositive();
        var adviser = staff.signIn("beleidsadviseur", port);
        assertThat(adviser.get("/wijken").body()).contains("Havenkwartier", "te laat");
        assertThat(adviser.get("/wijken/oosterveld").body())
                .contains("minder dan tien mensen", "Taalgroep in de keuken")
                .doesNotContain("8 mensen");
    }

    /** They must be what the pages would take in; places keep their names. */
    @ParameterizedTest
    @ValueSource(strings = {"activiteiten.csv", "vragen.csv"})
    void holdNothingThatWouldBeRefused(String file) throws IOException {
        var lines = Files.readAllLines(FOLDER.resolve(file));
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.stream().skip(1).map(line -> line.replace(';', '\n')).map(TextCheck::check))
                .allMatch(findings -> findings.refused().isEmpty());
    }
}
