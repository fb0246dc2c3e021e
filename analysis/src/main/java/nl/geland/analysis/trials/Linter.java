package nl.geland.analysis.trials;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks through persons, before anything is estimated, for what would make the answer wrong however it is estimated.
 *
 * <p>Source: Hernán, Sauer, Hernández-Díaz, Platt and Shrier (2016),
 * <a href="https://doi.org/10.1016/j.jclinepi.2016.04.014">doi:10.1016/j.jclinepi.2016.04.014</a>.
 */
final class Linter {

    private final Enrolment enrolment;
    private final Persons persons;
    private final Protocol protocol;
    private final List<Finding> findings = new ArrayList<>();

    private Linter(Enrolment enrolment) {
        this.enrolment = enrolment;
        persons = enrolment.persons;
        protocol = enrolment.protocol;
    }

    static void refuse(Enrolment enrolment) {
        var linter = new Linter(enrolment);
        if (linter.persons.hasGroups() && enrolment.zeros() > 1) {
            throw new IllegalArgumentException(
                    "persons have a group and there are %d time zeros: who is treated differs by trial, so leave out the group"
                            .formatted(enrolment.zeros()));
        }
        for (var person = 0; person < linter.persons.size(); person++) {
            linter.look(person);
        }
        if (!linter.findings.isEmpty()) {
            throw new TrialRefused(linter.findings);
        }
    }

    private void look(int person) {
        if (persons.hasOwnZeros()) {
            lookAtZero(person);
        }
        if (persons.hasGroups()) {
            lookAtGroup(person);
        }
        lookAtTreatment(person);
        for (var trial = 0; trial < enrolment.zeros(); trial++) {
            var zero = enrolment.zero(person, trial);
            if (enrolment.isEligible(person, zero)) {
                lookAtGrace(person, zero);
                lookAtCovariates(person, zero);
            }
        }
    }

    /** Time zero must be the day on which the criteria are first met. */
    private void lookAtZero(int person) {
        var zero = persons.zero(person);
        var rows = persons.rowsOf(person);
        for (var row = rows[0]; row < rows[1] && persons.from(row) < zero; row++) {
            if (enrolment.meets(row)) {
                tell(
                        Refusal.IMMORTAL_TIME,
                        person,
                        "zero",
                        zero,
                        "time zero lies %d days after day %d, on which the criteria were met: an outcome in between cannot count. Let time zero be that day, with days of grace, or follow a sequence of trials"
                                .formatted(zero - persons.from(row), persons.from(row)));
                return;
            }
        }
    }

    private void lookAtGroup(int person) {
        var zero = enrolment.zero(person, 0);
        var begin = persons.begin(person);
        var last = zero + protocol.grace();
        if (!enrolment.wouldBeEligible(person, zero)) {
            return;
        }
        if (persons.isNamedTreated(person) && begin > last) {
            tell(
                    Refusal.IMMORTAL_TIME,
                    person,
                    "group",
                    begin == Persons.NEVER ? last : begin,
                    "is named treated, and by day %d, the last that counts, nothing had begun: the group is told by what comes later. Let it follow from what was begun by then: leave out the group"
                            .formatted(last));
        } else if (!persons.isNamedTreated(person) && begin <= last) {
            tell(
                    Refusal.TREATED_CONTROL,
                    person,
                    "group",
                    begin,
                    "is named not treated, and treatment began on this day, %s. Leave out the group, so that it follows from what was begun, and who was treated before"
                            .formatted(begin < zero ? "before time zero on day " + zero : "within the days of grace"));
        }
    }

    private void lookAtTreatment(int person) {
        var begin = persons.begin(person);
        if (protocol.leavesOutTreated() || (persons.hasGroups() && !persons.isNamedTreated(person))) {
            return;
        }
        for (var trial = 0; trial < enrolment.zeros(); trial++) {
            var zero = enrolment.zero(person, trial);
            if (enrolment.wouldBeEligible(person, zero)) {
                if (begin < zero) {
                    tell(
                            Refusal.PREVALENT_USER,
                            person,
                            "begin",
                            begin,
                            "treatment began %d days before day %d, the first time zero at which this person could enter: who is treated already cannot begin. Take an earlier time zero, or leave out who was treated before"
                                    .formatted(zero - begin, zero));
                }
                return;
            }
        }
    }

    private void lookAtGrace(int person, int zero) {
        var begin = persons.begin(person);
        if (!protocol.isPerProtocol() && begin > zero && begin <= zero + protocol.grace()) {
            tell(
                    Refusal.IMMORTAL_TIME,
                    person,
                    "begin",
                    begin,
                    "treatment began %d days after time zero on day %d, within the days of grace: by intention to treat the time until then would be lent to the treated. Ask per protocol, which lets each person count for both until they part, or set grace to 0"
                            .formatted(begin - zero, zero));
        }
    }

    private void lookAtCovariates(int person, int zero) {
        var at = persons.rowOn(person, zero);
        for (var column : enrolment.covariates) {
            if (!Double.isNaN(persons.value(at, column))) {
                continue;
            }
            var later = at;
            while (later < persons.rowsOf(person)[1] && Double.isNaN(persons.value(later, column))) {
                later++;
            }
            var isKnown = later < persons.rowsOf(person)[1];
            tell(
                    Refusal.LATE_COVARIATE,
                    person,
                    persons.name(column),
                    isKnown ? persons.from(later) : zero,
                    "%s at time zero on day %d. Leave out the covariate, or ask by a criterion for who has it at time zero"
                            .formatted(isKnown ? "is known from this day on, and was not" : "is not known", zero));
        }
    }

    private void tell(Refusal refusal, int person, String column, int day, String why) {
        var row = persons.rowNumber(person);
        findings.add(new Finding(
                refusal, row, column, day, "row %d, column %s, day %d: %s".formatted(row, column, day, why)));
    }
}
