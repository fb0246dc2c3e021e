package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.geland.app.identity.Viewer;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;

/** What people of the team do on the pages of the sample study, step by step. */
record StudyVisits(StudyInDatabase sample, TestDatabase database, int port) {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    Visitor visit(Viewer viewer) {
        return new Staff(database).signIn(viewer.name().replace("Test ", ""), port);
    }

    String get(Viewer viewer, String part) {
        return visit(viewer).get(sample.path(part)).body();
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    static String version(Visitor visitor, String path) {
        var found = VERSION.matcher(visitor.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Writes a finding, and gives its path. */
    String finding(Visitor visitor, String claim, String... more) {
        var pairs = new ArrayList<>(List.of("claim", claim, "evidence", "Bij V2 deden {{antwoorden:meedoen:V2}} dat."));
        pairs.addAll(List.of(more));
        return location(visitor.post(sample.path("bevindingen/nieuw"), pairs.toArray(String[]::new)));
    }

    /** Proposes a quote, and gives its path. */
    String quote(Visitor visitor, UUID passage, String finding) {
        return location(visitor.post(sample.path("citaten"), "passage", passage.toString(), "finding", finding));
    }

    HttpResponse<String> approve(Visitor visitor, String quote) {
        return visitor.post(quote + "/akkoord", "version", version(visitor, quote));
    }

    HttpResponse<String> summary(Visitor visitor, String asked) {
        var door = sample.path("rapporten");
        return visitor.post(
                door + "/samenvatting",
                "version",
                version(visitor, door),
                "asked",
                asked,
                "found",
                "Erbij horen telt.",
                "unknown",
                "Wij spraken weinig bewoners.",
                "next",
                "Wij bespreken dit in de raad.");
    }
}
