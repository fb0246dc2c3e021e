package nl.geland.analysis.agreement;

import static nl.geland.analysis.agreement.Studies.measured;
import static nl.geland.analysis.agreement.Studies.nominal;
import static nl.geland.analysis.agreement.Studies.ordinal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values written by {@code reference/agreement/write.R}. */
class AgreementReferenceTests {

    private static final double TOLERANCE = 1e-9;
    private static final double[] NUMBERS = {0, 1, 2.5, 4, 8};

    @ParameterizedTest
    @MethodSource
    void coefficientsAreThoseOfR(Row row) {
        var columns = columns(row.study);
        var size = 1 + Arrays.stream(columns).flatMapToInt(Arrays::stream).max().orElseThrow();
        var numbers = Arrays.copyOf(NUMBERS, size);
        var found = switch (row.coefficient) {
            case "percent" -> measured(Coefficient.percentAgreement(), Ratings.of(nominal(size), columns));
            case "kappa" -> measured(Coefficient.cohenKappa(), Ratings.of(nominal(size), columns));
            case "linear kappa" ->
                measured(Coefficient.weightedKappa(Weights.linear()), Ratings.of(ordinal(size), columns));
            case "quadratic kappa" ->
                measured(Coefficient.weightedKappa(Weights.quadratic()), Ratings.of(ordinal(size), columns));
            case "pi" -> measured(Coefficient.scottPi(), Ratings.of(nominal(size), columns));
            case "fleiss" -> measured(Coefficient.fleissKappa(), Ratings.of(nominal(size), columns));
            case "ac1" -> measured(Coefficient.gwetAc1(), Ratings.of(nominal(size), columns));
            case "nominal alpha" -> alpha(nominal(size), columns);
            case "ordinal alpha" -> alpha(ordinal(size), columns);
            case "interval alpha" -> alpha(Categories.interval(numbers), columns);
            case "ratio alpha" -> alpha(Categories.ratio(numbers), columns);
            default -> throw new AssertionError("unknown coefficient: " + row.coefficient);
        };
        assertThat(found).isCloseTo(row.value, within(TOLERANCE));
    }

    static List<Row> coefficientsAreThoseOfR() {
        var rows = lines("coefficients")
                .map(cells -> new Row(cells[0], cells[1], Double.parseDouble(cells[2])))
                .toList();
        assertThat(rows).hasSizeGreaterThan(80);
        return rows;
    }

    private static double alpha(Categories categories, int[][] columns) {
        return measured(Coefficient.krippendorffAlpha(), Ratings.of(categories, columns));
    }

    private static int[][] columns(String study) {
        var rows = lines("data/" + study).toList();
        var columns = new int[rows.getFirst().length][rows.size()];
        for (var unit = 0; unit < rows.size(); unit++) {
            for (var coder = 0; coder < columns.length; coder++) {
                columns[coder][unit] = Integer.parseInt(rows.get(unit)[coder]);
            }
        }
        return columns;
    }

    /** The cells of a file, without its remarks and its head. */
    private static Stream<String[]> lines(String name) {
        var path = "/reference/agreement/" + name + ".csv";
        try (var stream = Objects.requireNonNull(AgreementReferenceTests.class.getResourceAsStream(path), path);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Row(String study, String coefficient, double value) {}
}
