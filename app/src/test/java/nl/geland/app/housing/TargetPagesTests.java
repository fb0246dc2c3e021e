package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Targets by hand over real HTTP: with a reason, in versions, over what a file says, and in the ledger at once. */
@InHousedTown
class TargetPagesTests {

    private static final String LIST = "/huisvesting/taakstellingen";
    private static final String NOW = LIST + "/2026-II";

    private final TestDatabase database;
    private final HousedTown town;
    private final Colleagues colleagues;

    TargetPagesTests(TestDatabase database, @Autowired HousedTown town, @LocalServerPort int port) {
        this.database = database;
        this.town = town;
        this.colleagues = new Colleagues(database, port);
    }

    @BeforeAll
    void aTownOfTwoHalfYears() {
        town.target("2026-I", 20, "2026-01-02T10:00:00Z").target("2026-II", 40, "2026-07-02T10:00:00Z");
        town.housed(20, "2026-03-01");
    }

    @Test
    void revisionIsInTheLedgerWithItsReasonAndTheFileComesBack() {
        assertThat(colleagues.lead().get("/huisvesting").body())
                .contains("40 mensen huisvesten")
                .doesNotContain("2026-II: 32 mensen");
        assertThat(send(NOW, "version", "0", "mensen", "32", "reden", "Staatscourant, herziening van september"))
                .isEqualTo(302);
        assertThat(colleagues.lead().get("/huisvesting").body())
                .contains("32 mensen huisvesten", "2026-II: 40 mensen, ingelezen op 02-07-2026")
                .contains("2026-II: 32 mensen, ingevuld op", "Staatscourant, herziening van september");
        assertThat(known("2026-II")).isEqualTo(32);
        assertThat(colleagues.lead().get(LIST).body())
                .containsSubsequence("2027-II", "nog niet bekend", "2026-II", "32", "Met de hand");
        assertThat(colleagues.lead().get(NOW).body()).contains("Terug naar de waarden van het bestand");
        town.target("2026-II", 30, "2026-11-01T10:00:00Z");
        assertThat(colleagues.lead().get(NOW).body()).contains("Het bestand zegt nu 30.");
        var stale = colleagues.lead().post(NOW, "version", "0", "mensen", "31", "reden", "Te laat");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).containsSubsequence("Staat er nu", "Van u", ">32<", ">31<");
        assertThat(send(NOW + "/terug", "version", "1", "to", "0", "reden", "Bestand overgenomen"))
                .isEqualTo(302);
        assertThat(known("2026-II")).isEqualTo(30);
        assertThat(send(NOW + "/terug", "version", "2", "to", "1", "reden", "Toch niet"))
                .isEqualTo(302);
        assertThat(known("2026-II")).isEqualTo(32);
        assertThat(send(NOW + "/terug", "version", "3", "to", "9", "reden", "Niets"))
                .isEqualTo(404);
    }

    @Test
    void targetOfAHalfYearThatNoFileToldIsAdded() {
        assertThat(send(LIST + "/2027-I", "version", "0", "mensen", "25", "reden", "Bekendgemaakt in oktober"))
                .isEqualTo(302);
        assertThat(known("2027-I")).isEqualTo(25);
        assertThat(send(LIST + "/2027-I/terug", "version", "1", "to", "0", "reden", "Geen bestand"))
                .isEqualTo(422);
    }

    @Test
    void nonsenseIsRefusedAndNothingIsWritten() {
        var before = rows();
        for (var wrong : List.of(
                List.of("2001", "x"),
                List.of("10000", "x"),
                List.of("1000000000", "x"),
                List.of("9".repeat(2_000), "x"),
                List.of("-1", "x"),
                List.of("NaN", "x"),
                List.of("1e309", "x"),
                List.of("", "x"),
                List.of("20", ""),
                List.of("20", "\u200b"),
                List.of("20", "<script>aZq"),
                List.of("20", "=1+1"),
                List.of("20", "x".repeat(121)))) {
            var answer =
                    colleagues.lead().post(NOW, "version", "0", "mensen", wrong.getFirst(), "reden", wrong.getLast());
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>aZq");
        }
        assertThat(send(NOW, "version", "0", "mensen", "20", "reden", "x", "by_role", "X"))
                .isEqualTo(400);
        assertThat(send(LIST + "/2099-I", "version", "0", "mensen", "20", "reden", "x"))
                .isEqualTo(404);
        assertThat(send(LIST + "/x", "version", "0", "mensen", "20", "reden", "x"))
                .isEqualTo(404);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoMayNotIsRefusedAndHistoryStays() {
        for (var role :
                List.of(Role.CASE_MANAGER, Role.POLICY_ADVISER, Role.RESEARCHER, Role.ADMINISTRATOR, Role.REPORTER)) {
            var visitor = colleagues.as(role);
            assertThat(visitor.get(LIST).statusCode()).as(role.toString()).isEqualTo(403);
            assertThat(visitor.post(NOW, "version", "0", "mensen", "1", "reden", "x")
                            .statusCode())
                    .isEqualTo(403);
        }
        for (var statement : List.of(
                "update housing.target_version set target = 1", "delete from housing.target_version",
                "update housing.allotment set rent = 1", "delete from housing.allotment")) {
            assertThat(catchThrowable(
                            () -> database.application().sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private int send(String path, String... fields) {
        return colleagues.lead().post(path, fields).statusCode();
    }

    private int known(String halfYear) {
        return database.owner()
                .sql("select target from housing.known_target('infinity') where half_year = :half")
                .param("half", halfYear)
                .query(Integer.class)
                .single();
    }

    private long rows() {
        return database.owner()
                .sql("select count(*) from housing.target_version")
                .query(Long.class)
                .single();
    }
}
