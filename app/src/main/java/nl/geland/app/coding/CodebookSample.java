package nl.geland.app.coding;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The sample codebook with its history: in the first version two codes were one, and another was not there yet. */
final class CodebookSample {

    private static final String SPLIT = "plek";
    private static final String SPLIT_OFF = "veilig";
    private static final Set<String> LATER = Set.of(SPLIT_OFF, "waarden");

    private final JdbcClient jdbc;
    private final Codebooks codebooks;
    private final Viewer by;
    private final UUID study;

    CodebookSample(JdbcClient jdbc, Codebooks codebooks, Viewer by, UUID study) {
        this.jdbc = jdbc;
        this.codebooks = codebooks;
        this.by = by;
        this.study = study;
    }

    /** Makes both versions and gives the codes by their slugs. */
    Map<String, UUID> make(JsonNode book, Clock first, Clock second) {
        var entries = book.get("codes").valueStream().toList();
        var codes = new HashMap<String, UUID>();
        var before = new CodebookDesk(jdbc, first);
        for (var entry : entries) {
            if (!LATER.contains(slug(entry))) {
                codes.put(
                        slug(entry),
                        before.add(by, study, slug(entry), before(entry, entries))
                                .orElseThrow());
            }
        }
        before.fix(study, 1, "");
        var after = new CodebookDesk(jdbc, second);
        for (var entry : entries) {
            if (slug(entry).equals(SPLIT)) {
                var code = codebooks.find(study, known(codes)).orElseThrow();
                after.change(by, study, code.id(), code.version(), text(entry));
            }
        }
        for (int place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            if (LATER.contains(slug(entry))) {
                var code = slug(entry).equals(SPLIT_OFF)
                        ? after.split(by, study, known(codes), slug(entry), text(entry))
                                .orElseThrow()
                        : after.add(by, study, slug(entry), text(entry)).orElseThrow();
                codes.put(slug(entry), code);
                after.move(by, study, code, 1, string(entry, "thema"), null, place + 1);
            }
        }
        after.fix(study, 2, string(book, "opmerking"));
        return codes;
    }

    private static UUID known(Map<String, UUID> codes) {
        return Objects.requireNonNull(codes.get(SPLIT));
    }

    private static String slug(JsonNode entry) {
        return string(entry, "id");
    }

    /** What a code said in the first version: one of them also said what was split off later. */
    private static CodeEntry.Text before(JsonNode entry, List<JsonNode> entries) {
        var now = text(entry);
        if (!slug(entry).equals(SPLIT)) {
            return now;
        }
        var other = entries.stream()
                .filter(one -> slug(one).equals(SPLIT_OFF))
                .map(CodebookSample::text)
                .findFirst()
                .orElseThrow();
        return new CodeEntry.Text(
                now.name() + " / " + other.name(),
                now.nameEn() + " / " + other.nameEn(),
                now.theme(),
                null,
                now.definition() + " " + other.definition(),
                now.useWhen() + " " + other.useWhen(),
                "",
                now.example());
    }

    private static CodeEntry.Text text(JsonNode entry) {
        return new CodeEntry.Text(
                string(entry, "naam"),
                string(entry, "naamEn"),
                string(entry, "thema"),
                null,
                string(entry, "definitie"),
                string(entry, "wanneer"),
                string(entry, "wanneerNiet"),
                string(entry, "voorbeeld"));
    }

    private static String string(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
