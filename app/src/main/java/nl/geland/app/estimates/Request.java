package nl.geland.app.estimates;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was asked: a method, the files of one or more sites, and options. */
record Request(Method method, List<Path> files, boolean isFederated, Map<Option, String> options) {

    private static final List<Option> RESULTS =
            List.of(Option.OUTCOME, Option.TREATMENT, Option.EVENT, Option.TIME, Option.STOP, Option.UNTIL);

    /** Reads arguments after the method. */
    static Request read(Method method, List<String> arguments) {
        var files = new ArrayList<Path>();
        var options = new EnumMap<Option, String>(Option.class);
        var federated = false;
        var words = arguments.iterator();
        while (words.hasNext()) {
            var word = words.next();
            if (word.equals("--federated")) {
                federated = true;
            } else if (word.startsWith("-")) {
                var parts = word.split("=", 2);
                var option = option(method, parts[0]);
                if (options.put(option, parts.length == 2 ? parts[1] : value(word, words)) != null) {
                    throw new Refused("twice", parts[0]);
                }
            } else {
                files.add(path(word));
            }
        }
        var request = new Request(method, List.copyOf(files), federated, options);
        request.check();
        return request;
    }

    private void check() {
        if (files.isEmpty()) {
            throw new Refused("no.file", method.example());
        }
        if (isFederated && !method.isFederated()) {
            throw new Refused("federated", method.word());
        }
        if (!isFederated && files.size() > 1) {
            throw new Refused(method.isFederated() ? "files.federated.many" : "files", files.size());
        }
        for (var option : Option.values()) {
            if (isFederated && has(option) && !method.isFederatedWith(option)) {
                throw new Refused("federated.option", option.word());
            }
        }
        checkRoles();
        if (has(Option.OUT) && !column(Option.OUT).endsWith(".json")) {
            throw new Refused("out");
        }
    }

    /** What is told of a row by what came of it is nothing told: a column is on one side only. */
    private void checkRoles() {
        for (var told : RESULTS) {
            for (var by : List.of(Option.COVARIATES, Option.FACTORS)) {
                if (has(told) && columns(by).contains(column(told))) {
                    throw new Refused("two.roles", column(told), told.word(), by.word());
                }
            }
        }
        if (has(Option.TREATMENT)
                && has(Option.OUTCOME)
                && column(Option.TREATMENT).equals(column(Option.OUTCOME))) {
            throw new Refused("two.roles", column(Option.OUTCOME), Option.TREATMENT.word(), Option.OUTCOME.word());
        }
        if (has(Option.OFFSET) && has(Option.EXPOSURE)) {
            throw new Refused("offset.exposure");
        }
        if (has(Option.ROBUST) && has(Option.CLUSTER)) {
            throw new Refused("robust.cluster");
        }
    }

    boolean has(Option option) {
        return options.containsKey(option);
    }

    /** The one column that an option names. */
    String column(Option option) {
        var value = options.get(option);
        if (value == null) {
            throw new Refused("need", method.word(), option.word(), method.example());
        }
        return value;
    }

    /** The columns that an option names; none when it is not there. */
    List<String> columns(Option option) {
        var value = options.get(option);
        if (value == null) {
            return List.of();
        }
        var names = Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            throw new Refused("list", option.word());
        }
        return names;
    }

    /** All columns that the question needs, sorted. */
    List<String> allColumns() {
        var all = new TreeSet<String>();
        for (var option : Option.values()) {
            if (option.namesColumns()) {
                all.addAll(
                        option == Option.WHERE
                                ? columns(option).stream()
                                        .map(one -> one.split(":", 2)[0].strip())
                                        .toList()
                                : option == Option.COVARIATES || option == Option.FACTORS
                                        ? columns(option)
                                        : has(option) ? List.of(column(option)) : List.of());
            }
        }
        return List.copyOf(all);
    }

    /** Days asked for, ascending. */
    int[] at() {
        return columns(Option.AT).stream()
                .mapToInt(Request::day)
                .sorted()
                .distinct()
                .toArray();
    }

    private static int day(String text) {
        var day = Columns.parse(text);
        if (day >= 1 && day <= Integer.MAX_VALUE && day == Math.rint(day)) {
            return (int) day;
        }
        throw new Refused("at");
    }

    double level() {
        var level = number(Option.LEVEL, 0.95);
        if (!(level > 0 && level < 1)) {
            throw new Refused("level");
        }
        return level;
    }

    double number(Option option, double otherwise) {
        var text = options.get(option);
        var value = text == null ? otherwise : Columns.parse(text);
        if (Double.isNaN(value)) {
            throw new Refused("number", option.word());
        }
        return value;
    }

    long whole(Option option, long otherwise, long least, long most) {
        var text = options.get(option);
        return text == null ? otherwise : whole(option, text, least, most);
    }

    static long whole(Option option, String text, long least, long most) {
        try {
            var value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Refused("whole", option.word(), least, most);
    }

    /** One of a few words. */
    <T> T choice(Option option, T otherwise, Map<String, T> choices) {
        var text = options.get(option);
        var chosen = text == null ? otherwise : choices.get(text.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw new Refused(
                    "choice", option.word(), choices.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    /** The word of an option that takes a few, as it is written in answers. */
    String word(Option option, String otherwise) {
        return options.getOrDefault(option, otherwise).toLowerCase(Locale.ROOT);
    }

    /** The values of an enum as the words of an option. */
    static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Request::word, one -> one));
    }

    static String word(Enum<?> value) {
        return Answer.lower(value).replace('_', '-');
    }

    @Nullable
    Path out() {
        var text = options.get(Option.OUT);
        return text == null ? null : path(text);
    }

    private static Option option(Method method, String word) {
        var option = Option.of(word);
        if (option.isEmpty() || !method.options().contains(option.get())) {
            var known = new ArrayList<>(
                    method.options().stream().map(Option::word).sorted().toList());
            if (method.isFederated()) {
                known.add("--federated");
            }
            var faults = new Faults();
            faults.tell("option", word, method.word(), String.join(", ", known));
            Nearest.of(word, known).ifPresent(name -> faults.tell("meant", name));
            throw new Refused(faults.all());
        }
        return option.get();
    }

    private static String value(String word, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new Refused("value", word);
        }
        return words.next();
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refused("unreadable", "?");
        }
    }
}
