package nl.geland.app.coding;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.identity.Viewer;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What tests of the coding pages share: Olga at the screen, a codebook of two codes, and a passage to send. */
@RealDatabase(own = false)
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class CodingPages {

    final Staff staff;
    final Fieldwork work;
    final CodingParts parts;

    @LocalServerPort
    int port;

    UUID thuis = new UUID(0, 0);
    UUID plek = new UUID(0, 0);
    Visitor olga = Visitor.at(0);

    CodingPages(TestDatabase database, @Autowired ApplicationContext context) {
        this.staff = new Staff(database);
        this.work = new Fieldwork(database, context);
        this.parts = CodingParts.of(context);
    }

    @BeforeEach
    void olgaHasACodebook() {
        olga = signIn(work.olga);
        olga.post(study() + "/codeboek", code("Thuis"));
        olga.post(study() + "/codeboek", code("Plek"));
        work.as(work.olga, () -> {
            var codes = parts.codebooks().newest(work.study);
            thuis = codes.getFirst().id();
            plek = codes.getLast().id();
        });
    }

    Visitor signIn(Viewer viewer) {
        return staff.signIn(work.signInName(viewer), port);
    }

    String study() {
        return "/studies/" + work.study;
    }

    String reading() {
        return study() + "/bronnen/" + work.talk + "/coderen";
    }

    static String[] code(String name) {
        return new String[] {
            "name",
            name,
            "nameEn",
            "",
            "theme",
            "betekenis",
            "beneath",
            "",
            "definition",
            "Wat " + name + " is.",
            "useWhen",
            "",
            "notWhen",
            "",
            "example",
            ""
        };
    }

    Map<String, String> passage(UUID code) {
        var fields = new LinkedHashMap<>(
                Map.of("turn", "2", "textVersion", "1", "from", "2", "to", "2", "code", code.toString()));
        fields.putAll(said());
        fields.put("request", UUID.randomUUID().toString());
        return fields;
    }

    static Map<String, String> said() {
        return Map.of(
                "statement",
                "example",
                "joint",
                "1",
                "own",
                "",
                "elicited",
                "probed",
                "certainty",
                "2",
                "level",
                "",
                "actor",
                "",
                "concerns",
                "",
                "relation",
                "");
    }

    static HttpResponse<String> send(Visitor visitor, String path, Map<String, String> fields) {
        return visitor.post(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new));
    }

    Map<String, String> with(Map<String, String> fields, String... pairs) {
        var changed = new LinkedHashMap<>(fields);
        for (var at = 0; at < pairs.length; at += 2) {
            changed.put(pairs[at], pairs[at + 1]);
        }
        return changed;
    }

    List<Coding> made(Viewer viewer) {
        return work.as(viewer, () -> parts.codings().of(work.study));
    }
}
