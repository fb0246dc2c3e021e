package nl.geland.analysis.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums over tiles beside the same sums row by row, for numbers of rows below, at and above whole tiles. */
class TilesTests {

    private static final int WIDTH = 5;

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 129, 511, 512, 513, 1_000, 4_096})
    void equalSumsRowByRow(int size) {
        var random = new Random(size);
        var tiles = new Tiles(size, WIDTH);
        var by = random.doubles(size).toArray();
        var coefficients = random.doubles(WIDTH).toArray();
        var vector = new double[WIDTH];
        var squares = new double[WIDTH];
        var triangle = new double[Symmetric.length(WIDTH)];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < WIDTH; column++) {
                tiles.set(row, column, random.nextGaussian());
            }
            for (var i = 0; i < WIDTH; i++) {
                vector[i] += by[row] * tiles.get(row, i);
                squares[i] += by[row] * tiles.get(row, i) * tiles.get(row, i);
                for (var j = 0; j <= i; j++) {
                    triangle[Symmetric.at(i, j)] += by[row] * tiles.get(row, i) * tiles.get(row, j);
                }
            }
        }
        var predictors = new double[size];
        tiles.predictors(0, size, coefficients, predictors);
        for (var row = 0; row < size; row++) {
            assertThat(predictors[row]).isCloseTo(tiles.predictor(row, coefficients), within(1e-14));
        }
        var foundVector = new double[WIDTH];
        var foundSquares = new double[WIDTH];
        var foundTriangle = new double[triangle.length];
        tiles.addRows(0, size, by, foundVector);
        tiles.addSquares(0, size, by, foundSquares);
        tiles.addProducts(0, size, by, foundTriangle);
        assertThat(foundVector).containsExactly(vector, within(1e-11));
        assertThat(foundSquares).containsExactly(squares, within(1e-11));
        assertThat(foundTriangle).containsExactly(triangle, within(1e-11));
    }
}
