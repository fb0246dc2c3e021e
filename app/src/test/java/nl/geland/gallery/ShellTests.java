package nl.geland.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The shell on a real server: what a browser gets. */
@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ShellTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void joinsAFieldToItsLabelHintAndError() throws Exception {
        var html = get("/mensen").body();
        assertThat(html)
                .contains("for=\"field-name\"")
                .contains("id=\"field-name\"")
                .contains("id=\"field-name-hint\"")
                .contains("aria-describedby=\"field-name-hint field-name-error\"")
                .contains("aria-invalid=\"true\"")
                .contains("href=\"#field-name\"")
                .doesNotContain("x\"><script>")
                .doesNotContain("secret")
                .doesNotContain(" style=");
    }

    @Test
    void tellsTheBrowserToTrustOnlyThisSite() throws Exception {
        var headers = get("/over").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void keepsBundledFilesForAYear() throws Exception {
        var html = get("/over").body();
        int from = html.indexOf("/assets/style-");
        var sheet = get(html.substring(from, html.indexOf('"', from)));
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().allValues("Cache-Control").toString()).contains("max-age=31536000", "immutable");
        assertThat(get("/assets/none.css").headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void saysOnEveryPageThatTheDataAreInvented() throws Exception {
        for (var path : new String[] {"/over", "/over?gast", "/nergens?gast"}) {
            assertThat(get(path).body())
                    .contains("Dit zijn verzonnen gegevens: niemand in deze bestanden bestaat.")
                    .contains("Peildatum 31-10-2026.");
        }
    }

    @Test
    void offersOnlyDoorsThatOpen() throws Exception {
        assertThat(get("/over").body()).contains("href=\"/aandacht\"").doesNotContain("href=\"/gebruikers\"");
        assertThat(get("/over?gast").body()).doesNotContain("href=\"/aandacht\"");
    }

    @Test
    void speaksTheLanguageThatWasChosen() throws Exception {
        var answer = get("/taal?code=en&back=/over");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/over"));
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("taal=en;"));
        var english = browser.send(
                HttpRequest.newBuilder(address("/over"))
                        .header("Cookie", "taal=en")
                        .build(),
                BodyHandlers.ofString());
        assertThat(english.body()).contains("<html lang=\"en\"").contains("About Geland");
        assertThat(get("/taal?code=../x&back=//evil.example").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("evil"));
    }

    @ParameterizedTest
    @CsvSource({
        "/nergens/%3Cscript%3E, 404, Deze pagina is er niet",
        "/kapot, 500, Er ging bij ons iets mis",
        "/kapot?number=abc, 400, Dit konden we niet lezen",
        "/mensen?q=%00, 400, Dit konden we niet lezen",
        "/mensen?q=%ED%A0%80, 400, Dit konden we niet lezen",
        "/mensen?q=%E2%80%AE, 400, Dit konden we niet lezen",
        "/mensen?q=%E0%A4%25, 400, Dit konden we niet lezen",
        "/mensen?sort=password&size=1000000000&page=-3, 200, Mensen",
        "/te-laat, 409, Iemand anders was u net voor",
        "/weg, 503, Geland is even niet beschikbaar",
    })
    void answersInPlainWordsAndTellsNothingOfTheInside(String path, int status, String title) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1>" + title + "</h1>")
                .doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("%3C");
    }

    @Test
    void refusesAFieldOfTenMegabytes() throws Exception {
        var request = HttpRequest.newBuilder(address("/mensen"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + "x".repeat(1_000_000)))
                .build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }
}
