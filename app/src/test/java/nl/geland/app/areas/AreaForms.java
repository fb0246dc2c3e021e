package nl.geland.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.geland.app.testing.Visitor;

/** Sends the forms of neighbourhoods and says where they lead. */
final class AreaForms {

    private AreaForms() {}

    /** Adds a neighbourhood and gives the path of its page. */
    static String area(Visitor lead, String name) {
        return location(lead.post("/wijken", "name", name));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    static HttpResponse<String> send(Visitor visitor, String path, String what, String... more) {
        var pairs = new ArrayList<>(List.of(
                "what",
                what,
                "audience",
                "everyone",
                "mix",
                "half",
                "day",
                "tuesday",
                "begins",
                "19:00",
                "ends",
                "21:00"));
        pairs.addAll(List.of("language-dutch", "true", "from", today().toString()));
        pairs.addAll(List.of(more));
        return visitor.post(path, pairs.toArray(String[]::new));
    }

    static String link(Visitor visitor, String page, String text) {
        var found = Pattern.compile("href=\"([^\"]+)\">" + Pattern.quote(text))
                .matcher(visitor.get(page).body());
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** Writes down a meeting a month ago and gives its path. */
    static String meeting(Visitor visitor, String area, String came) {
        return location(visitor.post(
                area + "/bijeenkomsten/nieuw",
                "heldOn",
                today().minusDays(30).toString(),
                "came",
                came,
                "next",
                today().plusDays(10).toString()));
    }

    static String ask(Visitor visitor, String meeting, String asked) {
        location(visitor.post(meeting + "/vragen", "asked", asked));
        return link(visitor, meeting, asked);
    }

    static HttpResponse<String> promise(
            Visitor visitor, String question, String version, String text, UUID owner, int days) {
        return visitor.post(
                question + "/belofte",
                "version",
                version,
                "promise",
                text,
                "owner",
                owner.toString(),
                "answerBy",
                today().plusDays(days).toString());
    }
}
