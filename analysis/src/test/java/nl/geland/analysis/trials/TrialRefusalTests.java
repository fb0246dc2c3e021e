package nl.geland.analysis.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data that cannot hold a trial are refused with the place and a way out; the same data without the fault are not. */
class TrialRefusalTests {

    private static final int SIZE = 40;
    private static final double NOT_KNOWN = Double.NaN;

    /** Persons observed from day 0 to day 100: every other one begins on day 0, and every third of them has the outcome. */
    private static final class Fixture {

        final int[] person = new int[SIZE];
        final int[] from = new int[SIZE];
        final int[] begin = new int[SIZE];
        final int[] until = new int[SIZE];
        final int[] cause = new int[SIZE];
        final double[] age = new double[SIZE];

        Fixture() {
            for (var i = 0; i < SIZE; i++) {
                person[i] = i;
                begin[i] = i % 2 == 0 ? 0 : Persons.NEVER;
                until[i] = i % 3 == 0 ? 20 + i : 100;
                cause[i] = i % 3 == 0 ? 1 : 0;
                age[i] = 20 + i % 7;
            }
        }

        Persons.Rows rows() {
            return Persons.rows()
                    .person(person)
                    .from(from)
                    .begin(begin)
                    .until(until, cause)
                    .covariate("age", age);
        }
    }

    private static final Protocol PLAIN = Protocol.onDay(0, 60).adjustingFor("age");

    private static List<Finding> findings(Protocol protocol, Persons persons) {
        var refused = catchThrowableOfType(
                TrialRefused.class, () -> TargetTrial.of(protocol).estimate(persons));
        assertThat(refused).isNotNull();
        assertThat(refused.findings())
                .allSatisfy(one -> assertThat(refused.getMessage()).contains(one.sentence()));
        return refused.findings();
    }

    private static void isAnswered(Protocol protocol, Persons persons) {
        assertThat(TargetTrial.of(protocol).estimate(persons).riskDifference().point())
                .isBetween(-1.0, 1.0);
    }

    @Test
    void dataWithoutAFaultAreAnswered() {
        isAnswered(PLAIN, new Fixture().rows().build());
    }

    @Test
    void aTimeZeroAfterTheCriteriaWereMetIsImmortalTime() {
        var fixture = new Fixture();
        var zero = new int[SIZE];
        var own = Protocol.onOwnDay(60).adjustingFor("age").where("age", 18, 99);
        isAnswered(own, fixture.rows().zero(zero).build());
        zero[6] = 12;
        fixture.begin[6] = 12;
        assertThat(findings(own, fixture.rows().zero(zero).build()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.refusal()).isEqualTo(Refusal.IMMORTAL_TIME);
                    assertThat(one.row()).isEqualTo(7);
                    assertThat(one.column()).isEqualTo("zero");
                    assertThat(one.day()).isEqualTo(12);
                    assertThat(one.sentence())
                            .contains("row 7, column zero, day 12", "12 days after day 0", "sequence of trials");
                });
    }

    @Test
    void aGroupToldByWhatComesLaterIsImmortalTime() {
        var fixture = new Fixture();
        var group = new boolean[SIZE];
        for (var i = 0; i < SIZE; i++) {
            group[i] = fixture.begin[i] == 0;
        }
        isAnswered(PLAIN, fixture.rows().group(group).build());
        fixture.begin[4] = 30;
        assertThat(findings(PLAIN, fixture.rows().group(group).build()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.refusal()).isEqualTo(Refusal.IMMORTAL_TIME);
                    assertThat(one.sentence())
                            .contains("row 5, column group, day 30", "by day 0", "leave out the group");
                });
    }

    @Test
    void daysOfGraceByIntentionToTreatAreImmortalTime() {
        var fixture = new Fixture();
        fixture.begin[2] = 9;
        isAnswered(PLAIN, fixture.rows().build());
        assertThat(findings(PLAIN.withGrace(10), fixture.rows().build()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.refusal()).isEqualTo(Refusal.IMMORTAL_TIME);
                    assertThat(one.sentence()).contains("row 3, column begin, day 9", "Ask per protocol");
                });
        isAnswered(PLAIN.perProtocol(10), fixture.rows().build());
    }

    @Test
    void whoIsTreatedAtTimeZeroIsAPrevalentUser() {
        var fixture = new Fixture();
        fixture.begin[8] = -5;
        assertThat(findings(PLAIN, fixture.rows().build())).singleElement().satisfies(one -> {
            assertThat(one.refusal()).isEqualTo(Refusal.PREVALENT_USER);
            assertThat(one.sentence()).contains("row 9, column begin, day -5", "5 days before day 0", "leave out");
        });
        var without = TargetTrial.of(PLAIN.leavingOutTreated())
                .estimate(fixture.rows().build());
        assertThat(without.leftOut()).isEqualTo(1);
        assertThat(without.persons()).isEqualTo(SIZE - 1);
    }

    @Test
    void whoBeginsBetweenTrialsIsNoPrevalentUser() {
        var fixture = new Fixture();
        for (var i = 0; i < SIZE; i++) {
            fixture.begin[i] = i % 4 == 0 ? 0 : i % 4 == 1 ? 7 : i % 4 == 2 ? 15 : Persons.NEVER;
        }
        var result = TargetTrial.of(Protocol.sequence(0, 10, 3, 40)
                        .perProtocol(9)
                        .withPeriod(10)
                        .adjustingFor("age"))
                .estimate(fixture.rows().build());
        assertThat(result.trialPersons()).isGreaterThan(SIZE);
        assertThat(result.leftOut()).isZero();
    }

    @Test
    void aCovariateKnownAfterTimeZeroIsRefused() {
        var fixture = new Fixture();
        fixture.age[4] = NOT_KNOWN;
        assertThat(findings(PLAIN, fixture.rows().build())).singleElement().satisfies(one -> {
            assertThat(one.refusal()).isEqualTo(Refusal.LATE_COVARIATE);
            assertThat(one.sentence()).contains("row 5, column age, day 0", "is not known at time zero");
        });
        assertThat(findings(PLAIN, later(fixture, 45))).singleElement().satisfies(one -> {
            assertThat(one.row()).isEqualTo(5);
            assertThat(one.sentence()).contains("row 5, column age, day 45", "is known from this day on");
        });
        isAnswered(PLAIN.where("age", 0, 120), later(fixture, 45));
        fixture.age[4] = 25;
        isAnswered(PLAIN, later(fixture, 45));
    }

    /** The fixture with one row more for the fifth person: its age from a day on. */
    private static Persons later(Fixture fixture, int day) {
        return Persons.rows()
                .person(more(fixture.person, 4))
                .from(more(fixture.from, day))
                .begin(more(fixture.begin, fixture.begin[4]))
                .until(more(fixture.until, fixture.until[4]), more(fixture.cause, fixture.cause[4]))
                .covariate("age", Arrays.copyOf(fixture.age, SIZE + 1))
                .build();
    }

    private static int[] more(int[] column, int value) {
        var more = Arrays.copyOf(column, SIZE + 1);
        more[SIZE] = value;
        return more;
    }

    @Test
    void aTreatedControlIsRefused() {
        var fixture = new Fixture();
        var group = new boolean[SIZE];
        for (var i = 0; i < SIZE; i++) {
            group[i] = fixture.begin[i] == 0;
        }
        fixture.begin[1] = -3;
        fixture.begin[3] = 0;
        var found = findings(PLAIN, fixture.rows().group(group).build());
        assertThat(found).hasSize(2).allMatch(one -> one.refusal() == Refusal.TREATED_CONTROL);
        assertThat(found.get(0).sentence()).contains("row 2, column group, day -3", "before time zero on day 0");
        assertThat(found.get(1).sentence()).contains("row 4, column group, day 0", "within the days of grace");
        fixture.begin[1] = 1;
        fixture.begin[3] = 50;
        isAnswered(PLAIN, fixture.rows().group(group).build());
    }

    @Test
    void allThatIsWrongIsFoundAndTheFirstTenAreTold() {
        var fixture = new Fixture();
        for (var i = 0; i < SIZE; i += 2) {
            fixture.begin[i] = -1 - i;
        }
        assertThatThrownBy(() -> TargetTrial.of(PLAIN).estimate(fixture.rows().build()))
                .isInstanceOf(TrialRefused.class)
                .hasMessageContaining("row 1, column begin, day -1")
                .hasMessageEndingWith("; and 10 more");
    }

    @Test
    void whatCannotBeComparedIsToldInWords() {
        var fixture = new Fixture();
        Arrays.fill(fixture.begin, Persons.NEVER);
        assertThatThrownBy(() -> TargetTrial.of(PLAIN).estimate(fixture.rows().build()))
                .hasMessageContaining("of 40 entries into a trial 0 begin");
        for (var i = 0; i < SIZE; i++) {
            fixture.begin[i] = fixture.age[i] > 23 ? 0 : Persons.NEVER;
        }
        assertThatThrownBy(() -> TargetTrial.of(PLAIN).estimate(fixture.rows().build()))
                .hasMessageContaining("tell who begins with certainty");
        assertThatThrownBy(() -> TargetTrial.of(PLAIN.adjustingFor("height"))
                        .estimate(fixture.rows().build()))
                .hasMessageContaining("no covariate height: there are age");
        assertThatThrownBy(() -> TargetTrial.of(Protocol.onOwnDay(9))
                        .estimate(fixture.rows().build()))
                .hasMessageContaining("give one of both");
        assertThatThrownBy(() -> Protocol.onDay(0, 0)).hasMessageContaining("horizon is 0");
        assertThatThrownBy(() -> PLAIN.perProtocol(60)).hasMessageContaining("fewer than the horizon");
        assertThatThrownBy(() -> Protocol.onDay(Integer.MAX_VALUE, 9))
                .hasMessageContaining("time zero is day 2147483647");
        assertThatThrownBy(() -> Protocol.sequence(0, 0, 3, 9)).hasMessageContaining("1 or more of both");
        assertThatThrownBy(() -> PLAIN.where("age", 9, 1)).hasMessageContaining("criterion on age");
        assertThatThrownBy(() -> TargetTrial.of(PLAIN).truncatedAt(0.5)).hasMessageContaining("expected 1 or more");
    }

    @Test
    void rowsThatMakeNoHistoryAreToldInWords() {
        var fixture = new Fixture();
        fixture.person[1] = 0;
        fixture.until[2] = -1;
        fixture.until[5] = Integer.MAX_VALUE;
        assertThatThrownBy(() -> fixture.rows().build())
                .hasMessageContaining("row 3: until is -1, expected a day not before day 0")
                .hasMessageContaining("row 2: from is 0, expected another day than row 1 of the same person")
                .hasMessageContaining("row 6: until is 2147483647, expected a day from -1000000000")
                .hasMessageContaining("row 2: begin is");
        assertThatThrownBy(() -> Persons.rows().build()).hasMessageContaining("there are no rows");
    }
}
