package nl.geland.app.perspectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.geland.app.testing.Visitor;

/** An ordinary report of an obstacle, sent the way the form does. */
final class Reporting {

    static final String LIST = "/belemmeringen";
    static final String NEW = "/belemmeringen/nieuw";

    private Reporting() {}

    static HttpResponse<String> send(Visitor visitor, String what) {
        return visitor.post(
                NEW, "what", what, "area", "Noord", "level", "city", "frequency", "weekly", "kind", "volunteer");
    }

    /** Reports and gives the path of the page of what was reported. */
    static String report(Visitor visitor, String what) {
        var answer = send(visitor, what);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }
}
