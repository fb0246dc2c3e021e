package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.geland.app.coding.CodedStudy.Level;
import nl.geland.app.coding.CodedStudy.Relation;
import nl.geland.app.coding.CodedStudy.Statement;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/** The choices of the fields of a coding; with the key beside each where keys are to be typed. */
final class SaidOptions {

    private static final List<String> STATEMENT_KEYS = List.of("a", "v", "n", "b");
    private static final List<String> JOINT_KEYS = List.of("0", "1", "2", "3", "4", "5");
    private static final List<String> OWN_KEYS = List.of("t", "q", "w", "e", "r", "y");
    private static final List<String> ELICITED_KEYS = List.of("s", "d");
    private static final List<String> CERTAINTY_KEYS = List.of("j", "k", "l");

    private SaidOptions() {}

    static List<Option> statements(Page page, boolean keys) {
        var values = Arrays.stream(Statement.values()).map(Sort::parameter).toList();
        return options(page, "coding.statement.", values, STATEMENT_KEYS, keys);
    }

    static List<Option> joint(Page page, boolean keys) {
        return axis(page, "coding.joint", JOINT_KEYS, keys);
    }

    static List<Option> own(Page page, boolean keys) {
        return axis(page, "coding.own-axis", OWN_KEYS, keys);
    }

    static List<Option> elicited(Page page, boolean keys) {
        return options(page, "coding.elicited.", List.of("spontaneous", "probed"), ELICITED_KEYS, keys);
    }

    static List<Option> certainties(Page page, boolean keys) {
        return options(page, "coding.certainty.", List.of("1", "2", "3"), CERTAINTY_KEYS, keys);
    }

    static List<Option> levels(Page page) {
        return withNone(
                page,
                "coding.level.",
                Arrays.stream(Level.values()).map(Sort::parameter).toList());
    }

    static List<Option> relations(Page page) {
        return withNone(
                page,
                "coding.relation.",
                Arrays.stream(Relation.values()).map(Sort::parameter).toList());
    }

    private static List<Option> axis(Page page, String key, List<String> typed, boolean keys) {
        var options = new ArrayList<Option>();
        options.add(new Option("", label(page.word("coding.axis.none"), typed.getFirst(), keys)));
        IntStream.rangeClosed(-2, 2)
                .forEach(step -> options.add(new Option(
                        String.valueOf(step), label(page.word(key + "." + (step + 2)), typed.get(step + 3), keys))));
        return List.copyOf(options);
    }

    private static List<Option> options(Page page, String key, List<String> values, List<String> typed, boolean keys) {
        return IntStream.range(0, values.size())
                .mapToObj(at -> new Option(values.get(at), label(page.word(key + values.get(at)), typed.get(at), keys)))
                .toList();
    }

    private static List<Option> withNone(Page page, String key, List<String> values) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("coding.axis.none")));
        values.forEach(value -> options.add(new Option(value, page.word(key + value))));
        return List.copyOf(options);
    }

    private static String label(String text, String key, boolean keys) {
        return keys ? text + " [" + key + "]" : text;
    }
}
