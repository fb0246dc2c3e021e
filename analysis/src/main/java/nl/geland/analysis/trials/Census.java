package nl.geland.analysis.trials;

/** Who is there, counted before anything is weighted: what keeps weights near one. */
final class Census {

    private final Enrolment enrolment;
    private final int firstDay;
    private final double[] atRisk;
    private final double[] began;
    private int trialPersons;
    private int treated;
    private int persons;
    private int leftOut;

    private Census(Enrolment enrolment) {
        this.enrolment = enrolment;
        firstDay = enrolment.protocol.grace() == 0 ? 1 : 0;
        atRisk = new double[enrolment.protocol.horizon() + 2];
        began = new double[enrolment.protocol.horizon() + 2];
    }

    static Census of(Enrolment enrolment) {
        return Chunks.sum(
                enrolment.persons.size(),
                () -> new Census(enrolment),
                (person, census) -> census.add(person),
                Census::merge);
    }

    private void add(int person) {
        var of = enrolment.persons;
        var before = trialPersons;
        var isTreatedBefore = false;
        for (var trial = 0; trial < enrolment.zeros(); trial++) {
            var zero = enrolment.zero(person, trial);
            if (!enrolment.isEligible(person, zero)) {
                isTreatedBefore |= enrolment.wouldBeEligible(person, zero);
                continue;
            }
            trialPersons++;
            var begin = (long) of.begin(person) - zero;
            treated += begin <= enrolment.protocol.grace() ? 1 : 0;
            var last = (int) Math.min(Math.min(begin, (long) of.until(person) - zero), enrolment.protocol.horizon());
            if (last >= firstDay) {
                atRisk[firstDay]++;
                atRisk[last + 1]--;
                began[last] += begin == last ? 1 : 0;
            }
        }
        persons += trialPersons > before ? 1 : 0;
        leftOut += trialPersons == before && isTreatedBefore ? 1 : 0;
    }

    private void merge(Census other) {
        Chunks.add(atRisk, other.atRisk);
        Chunks.add(began, other.began);
        trialPersons += other.trialPersons;
        treated += other.treated;
        persons += other.persons;
        leftOut += other.leftOut;
    }

    /** Share that has not begun after each day since time zero, from the first on which beginning takes a person out. */
    double[] staying() {
        var staying = new double[enrolment.protocol.horizon() + 1];
        var share = 1.0;
        var watched = 0.0;
        for (var day = 0; day < staying.length; day++) {
            watched += atRisk[day];
            share *= watched > 0 ? 1 - began[day] / watched : 1;
            staying[day] = share;
        }
        return staying;
    }

    /** Of those in a trial the share that begins by the end of grace. */
    double share() {
        return (double) treated / trialPersons;
    }

    int trialPersons() {
        return trialPersons;
    }

    int treated() {
        return treated;
    }

    int persons() {
        return persons;
    }

    /** Persons in no trial because treatment began before. */
    int leftOut() {
        return leftOut;
    }
}
