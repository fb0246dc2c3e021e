package nl.geland.app.estimates;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A method that the command line knows, with its options and an example that runs. */
@SuppressWarnings("ImmutableEnumChecker") // a method reference and a set that nobody changes
enum Method {
    SURVIVAL(
            Curves::survival,
            "data/km-lung.csv --time to --event cause --at 180,365",
            Option.START,
            Option.STOP,
            Option.TIME,
            Option.SINCE,
            Option.EVENT,
            Option.BY,
            Option.AT,
            Option.WEIGHTS,
            Option.CLUSTER),
    AALEN_JOHANSEN(
            Curves::incidence,
            "data/aj-mgus2.csv --time to --event cause --at 60,120",
            Option.START,
            Option.STOP,
            Option.TIME,
            Option.SINCE,
            Option.EVENT,
            Option.FROM,
            Option.PERSON,
            Option.BY,
            Option.AT,
            Option.WEIGHTS,
            Option.CLUSTER),
    GRAY(
            Incidences::gray,
            "competing/gray-mgus2-data.csv --time to --event cause --by group --strata stratum",
            Option.TIME,
            Option.SINCE,
            Option.EVENT,
            Option.BY,
            Option.STRATA,
            Option.RHO),
    FINE_GRAY(
            Incidences::fineGray,
            "competing/fg-mgus2-data.csv --time to --event cause --state 1 --covariates x_age --factors x_male --at 60,120",
            Option.START,
            Option.STOP,
            Option.TIME,
            Option.SINCE,
            Option.EVENT,
            Option.STATE,
            Option.COVARIATES,
            Option.FACTORS,
            Option.AT,
            Option.CLUSTER,
            Option.CENSOR_BY,
            Option.CENSORING),
    COX(
            HazardRatios::answer,
            "cox/veteran-data.csv --time to --event cause --covariates x_karno,x_age --factors x_trt",
            Option.START,
            Option.STOP,
            Option.TIME,
            Option.SINCE,
            Option.EVENT,
            Option.COVARIATES,
            Option.FACTORS,
            Option.STRATA,
            Option.CLUSTER,
            Option.WEIGHTS,
            Option.TIES),
    AFT(
            TimeRatios::answer,
            "survival/lung-data.csv --time to --event cause --covariates x_age,x_ecog --factors x_sex --distribution weibull",
            Option.START,
            Option.STOP,
            Option.TIME,
            Option.SINCE,
            Option.EVENT,
            Option.COVARIATES,
            Option.FACTORS,
            Option.WEIGHTS,
            Option.DISTRIBUTION),
    LOGRANK(
            Comparisons::answer,
            "logrank/lung-data.csv --time to --event cause --by group --strata stratum",
            Option.START,
            Option.STOP,
            Option.TIME,
            Option.SINCE,
            Option.EVENT,
            Option.BY,
            Option.STRATA,
            Option.RHO),
    LOGISTIC(
            Regressions::logistic,
            "regression/infert-data.csv --outcome outcome --covariates age,parity --factors induced,spontaneous --robust hc3",
            Option.OUTCOME,
            Option.COVARIATES,
            Option.FACTORS,
            Option.WEIGHTS,
            Option.OFFSET,
            Option.CLUSTER,
            Option.ROBUST),
    LINEAR(
            Regressions::linear,
            "regression/mtcars-data.csv --outcome outcome --covariates wt,hp,qsec",
            Option.OUTCOME,
            Option.COVARIATES,
            Option.FACTORS,
            Option.WEIGHTS,
            Option.OFFSET,
            Option.CLUSTER,
            Option.ROBUST),
    POISSON(
            Regressions::poisson,
            "regression/rates-data.csv --outcome outcome --covariates a,b,c --offset offset --cluster cluster",
            Option.OUTCOME,
            Option.COVARIATES,
            Option.FACTORS,
            Option.WEIGHTS,
            Option.OFFSET,
            Option.EXPOSURE,
            Option.CLUSTER,
            Option.ROBUST),
    AIPW(
            Effects::aipw,
            "effects/lalonde-data.csv --treatment treated --outcome outcome --covariates age,educ,re74 --factors married,nodegree,black --estimand att",
            Option.TREATMENT,
            Option.OUTCOME,
            Option.COVARIATES,
            Option.FACTORS,
            Option.ESTIMAND,
            Option.CLUSTER),
    DML(
            Effects::dml,
            "effects/lalonde-data.csv --treatment treated --outcome outcome --covariates age,educ,re74 --factors married,nodegree,black --estimand att --folds 5 --seed 1",
            Option.TREATMENT,
            Option.OUTCOME,
            Option.COVARIATES,
            Option.FACTORS,
            Option.ESTIMAND,
            Option.CLUSTER,
            Option.FOLDS,
            Option.FOLD_COLUMN,
            Option.SEED),
    MATCH(
            Effects::match,
            "matching/lalonde-data.csv --treatment treated --outcome outcome --covariates age,educ,re74,re75 --factors married,nodegree,black,hispan --caliper 0.2",
            Option.TREATMENT,
            Option.OUTCOME,
            Option.COVARIATES,
            Option.FACTORS,
            Option.CLUSTER,
            Option.CALIPER,
            Option.REPLACEMENT),
    DID(
            Cohorts::answer,
            "did/staggered-data.csv --unit unit --period period --outcome outcome --first-treated first --covariates a --factors b --controls not-yet-treated",
            Option.UNIT,
            Option.PERIOD,
            Option.OUTCOME,
            Option.FIRST_TREATED,
            Option.COVARIATES,
            Option.FACTORS,
            Option.CLUSTER,
            Option.CONTROLS,
            Option.BASE,
            Option.DRAWS,
            Option.SEED),
    CALIBRATE(
            Calibrated::answer,
            "calibration/biased-data.csv --estimate estimate --standard-error standard_error --control control",
            Option.ESTIMATE,
            Option.STANDARD_ERROR,
            Option.CONTROL,
            Option.LARGEST_ERROR),
    TRIAL(
            Trials::answer,
            "trials/many-data.csv --person person --known-from from --begin begin --until until --event cause --zeros 4:5:3 --horizon 20 --contrast per-protocol --grace 6 --alike 4 --covariates x,a --where x:-1.5:100 --treated-before leave-out",
            Option.PERSON,
            Option.KNOWN_FROM,
            Option.BEGIN,
            Option.UNTIL,
            Option.EVENT,
            Option.STATE,
            Option.ZEROS,
            Option.ZERO,
            Option.GROUP,
            Option.HORIZON,
            Option.GRACE,
            Option.ALIKE,
            Option.CONTRAST,
            Option.COVARIATES,
            Option.WHERE,
            Option.ESTIMATOR,
            Option.LARGEST_WEIGHT,
            Option.TREATED_BEFORE,
            Option.AT),
    META(
            Pooled::answer,
            "synthesis/bcg-data.csv --estimate estimate --variance variance --method reml",
            Option.ESTIMATE,
            Option.VARIANCE,
            Option.STANDARD_ERROR,
            Option.METHOD,
            Option.ERRORS);

    private static final Set<Option> EVERYWHERE = EnumSet.of(Option.LEVEL, Option.DECIMAL, Option.OUT);

    private final Function<Sites, Answer> work;
    private final String example;
    private final Set<Option> options;

    Method(Function<Sites, Answer> work, String example, Option... options) {
        this.work = work;
        this.example = example;
        this.options = EnumSet.copyOf(Arrays.asList(options));
    }

    static Optional<Method> of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst();
    }

    static List<String> all() {
        return Arrays.stream(values()).map(Method::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A line that runs as it stands, in the folder of {@code ./geland}. */
    String example() {
        return "./geland analyse " + word() + " analysis/reference/" + example;
    }

    Set<Option> options() {
        var all = EnumSet.copyOf(options);
        all.addAll(EVERYWHERE);
        if (isTest()) {
            all.remove(Option.LEVEL);
        }
        return all;
    }

    /** The end of the key of the words about an option: its own where the option means something else than elsewhere. */
    String meaning(Option option) {
        return switch (option) {
            case EVENT -> this == TRIAL ? ".trial" : isOfStates() ? ".states" : "";
            case TIME -> options.contains(Option.STOP) ? "" : ".only";
            case BY -> isTest() ? ".test" : "";
            case AT -> this == TRIAL ? ".trial" : this == FINE_GRAY ? ".fine-gray" : "";
            case PERSON -> this == TRIAL ? ".trial" : "";
            case STATE -> this == TRIAL ? ".trial" : "";
            case ESTIMATE -> this == CALIBRATE ? ".calibrate" : "";
            case OUTCOME -> isRegression() ? "." + word() : "";
            default -> "";
        };
    }

    /** Whether histories can end in more than one state. */
    private boolean isOfStates() {
        return this == AALEN_JOHANSEN || this == GRAY || this == FINE_GRAY;
    }

    private boolean isRegression() {
        return this == LOGISTIC || this == LINEAR || this == POISSON;
    }

    /** Whether it gives a probability and no intervals. */
    private boolean isTest() {
        return this == GRAY || this == LOGRANK;
    }

    boolean isFederated() {
        return switch (this) {
            case SURVIVAL, AALEN_JOHANSEN, COX, LOGISTIC, LINEAR, POISSON -> true;
            default -> false;
        };
    }

    /** Whether sums and counts of sites can tell this option too. */
    boolean isFederatedWith(Option option) {
        return switch (option) {
            case CLUSTER, ROBUST -> false;
            case WEIGHTS -> this != SURVIVAL && this != AALEN_JOHANSEN;
            default -> true;
        };
    }

    Answer answer(Sites sites) {
        return work.apply(sites);
    }
}
