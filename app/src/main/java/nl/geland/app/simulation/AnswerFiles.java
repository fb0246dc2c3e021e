package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Comparison;
import nl.geland.analysis.simulation.Difference;
import nl.geland.analysis.simulation.DistrictMeasure;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Monthly;
import nl.geland.analysis.simulation.Outcome;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Words;
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
    private static final Words WORDS = Words.fromFiles();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AnswerFiles() {}

    private static final List<String> COLUMNS = List.of(
            "scenario",
            "measure",
            "group",
            "persons",
            "district",
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
            "assumptions",
            "lowest",
            "highest",
            "sentence_nl",
            "sentence_en");

    /** One row for each scenario and number, as {@link CsvFile} writes tables; the names of columns are those of the JSON. */
    static String csv(Answers answers) {
        return CsvFile.of(file -> {
            file.row(COLUMNS.toArray());
            rows(file, "town", answers.town(), null);
            for (var one : answers.variants()) {
                rows(file, one.variant().key(), one.comparison().scenario(), one.comparison());
            }
        });
    }

    private static void rows(CsvFile file, String key, Outcome outcome, @Nullable Comparison comparison) {
        for (var measure : Measure.every()) {
            var row = new ArrayList<@Nullable Object>(Arrays.asList(
                    key, measure.kind(), measure.group(), measure.persons() == 0 ? null : measure.persons(), null));
            numbers(row, outcome.estimate(measure), comparison == null ? null : comparison.difference(measure));
            var sentence = sentence(measure);
            row.add(sentence == null ? null : sentence.dutch());
            row.add(sentence == null ? null : sentence.english());
            file.row(row.toArray());
        }
        for (var measure : districts(outcome)) {
            var row =
                    new ArrayList<@Nullable Object>(Arrays.asList(key, measure.kind(), null, null, measure.district()));
            numbers(row, outcome.estimate(measure), comparison == null ? null : comparison.difference(measure));
            row.addAll(Arrays.asList(null, null));
            file.row(row.toArray());
        }
    }

    private static void numbers(List<@Nullable Object> row, Estimate estimate, @Nullable Difference difference) {
        row.addAll(Arrays.asList(
                finite(estimate.mean()),
                finite(estimate.low()),
                finite(estimate.high()),
                finite(estimate.deviation()),
                estimate.runs()));
        row.addAll(
                difference == null
                        ? Collections.nCopies(8, null)
                        : Arrays.asList(
                                finite(difference.mean()),
                                finite(difference.estimate().low()),
                                finite(difference.estimate().high()),
                                finite(difference.varianceReduction()),
                                finite(difference.chance()),
                                finite(difference.assumptions()),
                                finite(difference.lowest()),
                                finite(difference.highest())));
    }

    /** Every number about a district in which ten homes are let, and ten to permit holders where it is about them. */
    private static List<DistrictMeasure> districts(Outcome outcome) {
        return outcome.districts().stream()
                .flatMap(district -> Stream.of(DistrictMeasure.Kind.values())
                        .filter(kind -> kind == DistrictMeasure.Kind.LETS
                                ? isShown(outcome, district, DistrictMeasure.Kind.LETS)
                                : isShown(outcome, district, DistrictMeasure.Kind.TO_PERMIT_HOLDERS))
                        .map(kind -> new DistrictMeasure(district, kind)))
                .toList();
    }

    private static boolean isShown(Outcome outcome, String district, DistrictMeasure.Kind kind) {
        return !AnswerTable.isFew(
                outcome.estimate(new DistrictMeasure(district, kind)).mean());
    }

    /** By what a share is divided, in two languages; null for other numbers. */
    private static @Nullable Texts sentence(Measure measure) {
        var key = "simulation.denominator." + Section.word(measure.kind());
        return Answers.isShare(measure.kind())
                ? new Texts(WORDS.word(Locale.of("nl"), key), WORDS.word(Locale.ENGLISH, key))
                : null;
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
            var sentence = sentence(measure);
            if (sentence != null) {
                var both = one.putObject("sentence");
                both.put("nl", sentence.dutch());
                both.put("en", sentence.english());
            }
        }
        districts(result.putArray("districts"), outcome, comparison);
        var months = result.putObject("months");
        for (var kind : Monthly.values()) {
            means(months.putArray(lower(kind)), outcome.byMonth(kind));
        }
        return result;
    }

    private static void districts(ArrayNode all, Outcome outcome, @Nullable Comparison comparison) {
        for (var measure : districts(outcome)) {
            var one = all.addObject();
            one.put("district", measure.district());
            one.put("measure", lower(measure.kind()));
            estimate(one, outcome.estimate(measure));
            if (comparison != null) {
                difference(one.putObject("difference"), comparison.difference(measure));
            }
        }
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
        put(node, "lowest", difference.lowest());
        put(node, "highest", difference.highest());
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.set(key, TownWriter.number(value));
        } else {
            node.putNull(key);
        }
    }
}
