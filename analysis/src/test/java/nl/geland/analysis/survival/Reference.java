package nl.geland.analysis.survival;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One table written by {@code reference/write.R}: named columns of numbers. */
record Reference(List<String> names, List<double[]> rows) {

    /** What the values were written for: see the head of each file. */
    static final double TOLERANCE = 1e-9;

    static Reference data(String name) {
        return read("/reference/data/" + name + ".csv");
    }

    static Reference values(String name) {
        return read("/reference/values/" + name + ".csv");
    }

    static Reference logRank(String name) {
        return read("/reference/logrank/" + name + ".csv");
    }

    static Reference cox(String name) {
        return read("/reference/cox/" + name + ".csv");
    }

    static Spells spells(String name) {
        var data = data(name);
        var spells = data.names.contains("from")
                ? Spells.ofIntervals(data.whole("from"), data.whole("to"), data.whole("cause"))
                : Spells.ofDurations(data.whole("to"), data.whole("cause"));
        if (data.names.contains("weight")) {
            spells = spells.weightedBy(data.column("weight"));
        }
        return data.names.contains("person") ? spells.ofPersons(data.whole("person")) : spells;
    }

    double[] column(String name) {
        var place = names.indexOf(name);
        return rows.stream().mapToDouble(row -> row[place]).toArray();
    }

    int[] whole(String name) {
        return Arrays.stream(column(name)).mapToInt(value -> (int) value).toArray();
    }

    /** The rows whose column holds this value. */
    Reference where(String name, double value) {
        var place = names.indexOf(name);
        return new Reference(
                names, rows.stream().filter(row -> row[place] == value).toList());
    }

    private static Reference read(String path) {
        try (var stream = Objects.requireNonNull(Reference.class.getResourceAsStream(path), path);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
            var rows = lines.stream().skip(1).map(Reference::numbers).toList();
            return new Reference(List.of(lines.getFirst().split(",", -1)), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
