package nl.geland.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody who never signed in sees, and what they get who try doors. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/public")
class PublicPagesTests {

    private static final String KEY = "jaren";
    private static final String PAGE = "/openbaar/" + KEY;

    private static final Pattern LINK = Pattern.compile("<a[^>]* href=\"(/[^\"]*)\"");

    private final Staff staff;

    @Autowired
    private Gate gate;

    @LocalServerPort
    private int port;

    PublicPagesTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    private void release() {
        if (gate.current(KEY).isEmpty()) {
            var year = Dimension.of("year", "2024", "2025", "=1+1", "~NONE");
            var counted = new Counted(
                    "public pages",
                    "abcdef0123456789",
                    LocalDate.of(2026, 10, 31),
                    CountTable.of(
                            Counted.population("public pages", "abcdef0123456789"),
                            List.of(Axis.of(year)),
                            112,
                            63,
                            4,
                            20,
                            25));
            gate.release(
                    new Subject(KEY, "home.public.years", List.of("home.public.year")),
                    counted,
                    Approval.of(staff.viewer(Role.TEAM_LEAD), "De raad vroeg erom."));
        }
    }

    private HttpResponse<String> get(String path) {
        release();
        return Visitor.at(port).get(path);
    }

    @Test
    void overviewSaysWhatIsPublicSinceWhen() {
        var page = get("/openbaar");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"nl\"", "Jaar waarin mensen een woning kregen", "Openbaar sinds", "31-10-2026")
                .contains("href=\"" + PAGE + "\"")
                .as("nobody's name and reason")
                .doesNotContain("Test test", "De raad vroeg erom");
    }

    @Test
    void tableShowsNumbersAndADotForWhatIsNotShown() {
        var page = get(PAGE).body();
        assertThat(page)
                .contains("<td class=\"number\" data-value=\"110\">110</td>")
                .contains("<td class=\"number\" data-value=\"65\">65</td>")
                .contains("<td class=\"number\" data-value=\"\" data-hidden=\"true\">·</td>")
                .contains("Samen", "Nog geen woning", "=1+1", "Anders is te veel te zien")
                .doesNotContain("data-value=\"4\"", ">112<", ">63<");
    }

    @Test
    void filesHoldWhatThePageHolds() {
        var csv = get(PAGE + ".csv");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"jaren.csv\"");
        assertThat(csv.body().lines())
                .startsWith("\uFEFFJaar;Aantal", "Samen;110", "2024;65", "2025;·")
                .contains("Nog geen woning;25")
                .anyMatch(line -> line.startsWith("'=1+1;"));
        var json = get(PAGE + ".json").body();
        assertThat(json)
                .contains(
                        "\"releasedOn\":\"",
                        "\"dataVersion\":\"abcdef0123456789\"",
                        "{\"year\":\"TOTAL\",\"count\":110}")
                .contains("{\"year\":\"2025\",\"count\":null}");
    }

    @Test
    void speaksTheLanguageOfTheAddressAndSoDoItsLinks() {
        assertThat(get(PAGE + "?taal=en").body())
                .contains("<html lang=\"en\"", "Year in which people got a home", "href=\"/openbaar?taal=en\"")
                .contains("href=\"/openbaar/jaren.csv?taal=en\"")
                .contains("href=\"" + PAGE + "\" lang=\"nl\"");
        assertThat(get(PAGE + "?taal=xx").body()).contains("<html lang=\"nl\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openbaar", PAGE, "/openbaar/rapporten", "/openbaar/belemmeringen"})
    void everyLinkOfAPublicPageStaysInItsLanguageAndAmongThePublicPages(String path) {
        var links = LINK.matcher(get(path + "?taal=en").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links)
                .contains("/openbaar/toegankelijkheid?taal=en", "/openbaar/over?taal=en", "/openbaar?taal=en")
                .filteredOn(link -> !link.equals(path))
                .as("all but the link to the same page in Dutch")
                .allMatch(link -> link.startsWith("/openbaar") && link.endsWith("?taal=en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openbaar/toegankelijkheid", "/openbaar/over"})
    void whatEveryPageLeadsToIsPublicInBothLanguages(String path) {
        assertThat(get(path).body()).contains("<html lang=\"nl\"", "class=\"masthead__name\">Openbaar<");
        var english = get(path + "?taal=en");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(english.body())
                .contains("<html lang=\"en\"", "class=\"masthead__name\">Public<", "href=\"" + path + "\" lang=\"nl\"")
                .doesNotContain("href=\"/aanmelden");
    }

    @Test
    void errorAmongPublicPagesStaysThereInItsLanguage() {
        var answer = get("/openbaar/onbekend?taal=en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("<html lang=\"en\"", "class=\"masthead__name\">Public<", "href=\"/openbaar?taal=en\"")
                .contains("To the public pages", "href=\"/openbaar\" lang=\"nl\"")
                .doesNotContain("href=\"/aanmelden", "href=\"/\"");
        assertThat(get("/openbaar/onbekend").body()).contains("<html lang=\"nl\"", "Naar de openbare pagina’s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openbaar", PAGE, PAGE + ".csv", PAGE + ".json", "/openbaar?taal=en"})
    void isTheSameForEverybodyAndKeepsNoCookie(String path) {
        var stranger = get(path);
        assertThat(stranger.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(stranger.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(stranger.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(stranger.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        lead.get("/taal?code=en&back=/");
        assertThat(lead.get(path).body())
                .as("a page kept for who signed in says nothing of them")
                .isEqualTo(stranger.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openbaar/onbekend",
                "/openbaar/onbekend.csv",
                "/openbaar/onbekend.json",
                "/openbaar/JAREN",
                "/openbaar/jaren.xml",
                "/openbaar/jaren/x/y",
                "/openbaar/%27%20or%201=1",
                "/openbaar/" + "a"
            })
    void unknownIsNotFoundAndNotSentToSignIn(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).doesNotContain("onbekend", "or 1=1");
    }

    @Test
    void veryLongNameIsNotFound() {
        assertThat(get("/openbaar/" + "a".repeat(4000)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openbaar/../mensen",
                "/openbaar/..%2fmensen",
                "/openbaar/%2e%2e/mensen",
                "/openbaar/..;/mensen",
                "/openbaar/jaren;x=1",
                "/openbaar//jaren",
                "/openbaar/jaren%00.csv",
                "/openbaar/%c0%ae%c0%ae",
                "/openbaar/jaren?taal=%00",
                "/openbaar/jaren?taal=%e2%80%ae"
            })
    void tricksWithPathsLeadNowhere(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("Persoonsnummer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=password",
                "size=1000000000",
                "page=-1",
                "table=x",
                "taal=nl&taal=en",
                "dir=%27",
                "x=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void nonsenseInTheAddressChangesNothing(String query) {
        var answer = get(PAGE + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(get(PAGE).body());
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        release();
        for (var path : List.of("/openbaar", PAGE, PAGE + ".csv")) {
            var answer = Visitor.at(port).send("HEAD", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"})
    void nothingCanBeSent(String method) {
        release();
        var answer = Visitor.at(port).send(method, PAGE);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(Visitor.at(port).post(PAGE, "persons", "4").statusCode()).isBetween(400, 499);
        assertThat(gate.current(KEY)).isPresent();
    }
}
