package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a scenario of the lab rests on, on its page and beside what came out. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/lab-assumptions")
class LabAssumptionTests {

    private final TestDatabase database;
    private final Staff staff;

    @LocalServerPort
    private int port;

    @Autowired
    private Lab lab;

    LabAssumptionTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    private String workedOut(Visitor visitor, String... pairs) throws InterruptedException {
        var answer = visitor.post("/scenarios/doorrekenen", pairs);
        assertThat(answer.statusCode()).isEqualTo(302);
        var path = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        lab.await(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        return path;
    }

    @Test
    void quotaAndHowLongTenantsStayAreToldAndDrawn() throws InterruptedException {
        var adviser = staff.signIn(Role.POLICY_ADVISER, port);
        var town = LabForm.save(adviser, "Zoals nu");
        var homes = LabForm.save(
                adviser,
                "Met tijdelijke huizen",
                "shared,60,shared-from,2027,containers,50,containers-from,2027".split(","));
        assertThat(adviser.get("/scenarios/" + homes).body())
                .containsPattern("gemiddeld in een container\\. <span[^>]*>Hier: 4\\. Tussen 2 en 6\\.")
                .containsPattern("gemiddeld in een gedeeld huis\\. <span[^>]*>Hier: 3\\. Tussen 1 en 5\\.");
        assertThat(adviser.get("/scenarios/" + town).body())
                .contains("Hier: 117. Tussen 88 en 350.")
                .doesNotContain("gemiddeld in een container");
        var path = workedOut(adviser, "first", town, "with", homes);
        assertThat(adviser.get(path).body())
                .containsPattern(
                        "in een container\\. <span[^>]*>Hier: 4\\. Tussen 2 en 6\\. Getrokken uit dit bereik\\.")
                .containsPattern(
                        "700 mensen te huisvesten[^<]*<span[^>]*>Hier: 117\\. Tussen 88 en 350\\. Getrokken uit dit bereik\\.")
                .containsPattern("op werk met de taal\\. <span[^>]*>[^<]*Staat vast\\.")
                .doesNotContain("in een omgebouwd kantoor");
    }

    @Test
    void proposalThatBeginsLongAgoSaysSoBeforeItIsReleased() throws InterruptedException {
        var adviser = staff.signIn(Role.POLICY_ADVISER, port);
        var now = LabForm.save(adviser, "Begint nu");
        var then = LabForm.save(adviser, "Begon toen");
        database.owner().sql("""
                update simulation.scenario_version set town = replace(replace(town, '"2027-01"', '"2020-01"'), '2027-I', '2020-I')
                where scenario = :id
                """).param("id", UUID.fromString(then)).update();
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        assertThat(lead.get(proposal(adviser, now)).body())
                .contains("Geef vrij voor iedereen")
                .doesNotContain("Deze berekening begint");
        var old = proposal(adviser, then);
        assertThat(lead.get(old).body())
                .containsPattern("Deze berekening begint in januari 2020, \\d{2,} maanden geleden\\.")
                .contains("Geef vrij voor iedereen");
        lead.post(old + "/vrijgave");
        assertThat(lead.get(old).body()).doesNotContain("Deze berekening begint");
    }

    private String proposal(Visitor adviser, String scenario) throws InterruptedException {
        var sent = adviser.post(
                workedOut(adviser, "first", scenario) + "/voorstel", "place", "0", "reason", "De raad vroeg erom.");
        return sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 2026-01, 11",
        "2026-11-26, 2026-08, 4",
        "2026-11-26, 2026-09, ",
        "2026-11-01, 2026-08, ",
        "2026-11-02, 2026-08, 3",
        "2026-11-26, 2027-01, "
    })
    void threeMonthsAgoIsNotLongAgo(LocalDate today, YearMonth start, @Nullable Long months) {
        assertThat(Begun.of(start, today).map(Begun::months)).isEqualTo(Optional.ofNullable(months));
    }
}
