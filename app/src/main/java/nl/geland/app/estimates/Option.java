package nl.geland.app.estimates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An option with a value, named alike in all methods. */
enum Option {
    START(true),
    STOP(true),
    TIME(true),
    SINCE(true),
    EVENT(true),
    TREATMENT(true),
    OUTCOME(true),
    ESTIMATE(true),
    VARIANCE(true),
    STANDARD_ERROR(true),
    COVARIATES(true),
    FACTORS(true),
    STRATA(true),
    CLUSTER(true),
    WEIGHTS(true),
    OFFSET(true),
    EXPOSURE(true),
    BY(true),
    FROM(true),
    PERSON(true),
    CENSOR_BY(true),
    FOLD_COLUMN(true),
    UNIT(true),
    PERIOD(true),
    FIRST_TREATED(true),
    CONTROL(true),
    KNOWN_FROM(true),
    BEGIN(true),
    UNTIL(true),
    ZERO(true),
    GROUP(true),
    WHERE(true),
    ZEROS(false),
    HORIZON(false),
    GRACE(false),
    ALIKE(false),
    CONTRAST(false),
    ESTIMATOR(false),
    LARGEST_WEIGHT(false),
    TREATED_BEFORE(false),
    AT(false),
    TIES(false),
    STATE(false),
    CENSORING(false),
    DISTRIBUTION(false),
    RHO(false),
    ROBUST(false),
    ESTIMAND(false),
    FOLDS(false),
    SEED(false),
    CALIPER(false),
    REPLACEMENT(false),
    CONTROLS(false),
    BASE(false),
    DRAWS(false),
    LARGEST_ERROR(false),
    METHOD(false),
    ERRORS(false),
    LEVEL(false),
    DECIMAL(false),
    OUT(false);

    private final boolean namesColumns;

    Option(boolean namesColumns) {
        this.namesColumns = namesColumns;
    }

    /** Whether its value is one or more names of columns. */
    boolean namesColumns() {
        return namesColumns;
    }

    String word() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Option> of(String word) {
        return Arrays.stream(values())
                .filter(option -> option.word().equals(word))
                .findFirst();
    }
}
