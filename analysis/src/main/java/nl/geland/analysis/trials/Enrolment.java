package nl.geland.analysis.trials;

import java.util.List;

/** Who is eligible for which trial, by what is known at its time zero and nothing later. */
final class Enrolment {

    final Persons persons;
    final Protocol protocol;
    /** Columns that are adjusted for. */
    final int[] covariates;

    private final int[] criteria;
    private final List<Integer> zeros;

    Enrolment(Persons persons, Protocol protocol) {
        this.persons = persons;
        this.protocol = protocol;
        zeros = protocol.zeros();
        covariates = protocol.covariates().stream().mapToInt(persons::column).toArray();
        criteria = protocol.criteria().stream()
                .mapToInt(one -> persons.column(one.covariate()))
                .toArray();
        if (zeros.isEmpty() != persons.hasOwnZeros()) {
            throw new IllegalArgumentException(
                    zeros.isEmpty()
                            ? "the protocol has no time zeros and persons have none of their own: give one of both"
                            : "the protocol has time zeros and persons have some of their own: give one of both");
        }
    }

    int zeros() {
        return Math.max(1, zeros.size());
    }

    int zero(int person, int trial) {
        return zeros.isEmpty() ? persons.zero(person) : zeros.get(trial);
    }

    /** Whole periods of the clock since the first time zero. */
    int period(int person, int day) {
        return Math.floorDiv(day - zero(person, 0), protocol.period());
    }

    boolean isEligible(int person, int zero) {
        return persons.begin(person) >= zero && wouldBeEligible(person, zero);
    }

    /** Whether all is met but for what was treated before. */
    boolean wouldBeEligible(int person, int zero) {
        return persons.entry(person) <= zero && persons.until(person) > zero && meets(persons.rowOn(person, zero));
    }

    boolean meets(int row) {
        for (var i = 0; i < criteria.length; i++) {
            var value = persons.value(row, criteria[i]);
            var criterion = protocol.criteria().get(i);
            if (!(value >= criterion.least() && value <= criterion.most())) {
                return false;
            }
        }
        return true;
    }
}
