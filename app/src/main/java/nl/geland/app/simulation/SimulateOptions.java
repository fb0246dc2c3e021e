package nl.geland.app.simulation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked of {@code geland simulate}.
 *
 * @param against the file whose town is the base; null where the base stands in the file itself
 * @param variants the variants to run; empty for all
 * @param seed the random numbers; null for those of the file
 */
record SimulateOptions(
        Path file,
        @Nullable Path against,
        List<String> variants,
        int runs,
        @Nullable Integer seed,
        int draws,
        int threads,
        @Nullable Path out,
        boolean help) {

    private static final int MOST_RUNS = 10_000;
    private static final int MOST_THREADS = 256;
    private static final List<String> KNOWN =
            List.of("--against", "--variant", "--runs", "--seed", "--draws", "--threads", "--out", "--help");

    /** Arguments that make no sense, with the last part of the key of the sentence that says why. */
    static final class Misused extends Exception {

        private static final long serialVersionUID = 1;
        private final String reason;
        private final transient Object[] arguments;

        Misused(String reason, Object... arguments) {
            super(reason);
            this.reason = reason;
            this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray();
        }

        String reason() {
            return reason;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    static SimulateOptions read(List<String> args) throws Misused {
        var reading = new Reading();
        var words = args.iterator();
        while (words.hasNext()) {
            reading.take(words.next(), words);
        }
        return reading.options();
    }

    private static final class Reading {
        private @Nullable Path file;
        private @Nullable Path against;
        private @Nullable Path out;
        private final List<String> variants = new ArrayList<>();
        private long runs = Experiment.RUNS;
        private @Nullable Integer seed;
        private long draws = 1;
        private long threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        private boolean help;

        void take(String word, Iterator<String> words) throws Misused {
            switch (word) {
                case "--help", "-h" -> help = true;
                case "--against" -> against = path(value(word, words));
                case "--out" -> out = out(value(word, words));
                case "--variant" -> variants.add(value(word, words));
                case "--runs" -> runs = number(word, value(word, words), 1, MOST_RUNS);
                case "--seed" -> seed = (int) number(word, value(word, words), 1, Limits.SEED);
                case "--draws" -> draws = number(word, value(word, words), 1, MOST_RUNS);
                case "--threads" -> threads = number(word, value(word, words), 1, MOST_THREADS);
                default -> {
                    if (word.startsWith("-")) {
                        var near = Nearest.among(KNOWN, word);
                        throw new Misused(
                                near.isEmpty() ? "option" : "option.near", word, String.join(", ", KNOWN), near);
                    }
                    if (file != null) {
                        throw new Misused("two.files", word);
                    }
                    file = path(word);
                }
            }
        }

        SimulateOptions options() throws Misused {
            if (file == null && !help) {
                throw new Misused("no.file");
            }
            if (draws * runs > MOST_RUNS) {
                throw new Misused("product", draws, runs, MOST_RUNS);
            }
            return new SimulateOptions(
                    file == null ? Path.of("") : file,
                    against,
                    List.copyOf(variants),
                    (int) runs,
                    seed,
                    (int) draws,
                    (int) threads,
                    out,
                    help);
        }
    }

    private static String value(String option, Iterator<String> words) throws Misused {
        if (!words.hasNext()) {
            throw new Misused("value", option);
        }
        return words.next();
    }

    private static long number(String option, String text, long low, long high) throws Misused {
        try {
            var number = Long.parseLong(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Misused("number", option, low, high, text);
    }

    private static Path path(String text) throws Misused {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Misused("unreadable", "?");
        }
    }

    private static Path out(String text) throws Misused {
        if (!text.endsWith(".json") && !text.endsWith(".csv")) {
            throw new Misused("out", text);
        }
        return path(text);
    }

    /** The file with the variants asked for; against another file, its town with this file's town as the one variant. */
    ScenarioFile chosen(ScenarioFile given, @Nullable ScenarioFile base) throws Misused {
        if (base != null) {
            var variant = new Variant("scenario", given.title(), given.town());
            return new ScenarioFile(
                    base.title(), base.story(), base.town(), List.of(variant), townOnly(base), base.seed());
        }
        for (var key : variants) {
            if (given.variant(key).isEmpty()) {
                var known = given.variants().stream().map(Variant::key).toList();
                throw new Misused("variant", key, String.join(", ", known));
            }
        }
        if (variants.isEmpty()) {
            return given;
        }
        var chosen = given.variants().stream()
                .filter(one -> variants.contains(one.key()))
                .toList();
        var numbers = given.numbers().stream()
                .filter(stated -> stated.number().startsWith("/town/")
                        || chosen.stream().anyMatch(one -> stated.number().startsWith("/variants/" + one.key() + "/")))
                .toList();
        return new ScenarioFile(given.title(), given.story(), given.town(), chosen, numbers, given.seed());
    }

    private static List<Stated> townOnly(ScenarioFile file) {
        return file.numbers().stream()
                .filter(stated -> stated.number().startsWith("/town/"))
                .toList();
    }
}
