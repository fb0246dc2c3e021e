package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** JSON as it stands in our archive: written in one order whatever the machine, read without a property too few or too many. */
final class StudyJson {

    private static final int DEEPEST = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private StudyJson() {}

    static byte[] write(Object value) {
        JsonNode tree = MAPPER.valueToTree(value);
        sortSets(tree);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
    }

    static <R extends Record> R read(byte[] bytes, Class<R> type) {
        return read(bytes, type, _ -> {});
    }

    /**
     * Reads what an archive says.
     *
     * @param older adds what archives of before did not say
     */
    static <R extends Record> R read(byte[] bytes, Class<R> type, Consumer<JsonNode> older) {
        try {
            var tree = MAPPER.readTree(bytes);
            older.accept(tree);
            var read = MAPPER.treeToValue(tree, type);
            if (read == null) {
                throw new QdaRefusal(QdaReason.NOT_SOUND);
            }
            Soundness.filled(read);
            return read;
        } catch (JacksonException e) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        }
    }

    /** Sets have no order of their own; in a file they need one. */
    private static void sortSets(JsonNode tree) {
        for (var text : tree.path("texts")) {
            sort((ArrayNode) text.path("speakers"));
            for (var turn : text.path("turns")) {
                sort((ArrayNode) turn.path("asks"));
            }
        }
    }

    private static void sort(ArrayNode array) {
        var values = new ArrayList<String>();
        array.forEach(value -> values.add(value.stringValue()));
        Collections.sort(values);
        array.removeAll();
        values.forEach(array::add);
    }
}
