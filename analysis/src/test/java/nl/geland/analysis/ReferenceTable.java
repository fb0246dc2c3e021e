package nl.geland.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One table written by a script under {@code reference}: named columns of numbers. */
public record ReferenceTable(List<String> names, List<double[]> rows) {

    /** What the values were written for: see the head of each file. */
    public static final double TOLERANCE = 1e-9;

    public double[] column(String name) {
        var place = names.indexOf(name);
        return rows.stream().mapToDouble(row -> row[place]).toArray();
    }

    public int[] whole(String name) {
        return Arrays.stream(column(name)).mapToInt(value -> (int) value).toArray();
    }

    /** The rows whose column holds this value. */
    public ReferenceTable where(String name, double value) {
        var place = names.indexOf(name);
        return new ReferenceTable(
                names, rows.stream().filter(row -> row[place] == value).toList());
    }

    /** The table in a file under {@code reference}, named without its extension. */
    public static ReferenceTable read(String name) {
        var path = "/reference/" + name + ".csv";
        try (var stream = Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(path), path);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
            var rows = lines.stream().skip(1).map(ReferenceTable::numbers).toList();
            return new ReferenceTable(List.of(lines.getFirst().split(",", -1)), rows);
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
