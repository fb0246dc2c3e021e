package nl.geland.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.Geland;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A module's SQL touches its own schema and what other modules publish, and nothing else. */
class SchemaRuleTests {

    /** Schemas and the module that owns each. */
    private static final Pattern TABLE = Pattern.compile(
            "\\b(identity|perspectives|studies|coding|findings|disclosure|areas|trajectories|civic|vault|livelihood|housing|offers|casework|exchange|simulation)\\.([a-z_]+)\\b");

    private static final Pattern LOOKS_LIKE_SQL =
            Pattern.compile("\\b(select|insert into|update|delete from|truncate|copy)\\b");

    @Test
    void codeTouchesItsOwnSchemaAndWhatOthersPublish() {
        assertThat(ClassFiles.ofApplication().stream()
                        .flatMap(type -> ClassFiles.texts(type).stream()
                                .filter(text -> LOOKS_LIKE_SQL.matcher(text).find())
                                .flatMap(sql -> foreign(ClassFiles.module(type), sql).stream())
                                .map(name -> ClassFiles.name(type) + " → " + name)))
                .isEmpty();
    }

    @Test
    void migrationsTouchTheirOwnSchemaAndWhatOthersPublish() throws IOException {
        var found = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
            var parts = file.getURL().getPath().split("/", -1);
            var module = parts[parts.length - 2];
            foreign(module, file.getContentAsString(StandardCharsets.UTF_8))
                    .forEach(name -> found.add(file.getFilename() + " of " + module + " → " + name));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aLookIntoAnothersTableIsSeen() {
        assertThat(ClassFiles.ofOffenders().stream()
                        .flatMap(type -> ClassFiles.texts(type).stream())
                        .flatMap(sql -> foreign("casework", sql).stream()))
                .containsExactly("identity.throttle");
    }

    private static List<String> foreign(String module, String sql) {
        var published = published();
        return TABLE.matcher(sql)
                .results()
                .filter(found -> !owner(found.group(1)).equals(module))
                .map(found -> found.group(1) + "." + found.group(2))
                .filter(name -> !published.contains(name))
                .distinct()
                .toList();
    }

    /** The vault is kept by civic. */
    private static String owner(String schema) {
        return schema.equals("vault") ? "civic" : schema;
    }

    private static Set<String> published() {
        try (var file = Geland.class.getResourceAsStream("published.csv")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .flatMap(cells -> Stream.of(cells[0] + "." + cells[1]))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
