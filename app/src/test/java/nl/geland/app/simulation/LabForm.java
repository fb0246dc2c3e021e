package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import nl.geland.app.testing.Visitor;

/** The form of the lab, filled in as somebody finds it. */
final class LabForm {

    private static final Pattern SAVED = Pattern.compile("href=\"/scenarios/([0-9a-f-]{36})\">([^<]+)<");

    private LabForm() {}

    /** Saves a scenario of two years with some numbers of its own (field, value, field, value); answers its id. */
    static String save(Visitor visitor, String title, String... typed) {
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
}
