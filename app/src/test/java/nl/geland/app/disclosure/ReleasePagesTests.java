package nl.geland.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.geland.analysis.masking.Axis;
import nl.geland.analysis.masking.CountTable;
import nl.geland.analysis.masking.Dimension;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** One proposes, another releases, and everybody can see who did. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/releases")
@Import(ReleasePagesTests.Tables.class)
class ReleasePagesTests {

    private static final String PATH = "/openbaar-maken";
    private static final Pattern LINK = Pattern.compile("/openbaar-maken/voorstellen/[0-9a-f-]{36}");
    private static final Pattern WITHDRAW = Pattern.compile("/openbaar-maken/vrijgaven/\\d+/intrekking");

    /** The version of the data that a table is counted from now. */
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    @TestConfiguration
    static class Tables {
        @Bean
        static Releasable one() {
            return new Years("een");
        }

        @Bean
        static Releasable two() {
            return new Years("twee");
        }

        @Bean
        static Releasable three() {
            return new Years("drie");
        }

        @Bean
        static Releasable four() {
            return new Years("vier");
        }
    }

    private record Years(String family) implements Releasable {
        @Override
        public Subject subject() {
            return new Subject(family, "home.public.years", List.of("home.public.year"));
        }

        @Override
        public Optional<Counted> count(@Nullable String dataVersion) {
            var version = dataVersion == null ? VERSIONS.getOrDefault(family, "v1") : dataVersion;
            var year = Dimension.of("year", "2024", "2025", "2026");
            return Optional.of(new Counted(
                    family,
                    version,
                    LocalDate.of(2026, 10, 31),
                    CountTable.of(Counted.population(family, version), List.of(Axis.of(year)), 117, 63, 4, 50)));
        }
    }

    private final Staff staff;

    @LocalServerPort
    private int port;

    ReleasePagesTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    private Visitor lead() {
        return staff.signIn(Role.TEAM_LEAD, port);
    }

    private Visitor adviser() {
        return staff.signIn(Role.POLICY_ADVISER, port);
    }

    private int isPublic(String table) {
        return Visitor.at(port).get("/openbaar/" + table).statusCode();
    }

    /** Proposes a table and gives the address of the proposal. */
    private static String propose(Visitor by, String table, String reason) {
        assertThat(by.post(PATH + "/" + table + "/voorstel", "reason", reason).statusCode())
                .isEqualTo(302);
        var list = by.get(PATH).body();
        var found = LINK.matcher(list.substring(0, list.indexOf(reason)));
        var link = "";
        while (found.find()) {
            link = found.group();
        }
        return link;
    }

    @Test
    void oneProposesAndAnotherReleases() {
        var adviser = adviser();
        var link = propose(adviser, "een", "De raad vraagt om de jaren.");
        assertThat(isPublic("een")).as("proposed is not public").isEqualTo(404);
        assertThat(adviser.get(link).body())
                .contains("U hebt dit zelf voorgesteld")
                .doesNotContain("/vrijgave\"");
        assertThat(adviser.post(link + "/vrijgave").statusCode()).isEqualTo(403);
        assertThat(isPublic("een")).isEqualTo(404);
        var lead = lead();
        assertThat(lead.get(link).body()).contains("De raad vraagt om de jaren.", "/vrijgave\"");
        assertThat(lead.post(link + "/vrijgave").statusCode()).isEqualTo(302);
        assertThat(isPublic("een")).isEqualTo(200);
        assertThat(lead.get(PATH).body())
                .contains("De tabel is openbaar.", "Voorgesteld door Test test.policy-adviser")
                .contains("Openbaar gemaakt door Test test.team-lead", "Waarom: De raad vraagt om de jaren.")
                .contains("Nieuwe gegevens kunnen na");
        var late = adviser.post(link + "/afwijzing");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Een collega was u net voor", "Openbaar gemaakt door Test test.team-lead");
        assertThat(lead.post(link + "/vrijgave").statusCode()).isEqualTo(409);
    }

    @Test
    void beforeIsForWhoSeesEverybodyAndAfterForBoth() {
        assertThat(adviser().get(PATH + "/twee").body())
                .contains("data-hidden=\"true\">·</td>", "2 van de 4 getallen zijn niet te zien")
                .contains("Minder dan tien mensen: 1", "Anders is een ander getal uit te rekenen: 1")
                .doesNotContain("Zoals geteld", "<mark>");
        assertThat(lead().get(PATH + "/twee").body()).contains("Zoals geteld", "<mark>4</mark>", ">117<");
        assertThat(isPublic("twee")).isEqualTo(404);
    }

    @Test
    void onlyOneProposalWaitsAndItCanBeTakenBack() {
        var adviser = adviser();
        var link = propose(adviser, "drie", "De eerste reden.");
        var second = lead().post(PATH + "/drie/voorstel", "reason", "De tweede reden.");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Een collega was u net voor", "De tweede reden.");
        VERSIONS.put("drie", "v2");
        var other = lead().post(link + "/vrijgave");
        assertThat(other.statusCode()).as("other data than were looked at").isEqualTo(409);
        assertThat(other.body()).contains("Er zijn nieuwe gegevens sinds dit voorstel");
        assertThat(isPublic("drie")).isEqualTo(404);
        assertThat(adviser.post(link + "/afwijzing").statusCode()).isEqualTo(302);
        assertThat(adviser.get(PATH).body()).contains("Er wacht niets.");
    }

    @Test
    void withdrawnTableIsGoneFromThePageAndStaysInTheLog() {
        var lead = lead();
        assertThat(lead.post(propose(adviser(), "vier", "Voor de krant.") + "/vrijgave")
                        .statusCode())
                .isEqualTo(302);
        var found = WITHDRAW.matcher(lead.get(PATH).body());
        assertThat(found.find()).isTrue();
        var newest = found.group();
        assertThat(lead.post(newest, "reason", " ").statusCode()).isEqualTo(422);
        assertThat(isPublic("vier")).isEqualTo(200);
        assertThat(lead.post(newest, "reason", "De telling klopte niet.").statusCode())
                .isEqualTo(302);
        assertThat(isPublic("vier")).isEqualTo(404);
        assertThat(Visitor.at(port).get("/openbaar/vier.csv").statusCode()).isEqualTo(404);
        assertThat(lead.get(PATH).body())
                .contains("Van de pagina gehaald door Test test.team-lead. De telling klopte niet.")
                .contains("Waarom: Voor de krant.");
        var again = lead.post(newest, "reason", "Nog een keer.");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("was al van de pagina").doesNotContain("Nog een keer.");
    }

    @Test
    void whatCannotBeReadIsRefusedAndNothingIsWritten() {
        var lead = lead();
        var path = PATH + "/twee/voorstel";
        for (var reason : List.of("", "  ", "\u200b", "123", "a".repeat(301))) {
            assertThat(lead.post(path, "reason", reason).statusCode()).isEqualTo(422);
        }
        assertThat(lead.post(path).statusCode()).isEqualTo(422);
        assertThat(lead.post(path, "reason", "a\u0000b").statusCode()).isEqualTo(400);
        assertThat(lead.post(path, "reason", "Goed", "proposedBy", "x").statusCode())
                .as("a field nobody asked for")
                .isEqualTo(400);
        assertThat(lead.postRaw(path, "reason=Goed").statusCode())
                .as("without the token of the form")
                .isEqualTo(403);
        for (var unknown : List.of(
                PATH + "/onbekend",
                PATH + "/voorstellen/x",
                PATH + "/voorstellen/00000000-0000-0000-0000-000000000000")) {
            assertThat(lead.get(unknown).statusCode()).as(unknown).isEqualTo(404);
        }
        for (var unknown : List.of("0", "-1", "99999", "999999999999", "x")) {
            assertThat(lead.post(PATH + "/vrijgaven/" + unknown + "/intrekking", "reason", "Goed")
                            .statusCode())
                    .as(unknown)
                    .isEqualTo(404);
        }
        assertThat(lead.get(PATH + "/twee").body()).doesNotContain("voorgesteld</span>");
    }
}
