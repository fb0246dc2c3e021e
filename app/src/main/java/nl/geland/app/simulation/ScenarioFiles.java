package nl.geland.app.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.geland.analysis.simulation.Scenario;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes scenario files: JSON with the member {@code format}, the town, its variants as changes of the town (JSON
 * Merge Patch, RFC 7396), and what its numbers rest on. The manual describes every key.
 */
final class ScenarioFiles {

    static final String FORMAT = "geland-scenario-1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private ScenarioFiles() {}

    /**
     * Reads a file.
     *
     * @throws ScenarioRefused with everything that is wrong with it
     */
    static ScenarioFile read(byte[] bytes) {
        return new FileReader(new Findings()).read(bytes);
    }

    /**
     * Writes a file; reading it gives an equal scenario.
     *
     * @throws IllegalArgumentException when it holds what no file may hold, such as a million homes
     */
    static byte[] write(ScenarioFile file) {
        var text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(file)) + "\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (read(bytes).equals(file)) {
                return bytes;
            }
        } catch (ScenarioRefused e) {
            throw new IllegalArgumentException("scenario \"" + file.title().dutch() + "\" fits no file", e);
        }
        throw new IllegalArgumentException(
                "scenario \"" + file.title().dutch() + "\" is not the same when it is read again");
    }

    static ObjectNode tree(Scenario town) {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.set("town", TownWriter.write(town));
        return tree;
    }

    static ObjectNode tree(ScenarioFile file) {
        var town = TownWriter.write(file.town());
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT);
        if (file.seed() != ScenarioFile.USUAL_SEED) {
            tree.put("seed", file.seed());
        }
        texts(tree, "title", file.title());
        texts(tree, "story", file.story());
        tree.set("town", town);
        var variants = tree.putObject("variants");
        file.variants().forEach(variant -> {
            var one = variants.putObject(variant.key());
            texts(one, "title", variant.title());
            one.set("changes", TownWriter.changes(town, TownWriter.write(variant.scenario())));
        });
        var numbers = tree.putArray("numbers");
        file.numbers().forEach(stated -> numbers.add(stated(stated)));
        return tree;
    }

    private static ObjectNode stated(Stated stated) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("number", stated.number());
        node.put("basis", Section.word(stated.basis()));
        if (stated.low() != null) {
            node.set("low", TownWriter.number(stated.low()));
        }
        if (stated.high() != null) {
            node.set("high", TownWriter.number(stated.high()));
        }
        if (!stated.source().isEmpty()) {
            node.put("source", stated.source());
        }
        texts(node, "sentence", stated.sentence());
        return node;
    }

    private static void texts(ObjectNode node, String key, Texts texts) {
        var both = node.putObject(key);
        both.put("nl", texts.dutch());
        both.put("en", texts.english());
    }

    /** The places of all numbers in the town and the changes of its variants. */
    static List<String> numbers(ScenarioFile file) {
        var tree = tree(file);
        var all = new ArrayList<String>();
        collect("/town", tree.path("town"), all);
        tree.path("variants")
                .properties()
                .forEach(entry -> collect(
                        Part.pointer("/variants", entry.getKey()) + "/changes",
                        entry.getValue().path("changes"),
                        all));
        return all;
    }

    private static void collect(String pointer, JsonNode node, List<String> all) {
        if (node.isNumber()) {
            all.add(pointer);
        }
        node.properties().forEach(entry -> collect(Part.pointer(pointer, entry.getKey()), entry.getValue(), all));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), all);
        }
    }
}
