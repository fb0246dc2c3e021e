package nl.geland.analysis.trials;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The trial that would have answered the question, written down before anything is estimated. Immutable.
 *
 * <p>Who was never treated and meets the criteria on a time zero enters the trial of that day. One strategy is to begin within the days of grace,
 * the other is not to begin. Days are whole days on the clock of the data.
 *
 * <p>Source: Hernán and Robins (2016), <a href="https://doi.org/10.1093/aje/kwv254">doi:10.1093/aje/kwv254</a>; sequences of trials by Danaei et
 * al. (2013), <a href="https://doi.org/10.1177/0962280211403603">doi:10.1177/0962280211403603</a>.
 *
 * @param zeros time zeros, ascending; none when each person has one of its own
 * @param horizon days of follow-up, the outcome of the last one included
 * @param grace days after time zero on which beginning still counts; 0 is time zero alone
 * @param period days over which chances are taken to be alike
 * @param contrast what is compared
 * @param covariates what may make people begin and also leads to the outcome
 * @param criteria who is eligible
 * @param leavesOutTreated whether who was treated before any time zero is left out, instead of refused
 */
public record Protocol(
        List<Integer> zeros,
        int horizon,
        int grace,
        int period,
        Contrast contrast,
        List<String> covariates,
        List<Criterion> criteria,
        boolean leavesOutTreated) {

    private static final int LONGEST = 36_525;

    public Protocol {
        zeros = List.copyOf(zeros);
        covariates = List.copyOf(covariates);
        criteria = List.copyOf(criteria);
        if (horizon < 1 || horizon > LONGEST) {
            throw new IllegalArgumentException("horizon is %d: expected 1 to %d days".formatted(horizon, LONGEST));
        }
        if (grace < 0 || grace >= horizon) {
            throw new IllegalArgumentException(
                    "grace is %d: expected 0 or more days, and fewer than the horizon of %d".formatted(grace, horizon));
        }
        if (period < 1 || period > LONGEST) {
            throw new IllegalArgumentException("period is %d: expected 1 to %d days".formatted(period, LONGEST));
        }
        for (var zero : zeros) {
            if (Math.abs((long) zero) > Persons.FARTHEST) {
                throw new IllegalArgumentException("time zero is day %d: expected a day from -%d to %d"
                        .formatted(zero, Persons.FARTHEST, Persons.FARTHEST));
            }
        }
        for (var i = 1; i < zeros.size(); i++) {
            if (zeros.get(i) <= zeros.get(i - 1)) {
                throw new IllegalArgumentException(
                        "time zeros are not ascending: %d comes after %d".formatted(zeros.get(i), zeros.get(i - 1)));
            }
        }
        if (new HashSet<>(covariates).size() < covariates.size()) {
            throw new IllegalArgumentException("covariates are not all different: name each once");
        }
    }

    /** A trial with one time zero, by intention to treat, without covariates or criteria. */
    public static Protocol onDay(int zero, int horizon) {
        return of(List.of(zero), horizon);
    }

    /** A sequence of trials, so many days apart. */
    public static Protocol sequence(int first, int every, int number, int horizon) {
        if (every < 1 || number < 1) {
            throw new IllegalArgumentException(
                    "a sequence of %d trials, %d days apart: expected 1 or more of both".formatted(number, every));
        }
        var zeros = new ArrayList<Integer>();
        for (var i = 0; i < number; i++) {
            zeros.add(Math.addExact(first, Math.multiplyExact(i, every)));
        }
        return of(zeros, horizon);
    }

    /** A trial that each person enters on a time zero of its own. */
    public static Protocol onOwnDay(int horizon) {
        return of(List.of(), horizon);
    }

    private static Protocol of(List<Integer> zeros, int horizon) {
        return new Protocol(zeros, horizon, 0, 30, Contrast.INTENTION_TO_TREAT, List.of(), List.of(), false);
    }

    /** The same with beginning within the days of grace against not beginning: who does otherwise is followed until then, and weights make up for it. */
    public Protocol perProtocol(int days) {
        return new Protocol(
                zeros, horizon, days, period, Contrast.PER_PROTOCOL, covariates, criteria, leavesOutTreated);
    }

    /** The same with these days of grace; by intention to treat only 0 can be answered. */
    public Protocol withGrace(int days) {
        return new Protocol(zeros, horizon, days, period, contrast, covariates, criteria, leavesOutTreated);
    }

    /** The same with periods of so many days. */
    public Protocol withPeriod(int days) {
        return new Protocol(zeros, horizon, grace, days, contrast, covariates, criteria, leavesOutTreated);
    }

    /** The same, adjusted for these covariates. */
    public Protocol adjustingFor(String... names) {
        return new Protocol(zeros, horizon, grace, period, contrast, List.of(names), criteria, leavesOutTreated);
    }

    /** The same for whoever meets this criterion too. */
    public Protocol where(String covariate, double least, double most) {
        var more = new ArrayList<>(criteria);
        more.add(new Criterion(covariate, least, most));
        return new Protocol(zeros, horizon, grace, period, contrast, covariates, more, leavesOutTreated);
    }

    /** The same without those who were treated before any time zero, instead of a refusal. */
    public Protocol leavingOutTreated() {
        return new Protocol(zeros, horizon, grace, period, contrast, covariates, criteria, true);
    }

    boolean isPerProtocol() {
        return contrast == Contrast.PER_PROTOCOL;
    }
}
