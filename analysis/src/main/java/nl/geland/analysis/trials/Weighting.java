package nl.geland.analysis.trials;

import org.jspecify.annotations.Nullable;

/**
 * What weights are made of: the chances to begin, and the shares that keep weights near one. Shares are the same for all who are compared on a day, so they change
 * no curve.
 */
final class Weighting {

    final Enrolment enrolment;
    final Census census;
    final double cap;
    /** The chance to begin on time zero; none when there are days of grace. */
    final @Nullable ChanceModel onZero;
    /** The chance to begin on later days; none by intention to treat. */
    final @Nullable ChanceModel later;

    final double[] staying;

    Weighting(Enrolment enrolment, Census census, double cap) {
        this.enrolment = enrolment;
        this.census = census;
        this.cap = cap;
        var grace = enrolment.protocol.grace();
        onZero = grace == 0 ? ChanceModel.onZeros(enrolment) : null;
        later = enrolment.protocol.isPerProtocol() ? ChanceModel.onDays(enrolment, firstDay()) : null;
        staying = census.staying();
    }

    /** The first day since time zero on which beginning takes a person out of the untreated, rather than into a group. */
    int firstDay() {
        return enrolment.protocol.grace() == 0 ? 1 : 0;
    }

    /** The day since time zero from which on the two groups have parted. */
    int parted() {
        return Math.max(1, enrolment.protocol.grace());
    }

    /** The first of the last days of grace, which are judged as one. */
    int lastWindow() {
        return Math.max(0, enrolment.protocol.grace() - enrolment.protocol.period() + 1);
    }

    /** Chance to be treated in a trial as seen from its time zero. */
    double chanceAtZero(int person, int zero) {
        var model = onZero == null ? later : onZero;
        if (model == null) {
            throw new IllegalStateException("neither contrast has a model of chances");
        }
        var chance = model.chance(model.runOn(person, zero));
        return 1 - Math.pow(1 - chance, enrolment.protocol.grace() + 1);
    }

    int zeroWidth() {
        return onZero == null ? 0 : onZero.width();
    }

    int laterWidth() {
        return later == null ? 0 : later.width();
    }
}
