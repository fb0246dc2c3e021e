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

    /** All fields for three years, some of them typed otherwise: field, value, field, value. */
    static String[] of(String title, String... typed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("title-english", title + " (en)");
        fields.put("version", "0");
        for (var knob : Knob.values()) {
            fields.put(knob.field(), String.valueOf(knob.usual()));
        }
        fields.put("years", "3");
        fields.put("shared-for", "permit-holders");
        fields.put("permit-place", "first");
        fields.put("rule", "registration");
        for (var at = 0; at < typed.length; at += 2) {
            fields.put(typed[at], typed[at + 1]);
        }
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        return pairs.toArray(String[]::new);
    }

    /** Saves a scenario of the town of the article; answers its id. */
    static String save(Visitor visitor, String title, String... typed) {
        assertThat(visitor.post("/scenarios/nieuw/artikel", of(title, typed)).statusCode())
                .isEqualTo(302);
        return SAVED.matcher(visitor.get("/scenarios").body())
                .results()
                .filter(found -> found.group(2).equals(title))
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
