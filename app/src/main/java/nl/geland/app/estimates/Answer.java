package nl.geland.app.estimates;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.geland.analysis.numerics.ChiSquared;
import nl.geland.analysis.numerics.Interval;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What came out: named facts, tables of them, and what to know before trusting them. What is not defined is null. */
final class Answer {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode tree;

    private Answer(ObjectNode tree) {
        this.tree = tree;
    }

    static Answer to(String method) {
        return new Answer(JsonNodeFactory.instance.objectNode())
                .put("format", "geland-analysis-1")
                .put("method", method);
    }

    Answer put(String name, String value) {
        tree.put(name, value);
        return this;
    }

    Answer put(String name, long value) {
        tree.put(name, value);
        return this;
    }

    Answer put(String name, double value) {
        if (Double.isFinite(value)) {
            tree.put(name, value);
        } else {
            tree.putNull(name);
        }
        return this;
    }

    Answer put(Interval interval) {
        return put("lower", interval.lower()).put("upper", interval.upper());
    }

    Answer put(String name, ChiSquared test) {
        return put(name, test.statistic()).put("degrees", test.degrees()).put("p", test.pValue());
    }

    Answer put(Set<? extends Enum<?>> cautions) {
        cautions.stream().map(Answer::lower).sorted().forEach(this::caution);
        return this;
    }

    /** One more thing to know, once. */
    Answer caution(String name) {
        var names = tree.withArray("cautions");
        if (names.valueStream().noneMatch(one -> one.asString().equals(name))) {
            names.add(name);
        }
        return this;
    }

    /** The names of columns without an estimate, where there are any; a caution tells of them. */
    Answer aliased(List<String> names, double[] coefficients) {
        for (var i = 0; i < names.size(); i++) {
            if (Double.isNaN(coefficients[i])) {
                caution("aliased");
                tree.withArray("aliased").add(names.get(i));
            }
        }
        return this;
    }

    /** The names of columns that a caution is about, where there are any. */
    Answer named(Enum<?> caution, List<String> names) {
        return named(lower(caution), names);
    }

    private Answer named(String caution, List<String> names) {
        names.forEach(name -> tree.withArray(caution).add(name));
        return this;
    }

    /** One more thing to know of a column. */
    Answer caution(String name, String column) {
        return caution(name, List.of(column));
    }

    /** One more thing to know of columns, or of files. */
    Answer caution(String name, List<String> names) {
        return caution(name).named(name, names);
    }

    /** What was asked, so that the answer can be had again: files, and options without their dashes. */
    Answer asked(Request request) {
        var asked = tree.putObject("asked");
        var files = asked.putArray("files");
        request.files().forEach(file -> files.add(file.toString()));
        request.options().forEach((option, value) -> {
            if (option != Option.OUT) {
                asked.put(option.word().substring(2), value);
            }
        });
        asked.put("federated", request.isFederated());
        return this;
    }

    /** A table, filled row by row. */
    Rows rows(String name) {
        return new Rows(tree.putArray(name));
    }

    ObjectNode tree() {
        return tree;
    }

    String json() {
        tree.withArray("cautions");
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Rows of a table under way. */
    static final class Rows {

        private final ArrayNode array;

        private Rows(ArrayNode array) {
            this.array = array;
        }

        Answer add() {
            return new Answer(array.addObject());
        }
    }
}
