package nl.geland.analysis.trials;

/**
 * A condition to be eligible, on what is known at time zero: a value that is not known then does not meet it.
 *
 * @param covariate name of the column
 * @param least the least value that meets it
 * @param most the largest value that meets it
 */
public record Criterion(String covariate, double least, double most) {

    public Criterion {
        if (!(least <= most)) {
            throw new IllegalArgumentException(
                    "criterion on %s is from %s to %s: expected a least value and a most that is not below it"
                            .formatted(covariate, least, most));
        }
    }
}
