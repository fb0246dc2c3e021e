package nl.geland.analysis.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Shares that add up to 1, from which one is drawn by inversion. */
final class Mix {

    private static final double ROUNDING = 1e-9;

    private final double[] upTo;

    private Mix(double[] upTo) {
        this.upTo = upTo;
    }

    /** Shares in order; what rounding leaves goes to the last one that is not 0. */
    static Mix of(List<Double> shares) {
        var upTo = new double[shares.size()];
        var sum = 0.0;
        for (var i = 0; i < upTo.length; i++) {
            sum += shares.get(i);
            upTo[i] = sum;
        }
        for (var i = upTo.length - 1; i >= 0 && sum - upTo[i] < ROUNDING; i--) {
            upTo[i] = 1;
        }
        return new Mix(upTo);
    }

    /** The first is anywhere, with what the districts leave. */
    static Mix amongDistricts(List<String> districts, Map<String, Double> shares) {
        var all = new ArrayList<Double>();
        all.add(leftOf(shares.values()));
        districts.forEach(name -> all.add(shares.getOrDefault(name, 0.0)));
        return of(all);
    }

    /** What is left of 1. */
    static double leftOf(Collection<Double> shares) {
        return Math.max(0, 1 - shares.stream().mapToDouble(Double::doubleValue).sum());
    }

    int size() {
        return upTo.length;
    }

    boolean has(int place) {
        return place < upTo.length && upTo[place] - (place == 0 ? 0 : upTo[place - 1]) > ROUNDING;
    }

    boolean isOne() {
        return upTo[0] == 1;
    }

    int drawn(long bits) {
        var u = Chance.uniform(bits);
        var place = 0;
        while (u >= upTo[place]) {
            place++;
        }
        return place;
    }
}
