package nl.geland.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The figures as R computed them, with the data version they belong to. Made by {@code src/test/r/figures.R}. */
final class ByR {

    private static final Pattern VERSION = Pattern.compile("data version (\\p{XDigit}{64})");

    /** One number. */
    record Value(String figure, String table, String row, String column, double number) {

        static Value parse(String line) {
            var cells = line.split(",", -1);
            return new Value(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4].equals("NA") || cells[4].equals("NaN") ? Double.NaN : Double.parseDouble(cells[4]));
        }
    }

    final String version;
    final List<Value> values;

    private ByR(List<String> lines) {
        var found = VERSION.matcher(lines.getFirst());
        if (!found.find()) {
            throw new IllegalStateException("The values name no data version");
        }
        version = found.group(1);
        values = lines.stream().skip(2).map(Value::parse).toList();
    }

    static ByR read() {
        try (var file = Objects.requireNonNull(
                ByR.class.getResourceAsStream("figures-by-r.csv"), "figures-by-r.csv is missing")) {
            return new ByR(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
