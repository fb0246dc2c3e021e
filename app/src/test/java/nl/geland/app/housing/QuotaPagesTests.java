package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The cockpit of the quota over real HTTP: the ledger, who may see which number, and what nobody should ask. */
@InHousedTown
class QuotaPagesTests {

    private static final String PAGE = "/huisvesting";
    private static final String WAITING = "/huisvesting/wachtend";
    private static final String ACCOUNT = "/huisvesting/verantwoording";

    private final HousedTown town;
    private final Colleagues colleagues;

    QuotaPagesTests(TestDatabase database, @Autowired HousedTown town, @LocalServerPort int port) {
        this.town = town;
        this.colleagues = new Colleagues(database, port);
    }

    @BeforeAll
    void aTownThatMissedThreeHalfYears() {
        town.target("2025-I", 20, "2025-01-02T10:00:00Z")
                .target("2025-II", 20, "2025-01-02T10:00:00Z")
                .target("2026-I", 40, "2026-01-02T10:00:00Z")
                .target("2026-I", 24, "2026-03-02T10:00:00Z")
                .target("2026-II", 18, "2026-07-02T10:00:00Z");
        town.housed(15, "2025-03-01")
                .housed(18, "2025-10-01")
                .housed(20, "2026-02-01")
                .housed(12, "2026-08-05")
                .housed(4, "2026-10-02");
        var late = town.household("Amal Wacht", 3, "2026-05-01", "2026-05-20", null);
        town.household("Bilal Bijna", 1, "2026-07-28", "2026-08-14", null);
        town.household("Chaima Ruim", 2, null, "2026-10-20", null);
        town.accompanied(late, Staff.WORKER);
    }

    @Test
    void ledgerCarriesBacklogAndTellsOfTheFourthHalfYearInTime() {
        // 2025-I: 20 - 15 = 5; 2025-II: 25 - 18 = 7; 2026-I: 31 - 20 = 11; 2026-II: 29, of whom 16 housed.
        assertThat(colleagues.lead().get(PAGE).body())
                .contains("In 2026-II moeten wij met achterstand en voorsprong 29 mensen huisvesten.")
                .contains("Een huis hebben nu 16 mensen. Er zijn er nog 13 te gaan.")
                .contains("De laatste 3 halfjaren zijn niet gehaald.", "dan kan de provincie ingrijpen")
                .contains("2026-I: 40 mensen, ingelezen op 02-01-2026", "2026-I: 24 mensen, ingelezen op 02-03-2026")
                .contains("Gekoppeld en nog zonder huis: 3 huishoudens, samen 6 mensen.");
    }

    @Test
    void scheduleAsksASixthEachMonth() {
        // A sixth of 29 is 4.83: by the end of July 5, August 10, September 15, October 20; housed by then: 0, 12, 12,
        // 16.
        assertThat(colleagues.lead().get(PAGE).body())
                .containsSubsequence("juli 2026", ">5<", "5 achter")
                .containsSubsequence("augustus 2026", ">10<", ">12<", "op schema")
                .containsSubsequence("september 2026", ">15<", "3 achter")
                .containsSubsequence("oktober 2026", ">20<", ">16<", "4 achter")
                .containsSubsequence("december 2026", ">29<", "komt nog")
                .contains("lagen wij 4 mensen achter op schema");
    }

    @Test
    void outlookGoesWithTheChosenSupplyAndSaysWhatItAssumes() {
        var nothing = colleagues
                .lead()
                .get(PAGE + "?een=0&twee=0&drie=0&vijf=0&doel=18")
                .body();
        assertThat(nothing)
                .contains(
                        "Zonder woningen voor mensen met een vergunning blijft er over",
                        "0 van 100",
                        "aangenomen",
                        "Niemand weigert")
                .containsSubsequence("13 achter", "tot", "13 achter")
                .doesNotContain("0,0");
        var much = colleagues
                .lead()
                .get(PAGE + "?een=60&twee=60&drie=0&vijf=0&doel=18")
                .body();
        assertThat(much).contains("Met 120 woningen per halfjaar", "een gemiddeld huishouden van 1,5", "100 van 100");
    }

    @Test
    void nonsenseInTheOutlookIsRefusedWithoutEcho() {
        for (var hostile : List.of(
                "een=61",
                "een=-1",
                "twee=1,5",
                "drie=NaN",
                "vijf=1e309",
                "doel=2001",
                "een=",
                "een=%3Cscript%3EaZq",
                "doel=99999999999")) {
            var answer = colleagues.lead().get(PAGE + "?" + hostile);
            assertThat(answer.statusCode()).as(hostile).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Schrijf een heel getal van 0 tot en met", fieldOf(hostile) + ": Schrijf een heel getal")
                    .doesNotContain("<script>aZq");
        }
        assertThat(colleagues.lead().get(PAGE + "?een=%00").statusCode()).isEqualTo(400);
        assertThat(colleagues.lead().get(PAGE + "?onbekend=1").statusCode()).isEqualTo(200);
    }

    private static String fieldOf(String query) {
        return Map.of(
                        "een", "Woningen voor 1 mens",
                        "twee", "Voor 2",
                        "drie", "Voor 3 of 4",
                        "vijf", "Voor 5 of meer",
                        "doel", "Volgende taakstelling")
                .getOrDefault(query.substring(0, query.indexOf('=')), "");
    }

    @Test
    void othersThanTheLeadSeeNoSmallNumber() {
        for (var role : List.of(Role.POLICY_ADVISER, Role.CASE_MANAGER)) {
            var page = colleagues.as(role).get(PAGE).body();
            assertThat(page)
                    .contains("27 mensen huisvesten", "minder dan tien huishoudens", "afgerond op vijf mensen")
                    .contains("gaan tot en met de laatste hele maand (31-10-2026)")
                    .doesNotContain("oktober 2026", "3 huishoudens", "Schema van dit halfjaar");
        }
        assertThat(colleagues.lead().get(PAGE).body()).doesNotContain("afgerond op vijf");
        var empty = QuotaLine.guarded(List.of(
                new QuotaLedger.Position(new HalfYear(2026, 1), 20, 20, 4, 16, false),
                new QuotaLedger.Position(new HalfYear(2026, 2), 20, 36, 30, 6, true)));
        assertThat(empty.getFirst().realised()).isNull();
        assertThat(empty.getFirst().backlog()).isNull();
        assertThat(empty.getLast().corrected()).isNull();
        assertThat(empty.getLast().realised()).isNull();
        assertThat(empty.getLast().backlog()).isEqualTo(6);
    }

    @Test
    void waitingHouseholdsHaveTheirClocks() {
        // Linked 20 May after a permit of 1 May: found by 12 weeks after the permit and 10 after the link, moved 2
        // weeks later.
        var page = colleagues.lead().get(WAITING).body();
        assertThat(page)
                .containsSubsequence(
                        "Amal Wacht",
                        "20-05-2026",
                        "15-05-2026",
                        "gekoppeld, 5 dagen te laat",
                        "29-07-2026",
                        "12-08-2026",
                        "80 dagen te laat")
                .containsSubsequence("Bilal Bijna", "06-11-2026")
                .containsSubsequence("Chaima Ruim", "12-01-2027")
                .contains("Koppelen: binnen 2 weken na de vergunning.", "officiële tekst");
        assertThat(colleagues.lead().get(WAITING + "?toon=late").body())
                .contains("Amal Wacht")
                .doesNotContain("Bilal Bijna");
        assertThat(colleagues.lead().get(WAITING + "?toon=soon").body())
                .contains("Bilal Bijna")
                .doesNotContain("Amal Wacht");
        assertThat(colleagues.lead().get(WAITING + "?sort=name&dir=desc").body())
                .containsSubsequence("Chaima Ruim", "Bilal Bijna", "Amal Wacht");
        assertThat(colleagues
                        .lead()
                        .get(WAITING + "?sort=password&dir=x&toon=%27")
                        .body())
                .containsSubsequence("Amal Wacht", "Bilal Bijna", "Chaima Ruim");
    }

    @Test
    void lookAtWhoWaitsIsLoggedAndReachesTheOwnCaseloadOnly() {
        var before = looks();
        var manager = colleagues.as(Role.CASE_MANAGER);
        assertThat(manager.get(WAITING).body())
                .contains("Amal Wacht")
                .doesNotContain("Bilal Bijna", "Amal Wacht junior");
        assertThat(looks()).isEqualTo(before + 1);
        colleagues.lead().get(WAITING);
        assertThat(looks()).isEqualTo(before + 1 + 6);
    }

    @Test
    void accountIsOneSheetWithoutNamesAndAFile() {
        assertThat(colleagues.lead().get(ACCOUNT).body())
                .contains("Verantwoording taakstelling 2026-II", "stand op 31-10-2026", "oktober 2026")
                .contains("Bij 1 daarvan is de dag van verhuizen voorbij.")
                .doesNotContain("Amal Wacht", "De bestanden lopen");
        var file = colleagues.lead().get(ACCOUNT + ".csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("taakstelling-2026-10-31.csv");
        assertThat(file.body())
                .startsWith(
                        "\uFEFFHalfjaar;Taakstelling;Achterstand erbij;Voorsprong eraf;Te doen;Gehuisvest;Achter (min is voor);Stand\r\n")
                .contains("2025-I;20;0;0;20;15;5;voorbij\r\n", "2026-II;18;11;0;29;16;13;loopt\r\n");
    }

    @Test
    void whoMayNotIsRefused() {
        for (var role : List.of(Role.RESEARCHER, Role.ADMINISTRATOR, Role.REPORTER)) {
            for (var page : List.of(PAGE, WAITING, ACCOUNT, ACCOUNT + ".csv")) {
                assertThat(colleagues.as(role).get(page).statusCode())
                        .as(role + " " + page)
                        .isEqualTo(403);
            }
        }
        var adviser = colleagues.as(Role.POLICY_ADVISER);
        assertThat(adviser.get(WAITING).statusCode()).isEqualTo(403);
        assertThat(adviser.get(ACCOUNT).body()).doesNotContain("/huisvesting/wachtend", "oktober 2026");
        // Housed since the account began: 15, 33, 53 and 69, told as 15, 35, 55 and 70.
        assertThat(adviser.get(ACCOUNT + ".csv").body())
                .contains("2025-I;20;0;0;20;15;5;voorbij", "2025-II;20;5;0;25;20;5;voorbij")
                .contains("2026-I;24;5;0;29;20;9;voorbij", "2026-II;18;9;0;27;15;12;loopt");
    }

    private long looks() {
        return colleagues
                .database()
                .owner()
                .sql("select count(*) from identity.processing_log where purpose = 'housing.purpose.waiting'")
                .query(Long.class)
                .single();
    }
}
