package nl.geland.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The engine's reader finds the bounds that SciPy's HiGHS finds: see {@code reference/masking.py}. */
class BoundsReferenceTests {

    private static final double TOLERANCE = 1e-6;
    private static final double NO_BOUND = 1e9;
    private static final int VALUE = 4;
    private static final int HIDDEN = 5;
    private static final int LOWER = 6;
    private static final int UPPER = 7;

    @Test
    void equalsHighsOnTablesOfOneTwoAndThreeDimensions() throws IOException {
        var tables = rows().stream().collect(Collectors.groupingBy(row -> (int) row[0]));
        assertThat(tables).hasSize(28);
        var compared = 0;
        for (var rows : tables.values()) {
            compared += compare(rows);
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static int compare(List<double[]> rows) {
        var axes = new ArrayList<Axis>();
        for (var dimension = 1; dimension <= 3; dimension++) {
            var column = dimension;
            var size = (int) rows.stream().mapToDouble(row -> row[column]).max().orElseThrow();
            if (size >= 0) {
                axes.add(Axis.of(Dimension.of(
                        "d" + dimension,
                        IntStream.rangeClosed(1, size).mapToObj(i -> "c" + i).toArray(String[]::new))));
            }
        }
        var told = rows.stream()
                .map(row -> row[HIDDEN] == 1 ? Told.nothing(0) : Told.exactly((long) row[VALUE]))
                .toList();
        var equations = new Equations(List.of(new Release("reference", CountTable.PERSONS, axes, told)));
        var reader = new Reader(equations);
        var compared = 0;
        for (var cell = 0; cell < rows.size(); cell++) {
            var row = rows.get(cell);
            if (row[HIDDEN] == 1) {
                var variable = equations.atoms() + cell;
                assertThat(reader.towards(new Guard(variable, false, -1))[variable])
                        .isCloseTo(row[LOWER], within(TOLERANCE));
                assertThat(reader.towards(new Guard(variable, true, NO_BOUND))[variable])
                        .isCloseTo(row[UPPER], within(TOLERANCE * Math.max(1, row[UPPER] / NO_BOUND * 1e3)));
                compared++;
            }
        }
        return compared;
    }

    private static List<double[]> rows() throws IOException {
        var path = "/reference/values/masking-bounds.csv";
        try (var stream = Objects.requireNonNull(BoundsReferenceTests.class.getResourceAsStream(path), path);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("table"))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
