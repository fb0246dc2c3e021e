package nl.geland.analysis.trials;

import java.util.Arrays;

/**
 * One person in one trial as one of its two groups: day by day at risk, with a weight. It is filled anew for each, so that the expansion of persons into trials, groups and days
 * is never in memory.
 */
final class FollowUp {

    private final Weighting weighting;
    private final Enrolment enrolment;
    private final int horizon;
    private final int grace;
    private int person;
    private int zero;
    private int group;
    private int window;
    /** Weight on each day since time zero. */
    final double[] weight;

    private final double[] tail;

    /** The last day at risk; 0 when there is none. */
    int last;
    /** What happened on the last day: 0 for nothing. */
    int cause;
    /** Chance of the treatment that happened, up to the last day. */
    double chance;

    FollowUp(Weighting weighting) {
        this.weighting = weighting;
        enrolment = weighting.enrolment;
        horizon = enrolment.protocol.horizon();
        grace = enrolment.protocol.grace();
        weight = new double[horizon + 1];
        tail = new double[horizon + 2];
    }

    /** Whether the person is in this group when the groups have parted. */
    boolean hasParted() {
        return last >= weighting.parted();
    }

    boolean isTruncated(int day) {
        return weight[day] >= weighting.cap;
    }

    /** Takes up a person who is eligible. */
    void take(int who, int onDay, int asGroup) {
        person = who;
        zero = onDay;
        group = asGroup;
        window = -1;
        chance = 1;
        var begin = (long) enrolment.persons.begin(who) - onDay;
        var end = (int) Math.min((long) enrolment.persons.until(who) - onDay, horizon);
        last = Math.min(end, lastOwn(begin));
        if (last < 1) {
            last = 0;
            cause = 0;
            return;
        }
        var isSeen = last == enrolment.persons.until(who) - onDay;
        cause = isSeen ? enrolment.persons.cause(who) : 0;
        if (group == 1) {
            weighTreated(begin);
        } else {
            weighOthers();
        }
        for (var day = 1; day <= last; day++) {
            weight[day] = Math.min(weight[day], weighting.cap);
        }
    }

    /** The last day on which what was begun is what the group does. */
    private int lastOwn(long begin) {
        if (group == 1) {
            return begin <= grace ? horizon : grace - 1;
        }
        if (enrolment.protocol.isPerProtocol()) {
            return (int) Math.min(begin - 1, horizon);
        }
        return begin > 0 ? horizon : 0;
    }

    private void weighTreated(long begin) {
        var factor = 1.0;
        if (weighting.onZero != null) {
            chance = weighting.onZero.chance(weighting.onZero.runOn(person, zero));
            factor = weighting.census.share() / chance;
        }
        Arrays.fill(weight, 1, last + 1, factor);
        if (weighting.onZero == null && weighting.later != null && last >= grace && begin >= weighting.lastWindow()) {
            window = weighting.later.runOn(person, zero + weighting.lastWindow());
            chance = 1 - Math.pow(1 - weighting.later.chance(window), windowDays());
            Arrays.fill(weight, grace, last + 1, 1 / chance);
        }
    }

    private int windowDays() {
        return grace - weighting.lastWindow() + 1;
    }

    private void weighOthers() {
        var factor = 1.0;
        if (weighting.onZero != null) {
            chance = 1 - weighting.onZero.chance(weighting.onZero.runOn(person, zero));
            factor = (1 - weighting.census.share()) / chance;
        }
        var model = weighting.later;
        if (model == null) {
            Arrays.fill(weight, 1, last + 1, factor);
            return;
        }
        var day = weighting.firstDay();
        var run = model.runOn(person, zero + day);
        while (day <= last) {
            if (model.end(run) <= zero + day) {
                run++;
            }
            var stays = 1 - model.chance(run);
            var grows = 1 / stays;
            for (var end = Math.min(last, model.end(run) - 1 - zero); day <= end; day++) {
                chance *= stays;
                factor *= grows;
                weight[day] = factor * weighting.staying[day];
            }
        }
    }

    /**
     * Adds how a sum over days moves with the coefficients behind the weights.
     *
     * @param byDay what each day adds to the sum, in proportion to its weight
     */
    void addGradient(double[] byDay, double[] onZero, double[] later) {
        if (last == 0) {
            return;
        }
        tail[last + 1] = 0;
        for (var day = last; day >= 1; day--) {
            tail[day] = tail[day + 1] + (isTruncated(day) ? 0 : byDay[day]);
        }
        tail[0] = tail[1];
        if (weighting.onZero != null && onZero.length > 0) {
            var run = weighting.onZero.runOn(person, zero);
            var chanceOnZero = weighting.onZero.chance(run);
            weighting.onZero.add(run, (group == 1 ? chanceOnZero - 1 : chanceOnZero) * tail[1], onZero);
        }
        var model = weighting.later;
        if (model == null || later.length == 0) {
            return;
        }
        if (window >= 0) {
            var days = windowDays();
            var begins = model.chance(window);
            var moves = -days * begins * Math.pow(1 - begins, days) / chance;
            model.add(window, moves * tail[grace], later);
        } else if (group == 0) {
            addStaying(model, later);
        }
    }

    private void addStaying(ChanceModel model, double[] later) {
        var day = weighting.firstDay();
        var run = model.runOn(person, zero + day);
        while (day <= last) {
            if (model.end(run) <= zero + day) {
                run++;
            }
            var sum = 0.0;
            for (var end = Math.min(last, model.end(run) - 1 - zero); day <= end; day++) {
                sum += tail[day];
            }
            model.add(run, model.chance(run) * sum, later);
        }
    }
}
