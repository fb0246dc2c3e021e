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
                var option = option(method, word);
                if (options.put(option, value(word, words)) != null) {
                    throw new Refused("twice", word);
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
            throw new Refused(method.isFederated() ? "files.federated" : "files", files.size());
        }
        for (var option : Option.values()) {
            if (isFederated && has(option) && !method.isFederatedWith(option)) {
                throw new Refused("federated.option", option.word());
            }
        }
        if (has(Option.OUT) && !column(Option.OUT).endsWith(".json")) {
            throw new Refused("out");
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
                .mapToInt(text -> (int) whole(Option.AT, text, 1, Integer.MAX_VALUE))
                .sorted()
                .distinct()
                .toArray();
    }

    double level() {
        var level = number(Option.LEVEL, 0.95);
        if (!(level > 0 && level < 1)) {
            throw new Refused("between", Option.LEVEL.word(), "0", "1");
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

    /** The values of an enum as the words of an option. */
    static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'), one -> one));
    }

    @Nullable
    Path out() {
        var text = options.get(Option.OUT);
        return text == null ? null : path(text);
    }

    private static Option option(Method method, String word) {
        var option = Option.of(word);
        if (option.isEmpty() || !method.options().contains(option.get())) {
            var known = method.options().stream().map(Option::word).sorted().collect(Collectors.joining(", "));
            throw new Refused("option", word, method.word(), known);
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
