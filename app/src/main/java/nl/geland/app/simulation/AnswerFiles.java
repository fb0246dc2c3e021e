package nl.geland.app.simulation;

import java.util.List;
import java.util.Locale;
import nl.geland.analysis.simulation.Comparison;
import nl.geland.analysis.simulation.Difference;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Monthly;
import nl.geland.analysis.simulation.Outcome;
import nl.geland.app.web.CsvFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes answers as a file, with every number to the last bit and nothing of the machine in it: the same scenario, seed and
 * runs give the same bytes. What is not defined, such as a wait of nobody, is null in JSON and empty in CSV.
 */
final class AnswerFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AnswerFiles() {}

    /** One row for each scenario and number, as {@link CsvFile} writes tables; the names of columns are those of the JSON. */
    static String csv(Answers answers) {
        return CsvFile.of(file -> {
            file.row(
                    "scenario",
                    "measure",
                    "group",
                    "persons",
                    "mean",
                    "low",
                    "high",
                    "deviation",
                    "runs",
                    "difference",
                    "difference_low",
                    "difference_high",
                    "variance_reduction",
                    "chance",
                    "assumptions");
            rows(file, "town", answers.town(), null);
            for (var one : answers.variants()) {
                rows(file, one.variant().key(), one.comparison().scenario(), one.comparison());
            }
        });
    }

    private static void rows(CsvFile file, String key, Outcome outcome, @Nullable Comparison comparison) {
        for (var measure : Measure.every()) {
            var estimate = outcome.estimate(measure);
            var difference = comparison == null ? null : comparison.difference(measure);
            file.row(
                    key,
                    measure.kind(),
                    measure.group(),
                    measure.persons() == 0 ? null : measure.persons(),
                    finite(estimate.mean()),
                    finite(estimate.low()),
                    finite(estimate.high()),
                    finite(estimate.deviation()),
                    estimate.runs(),
                    difference == null ? null : finite(difference.mean()),
                    difference == null ? null : finite(difference.estimate().low()),
                    difference == null ? null : finite(difference.estimate().high()),
                    difference == null ? null : finite(difference.varianceReduction()),
                    difference == null ? null : finite(difference.chance()),
                    difference == null ? null : finite(difference.assumptions()));
        }
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Everything: the scenario itself, how it was run, every number and every month. */
    static String json(Answers answers) {
        var tree = JSON.objectNode();
        tree.put("format", "geland-simulation-1");
        tree.put("seed", answers.experiment().seed());
        tree.put("runs", answers.town().runs());
        tree.put("draws", answers.experiment().draws());
        var results = tree.putArray("results");
        results.add(result("town", answers.town(), null));
        for (var one : answers.variants()) {
            var result = result(one.variant().key(), one.comparison().scenario(), one.comparison());
            var ranges = result.putArray("drawn");
            one.ranges().forEach(range -> {
                var drawn = ranges.addObject();
                drawn.put("assumption", lower(range.assumption()));
                put(drawn, "low", range.low());
                put(drawn, "high", range.high());
            });
            results.add(result);
        }
        tree.set("scenario", ScenarioFiles.tree(answers.experiment().file()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    private static ObjectNode result(String key, Outcome outcome, @Nullable Comparison comparison) {
        var result = JSON.objectNode();
        result.put("scenario", key);
        var measures = result.putArray("measures");
        for (var measure : Measure.every()) {
            var one = measures.addObject();
            one.put("measure", lower(measure.kind()));
            if (measure.group() != null) {
                one.put("group", lower(measure.group()));
                one.put("persons", measure.persons());
            }
            estimate(one, outcome.estimate(measure));
            if (comparison != null) {
                difference(one.putObject("difference"), comparison.difference(measure));
            }
        }
        var months = result.putObject("months");
        for (var kind : Monthly.values()) {
            means(months.putArray(lower(kind)), outcome.byMonth(kind));
        }
        return result;
    }

    private static void means(ArrayNode means, List<Estimate> months) {
        months.forEach(month -> means.add(month.mean()));
    }

    private static void estimate(ObjectNode node, Estimate estimate) {
        put(node, "mean", estimate.mean());
        put(node, "low", estimate.low());
        put(node, "high", estimate.high());
        put(node, "deviation", estimate.deviation());
        node.put("definedIn", estimate.runs());
    }

    private static void difference(ObjectNode node, Difference difference) {
        estimate(node, difference.estimate());
        put(node, "varianceReduction", difference.varianceReduction());
        put(node, "chance", difference.chance());
        put(node, "assumptions", difference.assumptions());
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.set(key, TownWriter.number(value));
        } else {
            node.putNull(key);
        }
    }
}
