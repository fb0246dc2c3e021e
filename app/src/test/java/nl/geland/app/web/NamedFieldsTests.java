package nl.geland.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of what is wrong with a form names each field as the page calls it, and links to it: over real HTTP, in every module with forms. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/named-fields")
class NamedFieldsTests {

    private static final Pattern SUMMARY =
            Pattern.compile("<div class=\"errors\" id=\"errors\".*?</div>", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a href=\"#([^\"]+)\">([^<]*?[:?.]) [^<]+</a>");

    private final Staff staff;

    @LocalServerPort
    private int port;

    NamedFieldsTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/belemmeringen/nieuw", "/ruimte/nieuw", "/wijken"})
    void ofTheDeskAndTheNeighbourhoods(String path) {
        namesItsFields(somebody("tea", Role.TEAM_LEAD).post(path));
    }

    @Test
    void ofStudiesCodingAndFindings() {
        var olga = somebody("olga", Role.RESEARCHER);
        namesItsFields(olga.post("/studies/nieuw"));
        var study = study(olga);
        for (var form :
                new String[] {"verwachtingen", "stappen", "leidraad", "groepen", "leden", "deelnemers", "codeboek"}) {
            namesItsFields(olga.post(study + "/" + form));
        }
        namesItsFields(olga.post(study + "/bevindingen/nieuw"));
        namesItsFields(olga.post(study + "/rapporten/inwoners"));
    }

    @Test
    void ofOneOfSeveralFormsOnAPage() {
        var olga = somebody("olga", Role.RESEARCHER);
        var study = study(olga);
        olga.post(study + "/codeboek", "name", "Thuis", "definition", "Waar iemand woont.");
        var link = Pattern.compile("/codeboek/[0-9a-f-]{36}")
                .matcher(olga.get(study + "/codeboek").body());
        assertThat(link.find()).isTrue();
        var code = study + link.group();
        for (var form : new String[] {"splitsing", "samenvoeging", "verplaatsing"}) {
            namesItsFields(olga.post(code + "/" + form));
        }
        var split = olga.post(code + "/splitsing", "name", "", "definition", "Alleen dit.");
        assertThat(split.body())
                .contains("<a href=\"#field-split-name\">Naam van de nieuwe code: Geef de code een naam.</a>")
                .contains("value=\"Thuis\"");
    }

    private Visitor somebody(String name, Role role) {
        staff.add(name, role, null);
        return staff.signIn(name, port);
    }

    private static String study(Visitor by) {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        return by.post(
                        "/studies/nieuw",
                        "title",
                        "Wat heet een veld",
                        "question",
                        "Wat is integratie?",
                        "legalBasis",
                        "Toestemming",
                        "destroyRawOn",
                        today.plusYears(1).toString(),
                        "destroyWorkOn",
                        today.plusYears(5).toString())
                .headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("https?://[^/]+", ""))
                .orElseThrow();
    }

    private static void namesItsFields(HttpResponse<String> answer) {
        var where = answer.uri().getPath();
        assertThat(answer.statusCode()).as(where).isEqualTo(422);
        var body = answer.body();
        var summary = SUMMARY.matcher(body);
        assertThat(summary.find()).as("%s tells what is wrong", where).isTrue();
        var items = ITEM.matcher(summary.group()).results().toList();
        assertThat(items).as(where).isNotEmpty();
        for (var item : items) {
            var link = LINK.matcher(item.group(1));
            assertThat(link.find())
                    .as("%s names the field of: %s", where, item.group(1))
                    .isTrue();
            var id = link.group(1);
            var label = link.group(2).replaceFirst(":$", "");
            assertThat(body).as("%s has the field %s", where, id).contains("id=\"" + id + "\"");
            assertThat(body.substring(summary.end()))
                    .as("%s calls the field so", where)
                    .contains(label);
        }
    }
}
