package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A version of a report that two people make public, and what a stranger reads of it, over real HTTP. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/public-reports")
class PublicReportTests {

    private static final String LIST = "/openbaar/rapporten";
    private static final Pattern PROPOSAL = Pattern.compile("name=\"release\" value=\"([0-9a-f-]+)\"");

    private final StudyInDatabase sample;
    private final TestDatabase database;

    @LocalServerPort
    private int port;

    PublicReportTests(TestDatabase database, ApplicationContext context) {
        this.database = database;
        this.sample = StudyInDatabase.of(database, context);
    }

    private StudyVisits visits() {
        return new StudyVisits(sample, database, port);
    }

    /** A version with one finding that quotes this passage; gives the path of its door to the public. */
    private String version(Visitor ans, Visitor bo, String claim, Passage passage) {
        StudyVisits.location(visits().summary(ans, "Wij vroegen wat integratie is."));
        var finding = visits().finding(
                        ans, claim, "counter", "Een ander ziet dat anders.", "limits", "Wie niet wilde, ontbreekt.");
        var quote = visits().quote(ans, passage.id(), finding.substring(finding.lastIndexOf('/') + 1));
        StudyVisits.location(visits().approve(ans, quote));
        StudyVisits.location(visits().approve(bo, quote));
        return StudyVisits.location(ans.post(sample.path("rapporten"))) + "/openbaar";
    }

    private static String proposal(Visitor visitor, String door) {
        var found = PROPOSAL.matcher(visitor.get(door).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void propose(Visitor visitor, String door) {
        StudyVisits.location(visitor.post(door + "/voorstel", "reason", "De raad vroeg erom."));
    }

    @Test
    void nothingIsPublicUntilASecondPersonSaysSoAndWithdrawnConsentTakesTheSectionOffAtOnce() {
        var ans = visits().visit(sample.ans);
        var bo = visits().visit(sample.bo);
        var passage = sample.passagesOf("D-X9PV").getFirst();
        var door = version(ans, bo, "Erbij horen telt voor velen.", passage);
        propose(ans, door);
        var release = proposal(bo, door);
        var address = LIST + "/" + release;
        var stranger = Visitor.at(port);
        assertThat(stranger.get(address).statusCode())
                .as("proposed is not public")
                .isEqualTo(404);
        StudyVisits.location(ans.post(door + "/vrijgave", "release", release));
        assertThat(ans.get(door).body()).contains("Een collega van het team moet besluiten.");
        assertThat(stranger.get(address).statusCode()).as("not by who proposed").isEqualTo(404);
        StudyVisits.location(bo.post(door + "/vrijgave", "release", release));

        var page = stranger.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body())
                .contains("Erbij horen telt voor velen.", "professional</footer>", "Wie is gehoord", "minder dan vijf")
                .doesNotContain("D-X9PV", "{{", "<form", "Een deel van dit rapport");
        assertThat(stranger.get(LIST).body()).contains(address);
        assertThat(stranger.get("/openbaar").body()).contains("href=\"/openbaar/rapporten\"");
        assertThat(stranger.cookies()).isEmpty();

        sample.withdraw(Objects.requireNonNull(passage.speaker()), "2026-10-01");
        assertThat(stranger.get(address).body())
                .doesNotContain("professional</footer>", "Erbij horen telt voor velen.")
                .contains("Een deel van dit rapport is weggehaald", "Wie is gehoord");
        assertThat(bo.get(door).body()).contains("Moet van de pagina");
        assertThat(bo.get(door.replace("/openbaar", "")).body()).contains("Moet van de pagina");

        assertThat(bo.post(door + "/vrijgave", "release", release).statusCode())
                .as("decided before")
                .isEqualTo(409);
        StudyVisits.location(bo.post(door + "/intrekking", "release", release, "reason", ""));
        assertThat(stranger.get(address).statusCode())
                .as("not without a reason")
                .isEqualTo(200);
        StudyVisits.location(
                bo.post(door + "/intrekking", "release", release, "reason", "De toestemming is ingetrokken."));
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.get(LIST).body()).doesNotContain(address);
        StudyVisits.location(ans.post(door + "/voorstel", "reason", "Toch nog."));
        assertThat(ans.get(door).body()).contains("Deze versie kan niet openbaar worden.");
    }

    @Test
    void consentWithdrawnBetweenTheTwoStopsTheSecond() {
        var ans = visits().visit(sample.ans);
        var bo = visits().visit(sample.bo);
        var passage = sample.passageOf("D-H9TB");
        var door = version(ans, bo, "Meedoen wordt vaak genoemd.", passage);
        propose(ans, door);
        var release = proposal(bo, door);
        sample.withdraw(Objects.requireNonNull(passage.speaker()), "2026-10-01");
        StudyVisits.location(bo.post(door + "/vrijgave", "release", release));
        assertThat(bo.get(door).body()).contains("Deze versie kan niet openbaar worden.");
        assertThat(Visitor.at(port).get(LIST + "/" + release).statusCode()).isEqualTo(404);
        StudyVisits.location(bo.post(door + "/afwijzing", "release", release));
        assertThat(bo.get(door).body()).contains("Het voorstel is niet doorgegaan.");
    }

    @Test
    void onlyTheTeamOpensTheDoorAndAReasonIsASentence() {
        var ans = visits().visit(sample.ans);
        StudyVisits.location(visits().summary(ans, "Wij vroegen wat integratie is."));
        var door = StudyVisits.location(ans.post(sample.path("rapporten"))) + "/openbaar";
        for (var outsider : java.util.List.of(sample.cor, sample.dirk)) {
            var visitor = visits().visit(outsider);
            assertThat(visitor.get(door).statusCode()).isEqualTo(404);
            assertThat(visitor.post(door + "/voorstel", "reason", "Ik wil dit.").statusCode())
                    .isEqualTo(404);
        }
        for (var reason : new String[] {"", " ", "\u200b", "x".repeat(301)}) {
            assertThat(ans.post(door + "/voorstel", "reason", reason).statusCode())
                    .isEqualTo(422);
        }
        assertThat(ans.post(door + "/vrijgave", "release", UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(409);
        assertThat(ans.get(door.replaceFirst("\\d+/openbaar", "999/openbaar")).statusCode())
                .isEqualTo(404);
        propose(ans, door);
        assertThat(ans.post(door + "/voorstel", "reason", "Nog eens.").statusCode())
                .as("proposed before")
                .isEqualTo(409);
    }

    @Test
    void unknownAddressesAreNotFound() {
        for (var id : new String[] {
            UUID.randomUUID().toString(),
            "1",
            "x",
            "%27or1",
            sample.study.study().toString()
        }) {
            assertThat(Visitor.at(port).get(LIST + "/" + id).statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
    }
}
