package nl.geland.analysis.agreement;

import java.util.function.IntPredicate;

/** Distances between categories that stand for numbers, as shares of the widest of them; no number is too large. */
final class Width {

    private final Categories categories;
    /** One half where sums or differences of the numbers would overflow, else one: both keep every digit. */
    private final double factor;

    private final double width;

    /** Over those categories that count. */
    Width(Categories categories, IntPredicate counts) {
        this.categories = categories;
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < categories.size(); i++) {
            if (counts.test(i)) {
                least = Math.min(least, categories.value(i));
                most = Math.max(most, categories.value(i));
            }
        }
        factor = Double.isInfinite(most - least) || Double.isInfinite(2 * most) ? 0.5 : 1;
        width = most * factor - least * factor;
    }

    /** How far two different categories are apart: above 0, 1 for the widest. */
    double apart(int one, int other) {
        return Math.abs(value(one) - value(other)) / width;
    }

    /** The difference of two different categories over their sum: above 0, 1 when one of them is 0. */
    double apartByTheirSum(int one, int other) {
        return Math.abs(value(one) - value(other)) / (value(one) + value(other));
    }

    private double value(int category) {
        return categories.value(category) * factor;
    }
}
