package nl.geland.analysis.simulation;

import java.util.Arrays;

/**
 * A Poisson process in time, seen as the points of a Poisson process of density 1 in the plane of time and height that lie
 * below the curve of the rate.
 *
 * <p>A scenario with more arrivals sees the same points and some above them, each with its identity and its attributes, so no
 * scenario has to know the rates of the others. The plane is cut into layers of height 16, 16, 32, 64 … (a month), each with
 * exponential gaps; points of a layer that reaches above the curve are thinned by their height.
 *
 * <p>Source: Lewis and Shedler (1979), <a href="https://doi.org/10.1002/nav.3800260304">doi:10.1002/nav.3800260304</a>.
 */
final class Plane {

    /** The height of the lowest layer: thin layers take time to merge, thick ones to thin. */
    private static final double LOWEST = 16;

    private final Rate rate;
    private final double until;
    private final double[] top;
    private final double[] height;
    private final double[] meanGap;
    private final long[] gaps;
    private final long[] heights;
    private final long[] identities;
    private final double[] next;
    private final long[] number;
    private final long[] field;
    private double time;
    private long entity;

    /** Starts before its first point: call {@link #advance}. */
    Plane(long source, Rate rate, double from, double until) {
        this.rate = rate;
        this.until = until;
        var layers = 1;
        while (top(layers - 1) < rate.most()) {
            layers++;
        }
        top = new double[layers];
        height = new double[layers];
        meanGap = new double[layers];
        gaps = new long[layers];
        heights = new long[layers];
        identities = new long[layers];
        next = new double[layers];
        number = new long[layers];
        field = new long[layers];
        for (var layer = 0; layer < layers; layer++) {
            var key = Chance.bits(source, Purpose.LAYER, layer);
            top[layer] = top(layer);
            height[layer] = layer == 0 ? LOWEST : top(layer) / 2;
            meanGap[layer] = 1 / height[layer];
            gaps[layer] = Chance.bits(key, Purpose.GAP);
            heights[layer] = Chance.bits(key, Purpose.HEIGHT);
            identities[layer] = Chance.bits(key, Purpose.IDENTITY);
            field[layer] = Chance.field(0);
            next[layer] = from + gap(layer);
        }
        if (rate.most() == 0) {
            Arrays.fill(next, Double.POSITIVE_INFINITY);
        }
    }

    private static double top(int layer) {
        return Math.scalb(LOWEST, layer);
    }

    private double gap(int layer) {
        return Chance.exponential(Chance.mixed(gaps[layer] ^ field[layer])) * meanGap[layer];
    }

    /** Goes to the next point; its time is infinite when there is none before the end. */
    void advance() {
        while (true) {
            var layer = next.length - 1;
            var first = next[layer];
            for (var other = layer - 1; other >= 0; other--) {
                if (next[other] < first) {
                    first = next[other];
                    layer = other;
                }
            }
            if (first >= until) {
                time = Double.POSITIVE_INFINITY;
                return;
            }
            var point = field[layer];
            field[layer] = Chance.field(++number[layer]);
            next[layer] = first + gap(layer);
            if (isBelow(rate.at(first), layer, point)) {
                time = first;
                entity = Chance.mixed(identities[layer] ^ point);
                return;
            }
        }
    }

    private boolean isBelow(double curve, int layer, long point) {
        return top[layer] <= curve
                || top[layer] - height[layer] * Chance.uniform(Chance.mixed(heights[layer] ^ point)) < curve;
    }

    /** When the point is, in months. */
    double time() {
        return time;
    }

    /** The key of who or what arrives. */
    long entity() {
        return entity;
    }
}
