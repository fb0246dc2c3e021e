package nl.geland.app.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The tables of the manual on how many names are found: rows of communities, columns of sets, in the words of one language. */
record GoldTable(Map<String, String> words, Locale locale) {

    private static final List<String> SEEN_FIRST = List.of("third", "fourth", "fifth", "sixth");

    /** How many names of a community were found in a set the first time; {@code recognised} is -1 where nobody wrote it down. */
    private record FirstRun(String set, String community, int names, int found, int recognised) {}

    static double found(GoldMeasure measured) {
        return measured.ofPeople(GoldMeasure.Outcome::found);
    }

    /** From the community whose names are found least to the one whose are found most. */
    static double gap(Map<String, GoldMeasure> set) {
        return gap(set.values().stream().map(GoldTable::found).toList());
    }

    /** Put before a person in each set the first time, then recognised. */
    String firstRuns() {
        var runs = runs();
        return rows(community -> {
            var cells = new ArrayList<String>();
            SEEN_FIRST.forEach(set -> cells.add(percent(share(runs, set, community, FirstRun::found))));
            SEEN_FIRST.stream()
                    .skip(1)
                    .forEach(set -> cells.add(percent(share(runs, set, community, FirstRun::recognised))));
            return cells;
        });
    }

    /** Put before a person in each set now, then recognised in the last. */
    String now(Map<String, Map<String, GoldMeasure>> sets) {
        return rows(community -> {
            var cells = new ArrayList<String>();
            sets.values().forEach(set -> cells.add(percent(of(set, community, GoldTable::found))));
            cells.add(percent(of(
                    Objects.requireNonNull(sets.get("sixth")),
                    community,
                    measured -> measured.ofPeople(GoldMeasure.Outcome::recognised))));
            return cells;
        });
    }

    /** What each set has and asks: names, recognised, names in no list and those found, other data found, decisions in a thousand words, those for nothing. */
    String costs(Map<String, Map<String, GoldMeasure>> sets) {
        var lines = new ArrayList<String>();
        sets.forEach((name, set) -> {
            var all = GoldMeasure.together(set.values());
            lines.add(line(
                    name,
                    List.of(
                            String.valueOf(all.people()),
                            percent(all.ofPeople(GoldMeasure.Outcome::recognised)),
                            String.valueOf(all.unlisted().people()),
                            percent(found(all.unlisted())),
                            percent(all.ofOthers(GoldMeasure.Outcome::found)),
                            String.valueOf(all.decisions()),
                            String.valueOf(all.needlessDecisions()))));
        });
        return String.join("\n", lines);
    }

    private String rows(Function<String, List<String>> cells) {
        var lines = new ArrayList<String>();
        GoldTurn.COMMUNITIES.stream()
                .sorted((one, other) -> word(one).compareTo(word(other)))
                .forEach(community -> lines.add(line(community, cells.apply(community))));
        lines.add(line("together", cells.apply("together")));
        lines.add(line("gap", cells.apply("gap")));
        return String.join("\n", lines);
    }

    private String line(String name, List<String> cells) {
        return "| %s | %s |".formatted(word(name), String.join(" | ", cells));
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static double of(Map<String, GoldMeasure> set, String row, Function<GoldMeasure, Double> share) {
        return switch (row) {
            case "together" -> share.apply(GoldMeasure.together(set.values()));
            case "gap" -> gap(set.values().stream().map(share).toList());
            default -> share.apply(Objects.requireNonNull(set.get(row)));
        };
    }

    private static double share(List<FirstRun> runs, String set, String row, ToIntFunction<FirstRun> counts) {
        var ofSet = runs.stream().filter(run -> run.set().equals(set)).toList();
        return switch (row) {
            case "together" ->
                ofSet.stream().mapToInt(counts).sum()
                        / (double) ofSet.stream().mapToInt(FirstRun::names).sum();
            case "gap" -> gap(ofSet.stream().map(run -> share(run, counts)).toList());
            default ->
                share(
                        ofSet.stream()
                                .filter(run -> run.community().equals(row))
                                .findFirst()
                                .orElseThrow(),
                        counts);
        };
    }

    private static double share(FirstRun run, ToIntFunction<FirstRun> counts) {
        return counts.applyAsInt(run) / (double) run.names();
    }

    private static double gap(Collection<Double> shares) {
        var sorted = shares.stream().sorted().toList();
        return sorted.getLast() - sorted.getFirst();
    }

    private String percent(double share) {
        return String.format(locale, "%.1f", 100 * share);
    }

    private static List<FirstRun> runs() {
        var stream = GoldTable.class.getResourceAsStream("turns/first-runs.csv");
        try (var in = Objects.requireNonNull(stream)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("set,"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new FirstRun(
                            cells[0],
                            cells[1],
                            Integer.parseInt(cells[2]),
                            Integer.parseInt(cells[3]),
                            cells[4].isEmpty() ? -1 : Integer.parseInt(cells[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
