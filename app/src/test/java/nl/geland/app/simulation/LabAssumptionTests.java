package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a scenario of the lab rests on, on its page and beside what came out. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/lab-assumptions")
class LabAssumptionTests {

    private static final Pattern SAVED = Pattern.compile("href=\"/scenarios/([0-9a-f-]{36})\">([^<]+)<");

    private final Staff staff;

    @LocalServerPort
    private int port;

    @Autowired
    private Lab lab;

    LabAssumptionTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    /** Saves a scenario of two years with some numbers of its own: field, value, field, value. */
    private static String save(Visitor visitor, String title, String... typed) {
        var fields = new LinkedHashMap<String, String>();
        for (var knob : Knob.values()) {
            fields.put(knob.field(), String.valueOf(knob.usual()));
        }
        fields.put("years", "2");
        fields.put("title", title);
        fields.put("title-english", title);
        fields.put("version", "0");
        fields.put("shared-for", "permit-holders");
        fields.put("permit-place", "first");
        fields.put("rule", "registration");
        for (var at = 0; at < typed.length; at += 2) {
            fields.put(typed[at], typed[at + 1]);
        }
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        assertThat(visitor.post("/scenarios/nieuw/artikel", pairs.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(302);
        return SAVED.matcher(visitor.get("/scenarios").body())
                .results()
                .filter(found -> found.group(2).equals(title))
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private String workedOut(Visitor visitor, String... pairs) throws InterruptedException {
        var answer = visitor.post("/scenarios/doorrekenen", pairs);
        assertThat(answer.statusCode()).isEqualTo(302);
        var path = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        lab.await(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        return path;
    }

    @Test
    void quotaAndHowLongTenantsStayAreToldAndDrawn() throws InterruptedException {
        var adviser = staff.signIn(Role.POLICY_ADVISER, port);
        var town = save(adviser, "Zoals nu");
        var homes = save(
                adviser,
                "Met tijdelijke huizen",
                "shared,60,shared-from,2027,containers,50,containers-from,2027".split(","));
        assertThat(adviser.get("/scenarios/" + homes).body())
                .containsPattern("gemiddeld in een container\\. <span[^>]*>Tussen 2 en 6\\.")
                .containsPattern("gemiddeld in een gedeeld huis\\. <span[^>]*>Tussen 1 en 5\\.");
        assertThat(adviser.get("/scenarios/" + town).body())
                .contains("Tussen 88 en 350.")
                .doesNotContain("gemiddeld in een container");
        var path = workedOut(adviser, "first", town, "with", homes);
        assertThat(adviser.get(path).body())
                .containsPattern("in een container\\. <span[^>]*>Tussen 2 en 6\\. Getrokken uit dit bereik\\.")
                .containsPattern(
                        "700 mensen te huisvesten[^<]*<span[^>]*>Tussen 88 en 350\\. Getrokken uit dit bereik\\.")
                .containsPattern("op werk met de taal\\. <span[^>]*>[^<]*Staat vast\\.")
                .doesNotContain("in een omgebouwd kantoor");
    }
}
