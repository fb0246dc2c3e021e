package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A text far too long for a form, over HTTP: an answer in words, with the way back to the form, and nothing kept. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LongTextTests {

    private final Staff staff;

    @LocalServerPort
    private int port;

    LongTextTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    @ParameterizedTest
    @ValueSource(ints = {42_000, 200_000, 1_000_000, 3_000_000, 6_000_000})
    void isRefusedOnAPageInWordsThatKnowsTheForm(int length) {
        var bureau = new Bureau(staff, port);
        var olga = bureau.researcher("olga." + length);
        var study = bureau.begin(olga, "Hoe lang");
        var text = "é".repeat(length / 2);
        for (var form : new String[] {"/bevindingen/nieuw", "/rapporten"}) {
            var sentTo = form.equals("/rapporten") ? study + "/rapporten/samenvatting" : study + form;
            var answer = olga.post(sentTo, "claim", text, "evidence", "Bewijs.");
            assertThat(answer.statusCode()).as("%s, %s", form, length).isEqualTo(413);
            assertThat(answer.body())
                    .contains("<h1>Dit is te groot</h1>", "Er is niets opgeslagen.", "Naar het formulier")
                    .contains("href=\"" + study + form + "\"", "Foutcode 413")
                    .doesNotContain("éé");
        }
        assertThat(olga.get(study + "/bevindingen").body()).doesNotContain("task__title");
        english(olga, study, text);
    }

    private static void english(Visitor olga, String study, String text) {
        olga.get("/taal?code=en");
        var answer = olga.post(study + "/bevindingen/nieuw", "claim", text, "evidence", "x");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("To the form", "href=\"" + study + "/bevindingen/nieuw\"");
        assertThat(olga.get(study + "/bevindingen/nieuw").body())
                .contains("At most 600 characters.", "At most 2,000 characters.")
                .contains("aria-describedby=\"field-claim-hint field-claim-most\"");
    }
}
