package nl.geland.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import nl.geland.app.trajectories.Register;
import nl.geland.app.trajectories.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The working list and its rules, over real HTTP. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/attention")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttentionPagesTests {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private static final Pattern NAME = Pattern.compile("href=\"/mensen/[0-9a-f-]{36}\">([^<]+)<");

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Story story;

    @Autowired
    private Register register;

    @LocalServerPort
    private int port;

    private final Staff staff;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    AttentionPagesTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    @BeforeAll
    void aTown() {
        town = new Town(access, jdbc, story, register);
        town.newcomer("Aron Stil").linked("2026-01-01").housed("2026-03-01").contact("2026-09-18", Staff.WORKER);
        town.newcomer("Bana Net").linked("2026-01-01").housed("2026-03-01").contact("2026-09-20", Staff.WORKER);
        town.newcomer("Cemal Nooit").linked("2026-09-06").housed("2026-09-10");
        town.newcomer("Dina Kind").born("2015-01-01").linked("2024-01-01").housed("2024-02-01");
        town.newcomer("Efrem Toen Kind").born("2007-01-01").linked("2016-01-01").housed("2016-02-01");
        town.newcomer("Fatma Intake")
                .linked("2026-08-01")
                .housed("2026-09-01")
                .duty("2026-09-18", null, null, null)
                .contact("2026-10-30", "KM01");
        town.newcomer("Girma Plan")
                .linked("2026-05-01")
                .housed("2026-07-01")
                .duty("2026-08-28", "2026-09-10", null, null)
                .contact("2026-10-30", "KM01");
        town.newcomer("Hana Teveel")
                .linked("2026-05-01")
                .housed("2026-06-01")
                .duty("2026-06-15", "2026-07-10", null, null)
                .contact("2026-10-30", "KM01");
        town.newcomer("Idris Termijn")
                .linked("2023-05-01")
                .housed("2023-06-01")
                .duty("2023-05-05", "2023-07-10", "2024-04-29", "B1")
                .contact("2026-10-30", "KM01");
        town.newcomer("Jamila Voorbij")
                .linked("2023-05-01")
                .housed("2023-06-01")
                .duty("2023-05-05", "2023-07-10", "2023-09-29", "SELF_RELIANCE")
                .contact("2026-10-30", "KM01");
        var eldest = town.newcomer("Kidan Wacht")
                .linked("2026-07-01")
                .born("1980-01-01")
                .contact("2026-10-30", "KM01");
        town.newcomer("Lia Wacht")
                .linked("2026-07-01")
                .born("1981-01-01")
                .with(eldest)
                .contact("2026-10-30", "KM01");
        town.newcomer("Mulu Aanbod")
                .linked("2023-01-01")
                .housed("2023-02-01")
                .benefit("2023-02-01", null)
                .offer("2023-03-01", "2024-10-01")
                .contact("2026-10-30", "KM01");
        town.newcomer("Nadia Zonder")
                .linked("2023-01-01")
                .housed("2023-02-01")
                .benefit("2023-02-01", null)
                .contact("2026-10-30", "KM01");
        town.newcomer("Omar Bezig")
                .linked("2023-01-01")
                .housed("2023-02-01")
                .benefit("2023-02-01", null)
                .offer("2026-03-01", null)
                .contact("2026-10-30", "KM01");
        town.newcomer("Petros Gestopt")
                .linked("2023-01-01")
                .housed("2023-02-01")
                .job("2024-01-01", "2026-10-27")
                .contact("2026-10-30", "KM01");
        town.newcomer("Qadira Weg")
                .linked("2016-01-01")
                .departed("2020-01-01", "OTHER_MUNICIPALITY")
                .contact("2019-01-01", "KM01");
        town.tell();
    }

    private Map<String, List<String>> reasons() {
        var found = new TreeMap<String, List<String>>();
        access.asSystem("test", () -> {
            jdbc.sql("""
                    select c.name, array_agg(a.reason || ' ' || a.since order by a.reason) as reasons
                    from casework.attention_on(:day) a join casework.card c on c.person = a.person group by c.name
                    """).param("day", Town.TODAY).query(row -> {
                found.put(row.getString(1), List.of((String[]) row.getArray(2).getArray()));
            });
        });
        return found;
    }

    @Test
    void eachRuleNamesWhomItShouldAndSinceWhen() {
        assertThat(reasons())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Aron Stil", List.of("no-contact 2026-10-30")),
                        Map.entry("Cemal Nooit", List.of("never-contact 2026-10-18")),
                        Map.entry("Fatma Intake", List.of("intake-missing 2026-10-30")),
                        Map.entry("Girma Plan", List.of("plan-due 2026-10-23")),
                        Map.entry("Hana Teveel", List.of("plan-overdue 2026-08-24")),
                        Map.entry("Idris Termijn", List.of("term-ends 2026-10-30")),
                        Map.entry("Jamila Voorbij", List.of("hours-term-ended 2026-09-30")),
                        Map.entry("Kidan Wacht", List.of("home-missing 2026-09-23")),
                        Map.entry("Mulu Aanbod", List.of("benefit-old-offer 2026-10-01")),
                        Map.entry("Nadia Zonder", List.of("benefit-no-offer 2025-02-01")),
                        Map.entry("Petros Gestopt", List.of("job-ended 2026-10-27"))));
    }

    @Test
    void keptListIsMadeAgainWhenFilesBringSomething() {
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        assertThat(lead.get("/aandacht?size=100").body()).doesNotContain("Zula Later");
        var zula = town.newcomer("Zula Later").linked("2026-06-01").housed("2026-07-01");
        town.tell();
        assertThat(lead.get("/aandacht?size=100").body()).contains("Zula Later");
        zula.contact("2026-10-30", "KM01");
        town.tell();
        assertThat(lead.get("/aandacht?size=100").body()).doesNotContain("Zula Later");
    }

    @Test
    void manyWhoLookAtOnceAfterAChangeSeeTheSameList() throws Exception {
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        var before = namesOn(lead.get("/aandacht?size=100").body());
        assertThat(before).hasSizeGreaterThan(10);
        town.tell();
        try (var desks = Executors.newFixedThreadPool(8)) {
            var looks = desks.invokeAll(Collections.<Callable<String>>nCopies(
                    16, () -> lead.get("/aandacht?size=100").body()));
            for (var look : looks) {
                assertThat(namesOn(look.get())).isEqualTo(before);
            }
        }
    }

    private static List<String> namesOn(String page) {
        return NAME.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void eachLineSaysWhyAndSinceWhenInASentence() {
        var page = staff.signIn(Role.TEAM_LEAD, port).get("/aandacht?size=100").body();
        assertThat(page)
                .contains("Het laatste contact was op 18-09-2026. In deze fase mag er hooguit 6 weken tussen zitten.")
                .contains("Op de lijst sinds 30-10-2026")
                .contains(
                        "Sinds 01-02-2023 in de uitkering. Het laatste aanbod stopte op 01-10-2024, langer dan 2 jaar geleden.")
                .contains("Er is geen score en geen voorspelling.")
                .doesNotContain("Bana Net", "Dina Kind", "Efrem", "Omar", "Qadira", "Lia Wacht");
    }

    @Test
    void longestFirstByDefaultThenByNameOrNewest() {
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        assertThat(lead.get("/aandacht").body())
                .containsSubsequence("Nadia Zonder", "Hana Teveel", "Petros Gestopt", "Idris Termijn");
        assertThat(lead.get("/aandacht?sort=since&dir=desc").body())
                .containsSubsequence("Idris Termijn", "Petros Gestopt", "Hana Teveel");
        assertThat(lead.get("/aandacht?sort=name").body())
                .containsSubsequence("Aron Stil", "Cemal Nooit", "Petros Gestopt");
        assertThat(lead.get("/aandacht?sort=phase&dir=desc").statusCode()).isEqualTo(200);
    }

    @Test
    void listIsFilteredByRulePhaseCaseManagerAndWhatIsNew() {
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        assertThat(lead.get("/aandacht?regel=job-ended").body())
                .contains("Petros")
                .doesNotContain("Nadia");
        assertThat(lead.get("/aandacht?wie=KM08").body()).contains("Aron").doesNotContain("Nadia");
        assertThat(lead.get("/aandacht?fase=preparing").body()).doesNotContain("Nadia");
        assertThat(lead.get("/aandacht?nieuw=true").body())
                .contains("Petros", "Aron")
                .doesNotContain("Nadia", "Girma");
        assertThat(lead.get("/aandacht?regel=job-ended&wie=KM08").body())
                .contains("Met deze keuze heeft niemand aandacht nodig");
    }

    @Test
    void caseManagerSeesTheOwnCaseloadOnlyAlsoWhenTheListIsMadeForThem() {
        town.tell();
        var page =
                staff.signIn(Role.CASE_MANAGER, port).get("/aandacht?wie=KM01").body();
        assertThat(page).contains("Aron Stil").doesNotContain("Nadia", "Petros", "Cemal");
        staff.add("leeg", Role.CASE_MANAGER, "KM77");
        assertThat(staff.signIn("leeg", port).get("/aandacht").body()).contains("Niemand heeft nu aandacht nodig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=password",
                "size=1000000000",
                "page=-1",
                "regel=x",
                "fase=%27",
                "wie=x",
                "nieuw=misschien",
                "dir=x"
            })
    void nonsenseInTheAddressMeansTheDefault(String query) {
        assertThat(staff.signIn(Role.TEAM_LEAD, port).get("/aandacht?" + query).statusCode())
                .isEqualTo(200);
    }

    private static String version(Visitor visitor, String rule) {
        var form = VERSION.matcher(visitor.get("/aandacht/regels/" + rule).body());
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    @Test
    void teamLeadTunesARuleAndThePageSaysWhoDidWhat() {
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        var version = version(lead, "intake-missing");
        assertThat(lead.post("/aandacht/regels/intake-missing", "version", version, "active", "true", "weeks", "7")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get("/aandacht").body()).doesNotContain("Fatma Intake");
        assertThat(lead.get("/aandacht/regels").body())
                .containsSubsequence(
                        "Wie wijzigde wat",
                        "Test test.team-lead",
                        "Geen brede intake",
                        "Weken na de kennisgeving",
                        ">6<",
                        ">7<");
        var stale = lead.post("/aandacht/regels/intake-missing", "version", version, "weeks", "9");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Een collega was u net voor")
                .containsSubsequence("Staat er nu", "Uw keuze", ">7<", ">9<");
        assertThat(lead.post(
                                "/aandacht/regels/intake-missing",
                                "version",
                                version(lead, "intake-missing"),
                                "weeks",
                                "6")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get("/aandacht/regels").body()).containsSubsequence("Stand", ">aan<", ">uit<");
        assertThat(lead.get("/aandacht").body()).doesNotContain("Fatma Intake");
        lead.post(
                "/aandacht/regels/intake-missing",
                "version",
                version(lead, "intake-missing"),
                "active",
                "true",
                "weeks",
                "6");
        assertThat(lead.get("/aandacht").body()).contains("Fatma Intake");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "105", "1000000000", "6,5", "", "zes", "1e3", "NaN"})
    void numberOutOfItsBoundsIsRefusedAndNothingIsWritten(String weeks) {
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        var version = version(lead, "job-ended");
        var answer = lead.post("/aandacht/regels/job-ended", "version", version, "active", "true", "weeks", weeks);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Een heel getal van 1 tot en met 104");
        assertThat(version(lead, "job-ended")).isEqualTo(version);
    }

    @Test
    void onlyATeamLeadChangesARuleAndOnlyOneThatExists() {
        var manager = staff.signIn(Role.CASE_MANAGER, port);
        assertThat(manager.get("/aandacht/regels").statusCode()).isEqualTo(200);
        assertThat(manager.get("/aandacht/regels").body()).doesNotContain("/aandacht/regels/no-contact");
        assertThat(manager.post("/aandacht/regels/no-contact", "version", "1").statusCode())
                .isEqualTo(403);
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        assertThat(lead.post("/aandacht/regels/" + UUID.randomUUID(), "version", "1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(lead.post("/aandacht/regels/home-missing", "version", "x", "active", "true")
                        .statusCode())
                .isEqualTo(409);
        assertThat(lead.postRaw("/aandacht/regels/home-missing", "version=1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nothingIsTakenFromTheRecordOfChanges() {
        for (var statement :
                List.of("delete from casework.attention_change", "update casework.attention_change set was = 0")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> jdbc.sql(statement).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
