package nl.geland.analysis.agreement;

/**
 * The number found for a coefficient: 1 for full agreement, 0 for what chance would give (except for percent agreement,
 * which knows no chance), below 0 for less than that.
 *
 * @param value a finite number, 1 at most
 */
public record Value(double value) implements Estimate {

    public Value {
        if (!Double.isFinite(value) || value > 1) {
            throw new IllegalArgumentException(
                    "value of a coefficient is %s: expected a finite number, 1 at most".formatted(value));
        }
    }
}
