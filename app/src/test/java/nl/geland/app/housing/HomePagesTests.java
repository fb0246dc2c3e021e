package nl.geland.app.housing;

import static nl.geland.app.housing.DeskVisit.LIST;
import static nl.geland.app.housing.DeskVisit.location;
import static nl.geland.app.housing.DeskVisit.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Homes, offers and keys over real HTTP: a file never overwrites a hand, nobody overwrites a colleague, and a key changes the story. */
@InHousedTown
class HomePagesTests {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final Access access;
    private final JdbcClient jdbc;
    private final TestDatabase database;
    private final HousedTown town;
    private final Colleagues colleagues;

    HomePagesTests(
            TestDatabase database,
            @Autowired Access access,
            @Autowired JdbcClient jdbc,
            @Autowired HousedTown town,
            @LocalServerPort int port) {
        this.database = database;
        this.access = access;
        this.jdbc = jdbc;
        this.town = town;
        this.colleagues = new Colleagues(database, port);
    }

    /** Adds a home by hand and gives the path of its page. */
    private String home(String number, String rent) {
        return location(colleagues.lead().post(LIST + "/nieuw", with(List.of("nummer", number, "huur", rent))));
    }

    private static String[] with(List<String> first, String... more) {
        var fields = new ArrayList<>(first);
        fields.addAll(List.of("wijk", "Noord", "soort", "social-rent", "kamers", "3", "gelijkvloers", "no"));
        if (!first.contains("huur")) {
            fields.addAll(List.of("huur", "600,00"));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    /** What a file says of a home, in place of what it said before. */
    private void file(String number, int rooms, String rent, String at) {
        access.asSystem("import", () -> {
            jdbc.sql(
                            "update housing.dwelling set recorded_to = cast(:at as timestamptz) where dwelling = :number and recorded_to is null")
                    .params(Map.of("at", at, "number", number))
                    .update();
            jdbc.sql("""
                    insert into housing.dwelling (dwelling, neighbourhood, rooms, kind, rent, step_free, source, source_row, recorded_from)
                    values (:number, 'Noord', :rooms, 'SOCIAL_RENT', cast(:rent as numeric), false, 1, 2, cast(:at as timestamptz))
                    """)
                    .params(Map.of("at", at, "number", number, "rooms", rooms, "rent", rent))
                    .update();
        });
    }

    private String path(String number) {
        return location(colleagues.lead().post(LIST, "nummer", number));
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void fileChangesWhatNobodyTouchedAndNeverAHand() {
        var number = number();
        file(number, 3, "600.00", "2026-08-01T10:00:00Z");
        var path = path(number);
        assertThat(colleagues.lead().get(path).body()).contains("Zoals in het bestand.", "value=\"600,00\"");
        assertThat(knownRent(number)).as("of a home that no hand touched").isEqualTo("600.00");
        location(colleagues.lead().post(path, with(List.of("huur", "640,50"), "version", "0", "vanaf", "2026-11-01")));
        file(number, 4, "600.00", "2026-09-01T10:00:00Z");
        assertThat(colleagues.lead().get(path).body())
                .contains("value=\"640,50\"", "name=\"kamers\" value=\"4\"", "Kale huur: € 600 → € 640,50")
                .doesNotContain("Het bestand zegt nu iets anders");
        file(number, 4, "655.00", "2026-09-02T10:00:00Z");
        var page = colleagues.lead().get(path).body();
        assertThat(page)
                .contains("value=\"640,50\"", "Het bestand zegt nu iets anders")
                .containsSubsequence("Met de hand", "In het bestand", "640,50", "655");
        assertThat(colleagues.lead().get(LIST + "?toon=all&verschil=true").body())
                .contains(">" + number + "<", "bestand zegt anders");
        location(colleagues.lead().post(path + "/bestand", "version", version(page), "keuze", "hand"));
        page = colleagues.lead().get(path).body();
        assertThat(page).contains("value=\"640,50\"").doesNotContain("Het bestand zegt nu iets anders");
        location(colleagues.lead().post(path + "/bestand", "version", version(page), "keuze", "bestand"));
        assertThat(colleagues.lead().get(path).body()).contains("value=\"655,00\"", "value=\"2026-11-01\"");
        assertThat(knownRent(number)).isEqualTo("655.00");
    }

    /** The rent that other modules read. */
    private String knownRent(String number) {
        return jdbc.sql("select cast(rent as text) from housing.known_dwelling('infinity') where dwelling = :number")
                .param("number", number)
                .query((row, n) -> row.getString(1))
                .single();
    }

    @Test
    void staleHomeIsRefusedWithBothVersionsAndAnEarlierOneCanBePutBack() {
        var path = home(number(), "600");
        location(colleagues.lead().post(path, with(List.of("huur", "610"), "version", "1")));
        var stale = colleagues.lead().post(path, with(List.of("huur", "620"), "version", "1"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Een collega was u net voor", "name=\"version\" value=\"2\"")
                .containsSubsequence("Staat er nu", "Van u", "€ 610", "€ 620");
        assertThat(colleagues.lead().post(path, with(List.of("huur", "630"))).statusCode())
                .isEqualTo(409);
        assertThat(colleagues
                        .lead()
                        .post(path + "/terug", "version", "1", "to", "1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(colleagues
                        .lead()
                        .post(path + "/terug", "version", "2", "to", "9")
                        .statusCode())
                .isEqualTo(404);
        location(colleagues.lead().post(path + "/terug", "version", "2", "to", "1"));
        assertThat(colleagues.lead().get(path).body()).contains("value=\"600,00\"", "€ 610 → € 600");
    }

    @Test
    void listIsFilteredAndSortedAndSaysWhenNothingFits() {
        var cheap = number();
        var dear = number();
        home(cheap, "401,10");
        home(dear, "999,90");
        assertThat(colleagues.lead().get(LIST + "?toon=all&sort=rent&size=100").body())
                .containsSubsequence(cheap, dear);
        assertThat(colleagues
                        .lead()
                        .get(LIST + "?toon=all&sort=rent&dir=desc&size=100")
                        .body())
                .containsSubsequence(dear, cheap);
        for (var rooms : List.of("9", "10", "1000000000", "9".repeat(3_000))) {
            assertThat(colleagues.lead().get(LIST + "?kamers=" + rooms).body())
                    .as("at least %.20s rooms", rooms)
                    .contains("Met deze keuze zijn er geen woningen.");
        }
        assertThat(colleagues.lead().get(LIST + "?soort=container").body()).doesNotContain(cheap);
        assertThat(colleagues
                        .lead()
                        .get(LIST + "?sort=password&size=1000000000&soort=%27&stand=x&kamers=-1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(colleagues
                        .lead()
                        .post(LIST, "nummer", "' or 1=1")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(LIST);
    }

    @Test
    void acceptedOfferWithAKeyChangesTheStoryOfTheHousehold() {
        var eldest = town.waiting("Dawit Sleutel", 2);
        town.retold("2026-10-02T10:00:00Z");
        var path = home(number(), "600");
        assertThat(colleagues.lead().get(path + "/aanbieden").body()).contains("Dawit Sleutel", "huur past");
        var offer = location(colleagues
                .lead()
                .post(path + "/aanbieden", "huishouden", eldest.toString(), "aangeboden", "2026-10-20"));
        assertThat(colleagues.lead().get(path).body()).contains("Dawit Sleutel", "wacht op antwoord", ">aangeboden<");
        assertThat(colleagues
                        .lead()
                        .post(path + "/aanbieden", "huishouden", eldest.toString(), "aangeboden", "2026-10-20")
                        .statusCode())
                .as("the same offer again")
                .isEqualTo(409);
        location(colleagues.lead().post(offer, "version", "1", "uitkomst", "accepted", "sleutel", "2026-10-28"));
        assertThat(colleagues.lead().get(path).body()).contains(">toegewezen<", "28-10-2026");
        assertThat(stories(eldest)).containsExactly("OWN_HOME 2026-10-28 -", "RECEPTION 2026-08-10 2026-10-28");
        assertThat(colleagues.lead().get("/mensen/" + eldest).body()).contains("met de hand ingevuld", "Gehuisvest");
        assertThat(colleagues.lead().get("/huisvesting/wachtend").body()).doesNotContain("Dawit Sleutel");
        location(colleagues.lead().post(offer + "/terug", "version", "2", "to", "1"));
        assertThat(stories(eldest)).containsExactly("RECEPTION 2026-08-10 -");
        assertThat(colleagues.lead().get("/huisvesting/wachtend").body()).contains("Dawit Sleutel");
    }

    @Test
    void rentAboveTheCutOffAsksForAReasonAndStaleAnswersAreRefused() {
        var eldest = town.waiting("Eden Duur");
        var path = home(number(), "720");
        assertThat(colleagues.lead().get(path + "/aanbieden").body()).contains("boven de aftoppingsgrens");
        var offer = location(colleagues
                .lead()
                .post(path + "/aanbieden", "huishouden", eldest.toString(), "aangeboden", "2026-10-20"));
        assertThat(colleagues.lead().get(offer).body()).contains("€ 713,02").doesNotContain("niet nagekeken");
        var without = colleagues.lead().post(offer, "version", "1", "uitkomst", "accepted");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Kies waarom het toch kan.");
        location(colleagues.lead().post(offer, "version", "1", "uitkomst", "accepted", "reden", "health"));
        var stale = colleagues.lead().post(offer, "version", "1", "uitkomst", "refused-rent");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).containsSubsequence("Staat er nu", "geaccepteerd", "geweigerd: te duur");
    }

    @Test
    void caseManagerOffersToTheOwnCaseloadOnlyAndEveryLookIsLogged() {
        var own = town.waiting("Fikre Eigen");
        var other = town.waiting("Genet Ander");
        town.accompanied(own, Staff.WORKER);
        var path = home(number(), "600");
        var manager = colleagues.as(Role.CASE_MANAGER);
        var looks = looks(own);
        assertThat(manager.get(path + "/aanbieden").body())
                .contains("Fikre Eigen")
                .doesNotContain("Genet Ander");
        assertThat(looks(own)).isEqualTo(looks + 1);
        assertThat(manager.post(path + "/aanbieden", "huishouden", other.toString(), "aangeboden", "2026-10-20")
                        .statusCode())
                .isEqualTo(422);
        var offer = location(colleagues
                .lead()
                .post(path + "/aanbieden", "huishouden", other.toString(), "aangeboden", "2026-10-20"));
        assertThat(manager.get(offer).statusCode()).isEqualTo(404);
        assertThat(manager.post(offer, "version", "1", "uitkomst", "accepted").statusCode())
                .isEqualTo(404);
        assertThat(manager.get(path).body())
                .contains("een huishouden van een collega")
                .doesNotContain("Genet Ander");
        assertThat(manager.get("/huisvesting/aanbiedingen/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void hostileFormsAreRefusedAndNothingIsWritten() {
        var path = home(number(), "600");
        var eldest = town.waiting("Hiwet Doel");
        var offer = location(colleagues
                .lead()
                .post(path + "/aanbieden", "huishouden", eldest.toString(), "aangeboden", "2026-10-20"));
        var before = rows();
        var good = "wijk=Zuid&soort=shared&kamers=1&huur=500&gelijkvloers=yes&version=1";
        for (var hostile : List.of(
                good.replace("wijk=Zuid", "wijk=Atlantis"),
                good.replace("wijk=Zuid", "wijk="),
                good.replace("wijk=Zuid", "wijk=%E2%80%8B"),
                good.replace("wijk=Zuid", "wijk=Zuid%00"),
                good.replace("wijk=Zuid", "wijk=%3Cscript%3EaZq"),
                good.replace("wijk=Zuid", "wijk=" + "x".repeat(41)),
                good.replace("wijk=Zuid", "wijk=" + "x".repeat(30_000)),
                good.replace("soort=shared", "soort=PALACE"),
                good.replace("kamers=1", "kamers=0"),
                good.replace("kamers=1", "kamers=1e309"),
                good.replace("kamers=1", "kamers=100"),
                good.replace("kamers=1", "kamers=" + "9".repeat(30_000)),
                good.replace("huur=500", "huur=" + "9".repeat(30_000)),
                good.replace("huur=500", "huur=" + "%3Cscript%3EaZq".repeat(2_000)),
                good + "&plaatsen=" + "1".repeat(30_000),
                good.replace("huur=500", "huur=NaN"),
                good.replace("huur=500", "huur=-1"),
                good.replace("huur=500", "huur=1,234.56"),
                good.replace("huur=500", "huur=99999"),
                good.replace("gelijkvloers=yes", "gelijkvloers=maybe"),
                good + "&plaatsen=51",
                good.replace("shared", "container") + "&plaatsen=2",
                good + "&vanaf=2026-02-30",
                good + "&vanaf=9999-01-01",
                good + "&vanaf=2026-05-01&tot=2026-05-01",
                good + "&by_role=TEAM_LEAD",
                good + "&huur=1",
                good.replace("version=1", "version=x"))) {
            refused(path, hostile);
        }
        refused(LIST + "/nieuw", good.replace("&version=1", "") + "&nummer=");
        refused(LIST + "/nieuw", good.replace("&version=1", "") + "&nummer=%3Daz");
        refused(path + "/bestand", "version=1&keuze=bestand");
        for (var hostile : List.of(
                "version=1&uitkomst=MAYBE",
                "version=1&uitkomst=accepted&sleutel=2026-02-30",
                "version=1&uitkomst=accepted&sleutel=1999-01-01",
                "version=1&uitkomst=refused&sleutel=2026-10-28",
                "version=1&uitkomst=accepted&reden=omdat",
                "version=1&uitkomst=accepted&household=" + UUID.randomUUID())) {
            refused(offer, hostile);
        }
        for (var hostile : List.of(
                "huishouden=x&aangeboden=2026-10-20",
                "huishouden=" + eldest + "&aangeboden=",
                "huishouden=" + eldest + "&aangeboden=2999-01-01")) {
            refused(path + "/aanbieden", hostile);
        }
        assertThat(colleagues.lead().postRaw(path, good).statusCode())
                .as("no token")
                .isEqualTo(403);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoMayNotIsRefusedAndHistoryStays() {
        var path = home(number(), "600");
        for (var role : List.of(Role.POLICY_ADVISER, Role.RESEARCHER, Role.ADMINISTRATOR, Role.REPORTER)) {
            var visitor = colleagues.as(role);
            for (var page : List.of(LIST, path, path + "/aanbieden", LIST + "/nieuw")) {
                assertThat(visitor.get(page).statusCode()).as(role + " " + page).isEqualTo(403);
            }
            assertThat(visitor.post(path, with(List.of("version", "1"))).statusCode())
                    .isEqualTo(403);
        }
        assertThat(colleagues.lead().get(LIST + "/x").statusCode()).isEqualTo(404);
        for (var statement : List.of(
                "update housing.home_version set rent = 1",
                "delete from housing.home_version",
                "delete from housing.home",
                "update housing.home set dwelling = 'x'",
                "update housing.offering_version set outcome = 'ACCEPTED'",
                "delete from housing.offering")) {
            assertThat(catchThrowable(
                            () -> database.application().sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private void refused(String path, String body) {
        var visitor = colleagues.lead();
        var answer = visitor.postRaw(path, "_csrf=" + Visitor.encode(visitor.token()) + "&" + body);
        assertThat(answer.statusCode()).as("%s %.90s", path, body).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("<script>aZq", "Whitelabel");
    }

    private long rows() {
        return database.owner().sql("""
                select (select count(*) from housing.home) + (select count(*) from housing.home_version)
                    + (select count(*) from housing.offering) + (select count(*) from housing.offering_version)""").query(Long.class).single();
    }

    private long looks(UUID person) {
        return database.owner()
                .sql("select count(*) from identity.processing_log where person = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** The spells of a person's residence as they are known now. */
    private List<String> stories(UUID person) {
        return access.asSystem(
                "story",
                () -> jdbc.sql("""
                        select state || ' ' || valid_from || ' ' || coalesce(valid_to::text, '-') from trajectories.known_spell('infinity')
                        where person = :person and track = 'RESIDENCE' order by state
                        """).param("person", person).query(String.class).list());
    }
}
