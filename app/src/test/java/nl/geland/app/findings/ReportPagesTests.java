package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quotes that two people approve, and reports that stay as they were made, over real HTTP. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/reports")
class ReportPagesTests {

    private final StudyInDatabase sample;
    private final TestDatabase database;
    private final ApplicationContext context;

    @LocalServerPort
    private int port;

    ReportPagesTests(TestDatabase database, ApplicationContext context) {
        this.context = context;
        this.database = database;
        this.sample = StudyInDatabase.of(database, context);
    }

    private StudyVisits visits() {
        return new StudyVisits(sample, database, port);
    }

    @Test
    void quoteNeedsTwoPeopleOfTheTeam() {
        var ans = visits().visit(sample.ans);
        var quote = visits().quote(ans, sample.passageOf("D-H9TB").id(), "");
        assertThat(ans.get(quote).body()).contains("Nog geen twee mensen zijn akkoord", "professional");
        StudyVisits.location(visits().approve(ans, quote));
        StudyVisits.location(ans.post(quote + "/akkoord", "version", "1"));
        assertThat(ans.get(quote).body()).contains("1 mens is akkoord", "Een tweede mens moet ook kijken");
        assertThat(visits().visit(sample.cor)
                        .post(quote + "/akkoord", "version", "1")
                        .statusCode())
                .isEqualTo(404);
        StudyVisits.location(visits().approve(visits().visit(sample.bo), quote));
        assertThat(ans.get(quote).body()).contains("Er staat niets meer in de weg", "2 mensen zijn akkoord");
        var shorter = sample.passageOf("D-H9TB").quote().split(" ", 4);
        var words = shorter[0] + " " + shorter[1] + " " + shorter[2];
        StudyVisits.location(ans.post(quote, "version", "1", "words", words, "group", "true"));
        assertThat(ans.get(quote).body())
                .as("changed words are approved anew")
                .contains("Nog geen twee mensen zijn akkoord");
        assertThat(visits().visit(sample.bo)
                        .post(quote + "/akkoord", "version", "1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(ans.post(quote, "version", "2", "words", "Dit is nooit gezegd.")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ans.post(quote, "version", "1", "words", words).statusCode()).isEqualTo(409);
    }

    @Test
    void newcomerIsQuotedAsAParticipantAndWithdrawnConsentStopsAQuote() {
        var ans = visits().visit(sample.ans);
        var newcomer = visits().quote(ans, sample.passageOf("D-V2LP").id(), "");
        assertThat(ans.get(newcomer).body()).contains("een deelnemer", "Te weinig mensen delen het");
        StudyVisits.location(ans.post(
                newcomer,
                "version",
                "1",
                "words",
                sample.passageOf("D-V2LP").quote(),
                "group",
                "true",
                "language",
                "true"));
        assertThat(ans.get(newcomer).body()).contains("een deelnemer</footer>");
        var withdrawn = visits().quote(ans, sample.passageOf("D-B7UH").id(), "");
        assertThat(ans.get(withdrawn).body()).contains("is ingetrokken").doesNotContain(">Akkoord<");
        StudyVisits.location(ans.post(withdrawn + "/akkoord", "version", "1"));
        assertThat(ans.get(withdrawn).body()).contains("0 mensen zijn akkoord");
    }

    @Test
    void passageOfNobodyIsNoQuote() {
        var policy = sample.study.passages().stream()
                .filter(passage -> passage.speaker() == null)
                .findFirst()
                .orElseThrow();
        var ans = visits().visit(sample.ans);
        for (var passage : List.of(policy.id().toString(), UUID.randomUUID().toString(), "", "' or 1=1")) {
            assertThat(ans.post(sample.path("citaten"), "passage", passage).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void residentsComeFromASource() {
        var ans = visits().visit(sample.ans);
        var door = sample.path("rapporten/inwoners");
        var added = ans.post(
                door,
                "what",
                "Sprekers van Arabisch",
                "people",
                "1.250",
                "beside",
                "Arabisch",
                "source",
                "CBS StatLine",
                "on",
                "2026-01-01");
        StudyVisits.location(added);
        assertThat(ans.get(door).body()).contains("Sprekers van Arabisch", "1.250", "CBS StatLine", "01-01-2026");
        var wrong =
                ans.post(door, "what", "", "people", "1e309", "beside", "Klingon", "source", "", "on", "2026-02-30");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Vul een getal in", "Kies een taalgroep", "Vul een dag in");
        StudyVisits.location(ans.post(door, "what", "Sprekers van Arabisch", "away", "true"));
        assertThat(ans.get(door).body()).doesNotContain("Sprekers van Arabisch</th>");
    }

    @Test
    void reportIsMadeKeptAndCompared() {
        var ans = visits().visit(sample.ans);
        var door = sample.path("rapporten");
        StudyVisits.location(visits().summary(ans, "Wij vroegen wat integratie is."));
        var path = visits().finding(
                        ans,
                        "Erbij horen komt bij {{antwoorden:thuis:V2}} naar voren.",
                        "counter",
                        "Een ander ziet dat anders.",
                        "limits",
                        "Van de nieuwkomers: {{zegt-laat-zien:lat:newcomer}}.");
        var passage = sample.passagesOf("D-X9PV").getFirst();
        var quote = visits().quote(ans, passage.id(), path.substring(path.lastIndexOf('/') + 1));
        StudyVisits.location(visits().approve(ans, quote));
        StudyVisits.location(visits().approve(visits().visit(sample.bo), quote));
        var first = StudyVisits.location(ans.post(door));
        var page = ans.get(first).body();
        assertThat(page)
                .contains("Wij vroegen wat integratie is.", "Erbij horen komt bij de meeste (10 van de 15) naar voren.")
                .contains("Wat ertegen spreekt: Een ander ziet dat anders.", "te weinig mensen om te tellen", "niet zo")
                .contains("professional</footer>", "minder dan 5", "Beleid naast stemmen", "tegengesteld")
                .doesNotContain("D-X9PV", "Tigrinya", "{{");
        var docx = ans.get(first + ".docx");
        assertThat(docx.headers().firstValue("Content-Type").orElse("")).contains("wordprocessingml");
        StudyVisits.location(visits().summary(ans, "Wij vroegen iets anders."));
        sample.withdraw(Objects.requireNonNull(passage.speaker()), "2026-10-01");
        assertThat(ans.get(first).body())
                .contains("mag niet meer worden gebruikt")
                .contains("Wij vroegen wat integratie is.");
        var second = StudyVisits.location(ans.post(door));
        assertThat(ans.get(second).body()).contains("Wij vroegen iets anders.").doesNotContain("professional</footer>");
        assertThat(ans.get(second + "/verschil").body())
                .contains("<del>Wij vroegen wat integratie is.</del>", "<ins>Wij vroegen iets anders.</ins>");
    }

    @Test
    void versionBeforeTheCodingIsFinishedTakesATickAndSaysSo() {
        var ans = visits().visit(sample.ans);
        var door = sample.path("rapporten");
        StudyVisits.location(visits().summary(ans, "Wij vroegen wat integratie is."));
        var text = sample.study.texts().getFirst().id();
        var jdbc = context.getBean(JdbcClient.class);
        sample.asSystem(() -> jdbc.sql("insert into coding.task (source, coder, leads) values (:source, :coder, false)")
                .param("source", text)
                .param("coder", sample.dirk.id())
                .update());
        try {
            assertThat(ans.get(door).body())
                    .contains("Het coderen is nog niet af", sample.dirk.name() + " is nog bezig met");
            var refused = ans.post(door);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Maak toch een versie: Het coderen is nog niet af.");
            assertThat(ans.post(door, "unfinished", "ja").statusCode()).isEqualTo(422);
            var made = StudyVisits.location(ans.post(door, "unfinished", "true"));
            assertThat(ans.get(made).body())
                    .contains("was het coderen van 1 tekst nog niet af.")
                    .doesNotContain(sample.dirk.name());
        } finally {
            sample.asSystem(() -> jdbc.sql("delete from coding.task where coder = :coder")
                    .param("coder", sample.dirk.id())
                    .update());
        }
        assertThat(ans.get(StudyVisits.location(ans.post(door))).body()).doesNotContain("nog niet af.");
    }

    @Test
    void databaseKeepsWhatWasMadeAndShowsItToTheTeamOnly() {
        var ans = visits().visit(sample.ans);
        visits().finding(ans, "Dit blijft staan.");
        for (var change : List.of(
                "update findings.report set html = 'x'",
                "delete from findings.report",
                "update findings.finding_version set claim = 'x'",
                "delete from findings.quote_approval",
                "delete from findings.finding")) {
            assertThatThrownBy(() -> database.application().sql(change).update())
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
        var count = "select count(*) from findings.finding";
        assertThat(sample.as(
                        sample.ans,
                        () -> application().sql(count).query(Long.class).single()))
                .isPositive();
        for (var outsider : List.of(sample.cor, sample.dirk)) {
            assertThat(sample.as(
                            outsider,
                            () -> application().sql(count).query(Long.class).single()))
                    .isZero();
        }
    }

    @Test
    void summaryHoldsNoNumbersAndNamesLongSentences() {
        var ans = visits().visit(sample.ans);
        var door = sample.path("rapporten/samenvatting");
        var version = StudyVisits.version(ans, sample.path("rapporten"));
        var typed = ans.post(
                door, "version", version, "asked", "Wij spraken 15 mensen.", "found", "", "unknown", "", "next", "");
        assertThat(typed.statusCode()).isEqualTo(422);
        assertThat(typed.body()).contains("Schrijf hier geen getallen");
        var stale = ans.post(door, "version", "4711", "asked", "Van later.", "found", "", "unknown", "", "next", "");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Van later.", "Een collega was u voor");
    }

    private JdbcClient application() {
        return context.getBean(JdbcClient.class);
    }
}
