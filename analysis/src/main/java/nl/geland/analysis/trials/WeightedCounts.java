package nl.geland.analysis.trials;

/** Weighted persons at risk and outcomes, per group and day since time zero. */
final class WeightedCounts {

    /** Per group and day. */
    final double[][] atRisk;
    /** Per group times two plus the cause less one, and day. */
    final double[][] events;

    private WeightedCounts(int days) {
        atRisk = new double[2][days];
        events = new double[4][days];
    }

    static int place(int group, int cause) {
        return 2 * group + cause - 1;
    }

    static WeightedCounts of(Weighting weighting) {
        var enrolment = weighting.enrolment;
        var days = enrolment.protocol.horizon() + 1;
        return Chunks.sum(
                        enrolment.persons.size(),
                        () -> new Walk(new FollowUp(weighting), new WeightedCounts(days)),
                        (person, walk) -> walk.add(enrolment, person),
                        (all, part) -> all.counts.merge(part.counts))
                .counts;
    }

    private void merge(WeightedCounts other) {
        Chunks.add(atRisk, other.atRisk);
        Chunks.add(events, other.events);
    }

    private record Walk(FollowUp one, WeightedCounts counts) {

        void add(Enrolment enrolment, int person) {
            for (var trial = 0; trial < enrolment.zeros(); trial++) {
                var zero = enrolment.zero(person, trial);
                for (var group = 0; group < 2 && enrolment.isEligible(person, zero); group++) {
                    one.take(person, zero, group);
                    var watched = counts.atRisk[group];
                    for (var day = 1; day <= one.last; day++) {
                        watched[day] += one.weight[day];
                    }
                    if (one.cause > 0) {
                        counts.events[place(group, one.cause)][one.last] += one.weight[one.last];
                    }
                }
            }
        }
    }
}
