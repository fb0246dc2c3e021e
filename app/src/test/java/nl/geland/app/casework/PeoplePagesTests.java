package nl.geland.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of people and the page of one person, over real HTTP. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/people")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePagesTests {

    private static final String LONG_NAME = "Abdulrahman " + "Wolde".repeat(37);

    private UUID elif = UUID.randomUUID();
    private UUID stranger = UUID.randomUUID();

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

    PeoplePagesTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    @BeforeAll
    void aTown() {
        var town = new Town(access, jdbc, story, register);
        var mother = town.newcomer("Elif Öztürk")
                .linked("2023-01-10")
                .housed("2023-03-01")
                .neighbourhood("Havenkwartier")
                .duty("2023-01-20", "2023-03-15", "2023-04-20", "B1")
                .lessons("2023-05-01", 30)
                .lessons("2023-07-01", 24)
                .benefit("2023-03-01", null)
                .job("2025-01-01", "2026-10-20")
                .offer("2023-05-01", "2023-11-01")
                .contact("2026-10-01", Staff.WORKER);
        elif = mother.id();
        town.newcomer("Kind Öztürk").born("2018-01-01").linked("2023-01-10").with(mother);
        town.newcomer("Vader Öztürk").linked("2023-01-10").with(mother).contact("2026-09-02", "KM01");
        stranger = town.newcomer("Onbekende Andere")
                .linked("2023-01-10")
                .contact("2026-10-02", "KM01")
                .id();
        for (var name :
                List.of("Işıl Şahin", "Q", "محمد الأحمد", "ሰላም ተስፋይ", LONG_NAME, "O'Neil <script>", "100% _Zeker_")) {
            town.newcomer(name).linked("2023-01-10").contact("2026-10-02", "KM02");
        }
        for (var n = 0; n < 60; n++) {
            town.newcomer("Reeks " + (char) ('A' + n % 26) + n)
                    .linked("2023-01-10")
                    .contact("2026-10-02", "KM03");
        }
        town.tell();
        town.from("2026-10-20T10:00:00Z");
        mother.jobEndCorrected("2026-10-25");
        town.tell();
    }

    private Visitor lead() {
        return staff.signIn(Role.TEAM_LEAD, port);
    }

    private Visitor manager() {
        return staff.signIn(Role.CASE_MANAGER, port);
    }

    private static HttpResponse<String> search(Visitor visitor, String text) {
        var answer = visitor.post("/mensen", "tekst", text);
        assertThat(answer.statusCode()).isEqualTo(302);
        return visitor.get(answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ozturk|Elif Öztürk",
                "ÖZTÜRK elif|Elif Öztürk",
                "isil sahin|Işıl Şahin",
                "ŞAHİN|Işıl Şahin",
                "q|>Q<",
                "احمد|محمد الأحمد",
                "ሰላም|ሰላም ተስፋይ",
                "o'neil|O'Neil",
                "oneil|O'Neil",
                "100%|100% _Zeker_",
                "zeker|100% _Zeker_"
            })
    void findsPeopleHoweverTheirNameIsTyped(String text, String name) {
        assertThat(search(lead(), text).body()).contains(name);
    }

    @Test
    void findsSomebodyByNumberAndByANameOf200Characters() {
        var number = jdbc.sql("select person_number from trajectories.newcomer where id = :id")
                .param("id", elif)
                .query(String.class)
                .single();
        assertThat(search(lead(), number).body()).contains("Elif Öztürk").doesNotContain("Reeks");
        assertThat(LONG_NAME).hasSizeLessThanOrEqualTo(200);
        assertThat(search(lead(), LONG_NAME).body()).contains(LONG_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "';--", "\"", "*", "\u200b"})
    void signsThatMeanSomethingElsewhereFindNobody(String text) {
        var page = search(lead(), text);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Reeks").contains("We vinden niemand");
    }

    @Test
    void searchStandsInNoAddress() {
        var visitor = lead();
        var answer = visitor.post("/mensen", "tekst", "öztürk", "sort", "number", "dir", "desc");
        var address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address.toLowerCase(java.util.Locale.ROOT))
                .contains("zoek=1", "sort=number")
                .doesNotContain("zt", "%c3");
        assertThat(lead().get("/mensen?zoek=1").body())
                .contains("kennen we niet meer")
                .contains("Reeks");
    }

    @Test
    void listIsSortedAndPagedOnTheServer() {
        var visitor = lead();
        var first = visitor.get("/mensen?sort=name&dir=asc").body();
        var last = visitor.get("/mensen?sort=name&dir=desc").body();
        assertThat(first).contains("Elif Öztürk").doesNotContain("ሰላም");
        assertThat(last).doesNotContain("Elif Öztürk").contains("ሰላም");
        assertThat(visitor.get("/mensen?page=3").body()).doesNotContain("Elif Öztürk");
        for (var column : PeopleColumn.values()) {
            for (var direction : List.of("asc", "desc")) {
                var address = "/mensen?sort=" + nl.geland.app.web.Sort.parameter(column) + "&dir=" + direction;
                assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=password",
                "size=1000000000",
                "page=-1",
                "page=999999999",
                "page=abc",
                "dir=up",
                "fase=x",
                "wijk=Nergens",
                "wie=KM99",
                "route=x",
                "zoek=%27",
                "sort=name&sort=number",
                "fase=in-route&wijk=Havenkwartier&wie=KM08&route=b1"
            })
    void nonsenseInTheAddressMeansTheDefault(String query) {
        assertThat(lead().get("/mensen?" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void whatNobodyTypesIsRefusedWithoutAnEcho() {
        var visitor = lead();
        assertThat(visitor.postRaw("/mensen", "_csrf=" + Visitor.encode(visitor.token()) + "&tekst=amal%00x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.postRaw("/mensen", "_csrf=" + Visitor.encode(visitor.token()) + "&tekst=%ED%A0%80")
                        .statusCode())
                .isEqualTo(400);
        var huge = visitor.post("/mensen", "tekst", "zoekterm".repeat(1_300_000));
        assertThat(huge.statusCode()).isBetween(400, 499);
        assertThat(huge.body()).doesNotContain("zoekterm");
        var long201 = search(visitor, "a".repeat(201));
        assertThat(long201.body()).contains("te lang").doesNotContain("aaaaaaaaaa");
        assertThat(visitor.postRaw("/mensen", "tekst=amal").statusCode()).isEqualTo(403);
    }

    @Test
    void namesAreWrittenAsTextNeverAsMarkup() {
        assertThat(search(lead(), "neil").body()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void caseManagerSeesTheOwnCaseloadOnly() {
        var page = manager().get("/mensen?size=100").body();
        assertThat(page).contains("Elif Öztürk", "Kind Öztürk").doesNotContain("Reeks", "Vader", "Onbekende");
        assertThat(search(manager(), "Onbekende").body()).contains("We vinden niemand");
        assertThat(manager().get("/mensen?wie=KM03").body()).doesNotContain("Reeks");
    }

    @Test
    void otherRolesSeeNobody() {
        for (var role : List.of(Role.ADMINISTRATOR, Role.POLICY_ADVISER, Role.RESEARCHER)) {
            var visitor = staff.signIn(role, port);
            assertThat(visitor.get("/mensen").statusCode()).isEqualTo(403);
            assertThat(visitor.get("/mensen/" + elif).statusCode()).isEqualTo(403);
            assertThat(visitor.get("/aandacht").statusCode()).isEqualTo(403);
        }
        assertThat(Visitor.at(port).get("/mensen/" + elif).statusCode()).isEqualTo(302);
    }

    @Test
    void whoMayNotBeSeenAndWhoDoesNotExistAreTheSameByteForByte() {
        var visitor = manager();
        visitor.get("/mensen");
        var nobody = visitor.get("/mensen/" + UUID.randomUUID());
        assertThat(nobody.statusCode()).isEqualTo(404);
        var before = looks(stranger);
        for (var id : List.of(
                stranger.toString(), "1", "%27", UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT))) {
            var answer = visitor.get("/mensen/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(withoutToken(answer)).isEqualTo(withoutToken(nobody));
            assertThat(headers(answer)).isEqualTo(headers(nobody));
        }
        assertThat(looks(stranger)).isEqualTo(before);
    }

    /** The headers of an answer, but for the moment and the state of the line it came over. */
    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "connection", "keep-alive"));
        return headers;
    }

    /** The token of the form to sign out differs on every page there is. */
    private static String withoutToken(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void everyLookIsWrittenDown() {
        var before = looks(elif);
        manager().get("/mensen/" + elif);
        assertThat(looks(elif)).isEqualTo(before + 1);
        search(manager(), "elif");
        assertThat(looks(elif)).isEqualTo(before + 2);
        manager().get("/aandacht");
        assertThat(looks(elif)).isEqualTo(before + 3);
        var shown = jdbc.sql("select persons from identity.user_audit where page = '/mensen' order by id desc limit 1")
                .query(Integer.class)
                .single();
        assertThat(shown).isEqualTo(1);
    }

    private long looks(UUID person) {
        return access.asSystem(
                "test",
                () -> jdbc.sql("select count(*) from identity.processing_log where person = :person")
                        .param("person", person)
                        .query(Long.class)
                        .single());
    }

    @Test
    void pageTellsTheStoryWithItsSourcesAndTheHousehold() {
        var page = manager().get("/mensen/" + elif).body();
        assertThat(page)
                .contains("Elif Öztürk", "data-chart=\"timeline\"", "data-lane=\"Inkomen\"", "stad.csv, rij")
                .contains("Kind Öztürk", "kind, 8 jaar", "Nog 1 huisgenoot valt onder een andere klantmanager")
                .contains("De laatste baan stopte op 25-10-2026")
                .contains("Wet inburgering 2021: termijn", "andere bron die de wet noemt")
                .contains("Samen 54 uur", "data-value=\"2023-06\"")
                .doesNotContain("Vader");
        assertThat(lead().get("/mensen/" + elif).body())
                .contains("Vader Öztürk")
                .doesNotContain("Nog 1 huisgenoot");
    }

    @Test
    void storyIsToldAsItWasKnownOnADay() {
        var visitor = manager();
        var then = visitor.get("/mensen/" + elif + "?bekend=2026-10-10").body();
        var now = visitor.get("/mensen/" + elif).body();
        assertThat(then)
                .contains("zoals we het kenden op 10-10-2026", "data-to=\"2026-10-20\"")
                .doesNotContain("data-to=\"2026-10-25\"");
        assertThat(now).contains("data-to=\"2026-10-25\"").doesNotContain("data-to=\"2026-10-20\"");
        assertThat(now).contains("Eerder dachten we", "20-10-2026", "Nu weten we", "25-10-2026");
        assertThat(visitor.get("/mensen/" + elif + "?bekend=2020-01-01").body()).contains("wisten we nog niets");
        for (var nonsense : List.of("31-02-2026", "2026-02-31", "9999-99-99", "x", "-99999-01-01")) {
            assertThat(visitor.get("/mensen/" + elif + "?bekend=" + nonsense).statusCode())
                    .isEqualTo(200);
        }
    }
}
