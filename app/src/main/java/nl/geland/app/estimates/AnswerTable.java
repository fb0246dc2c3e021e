package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geland.app.web.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** An answer for people: the facts, then the tables, with four decimals. */
final class AnswerTable {

    private static final double LEAST = 1e-4;
    private static final double MOST = 1e7;
    private static final Set<String> COUNTS = Set.of("events", "at_risk");
    private static final Set<String> OURS = Set.of("check", "status", "verdict", "reason");
    private static final Set<String> ERRORS = Set.of("none", "cluster", "hc0", "hc1", "hc2", "hc3");
    /** Names of rows that are no columns of the file. */
    private static final Set<String> RESULTS = Set.of(
            "*",
            "risk_when_begun",
            "risk_when_not",
            "risk_difference",
            "risk_ratio",
            "mean_days_when_begun",
            "mean_days_when_not",
            "mean_days_difference",
            "simple",
            "time_since",
            "cohorts",
            "periods");

    private final Words words;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private AnswerTable(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static String of(Answer answer, Words words, Locale locale) {
        var table = new AnswerTable(words, locale);
        var facts = new ArrayList<List<String>>();
        answer.tree().properties().stream()
                .filter(one -> !one.getValue().isContainer() && !one.getKey().equals("format"))
                .forEach(one -> facts.add(List.of(table.name(one.getKey()), table.cell(one.getKey(), one.getValue()))));
        table.align(facts);
        answer.tree().properties().stream()
                .filter(one ->
                        one.getValue().isArray() && !one.getValue().path(0).isString())
                .forEach(one -> table.rows(one.getKey(), (ArrayNode) one.getValue()));
        answer.tree()
                .path("cautions")
                .forEach(one -> table.text
                        .append('\n')
                        .append(words.word(
                                locale, "estimates.caution." + one.asString(), names(answer.tree(), one.asString())))
                        .append('\n'));
        return table.text.toString();
    }

    /** The names that a caution is about, where it is about some. */
    private static String names(JsonNode tree, String caution) {
        return tree.path(caution).valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private void rows(String title, ArrayNode array) {
        if (array.isEmpty()) {
            return;
        }
        text.append('\n').append(name(title)).append('\n');
        var lines = new ArrayList<List<String>>();
        var keys = array.get(0).properties().stream()
                .map(java.util.Map.Entry::getKey)
                .toList();
        lines.add(keys.stream().map(this::name).toList());
        array.forEach(row ->
                lines.add(keys.stream().map(key -> cell(key, row.path(key))).toList()));
        align(lines);
    }

    /** The first column to the left, the others to the right. */
    private void align(List<List<String>> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var widths = new int[lines.getFirst().size()];
        lines.forEach(line -> {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        for (var line : lines) {
            for (var i = 0; i < widths.length; i++) {
                var gap = " ".repeat(widths[i] - line.get(i).length());
                text.append(i == 0 ? line.get(i) + gap : "  " + gap + line.get(i));
            }
            text.append('\n');
        }
    }

    /** Words of ours in the language of the reader; names of the file and words of options as they are. */
    private String text(String key, String value) {
        if (key.equals("errors") && ERRORS.contains(value)) {
            return words.word(locale, "estimates.value.errors." + value);
        }
        return OURS.contains(key) || (key.equals("name") && RESULTS.contains(value))
                ? words.word(locale, "estimates.value." + value)
                : value;
    }

    private String name(String key) {
        return words.word(locale, "estimates.name." + key);
    }

    private String cell(String key, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "–";
        }
        if (!value.isDouble()) {
            return value.isString() ? text(key, value.asString()) : value.asString();
        }
        if (COUNTS.contains(key) && value.asDouble() == Math.rint(value.asDouble())) {
            return String.valueOf(value.asLong());
        }
        var number = value.asDouble();
        var size = Math.abs(number);
        return String.format(locale, number == 0 || (size >= LEAST && size < MOST) ? "%.4f" : "%.3e", number);
    }
}
