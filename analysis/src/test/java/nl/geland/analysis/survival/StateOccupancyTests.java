package nl.geland.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StateOccupancyTests {

    private static final int WAITING = 0;
    private static final int IN_WORK = 1;

    @Test
    void equalsCountingPersonByPerson() {
        var spells = Reference.data("occupancy");
        var until = Reference.data("occupancy-persons").whole("observed_until");
        var expected = Reference.values("occupancy");
        var days = expected.where("state", 0).whole("day");
        var shares = StateOccupancy.onDays(days)
                .withStates(5)
                .fillingGapsWith(4)
                .count(spells.whole("person"), spells.whole("from"), spells.whole("to"), spells.whole("state"), until);
        for (var state = 0; state < 5; state++) {
            var rows = expected.where("state", state);
            assertThat(shares.observed()).containsExactly(rows.whole("observed"));
            assertThat(shares.shares(state)).containsExactly(rows.column("share"), within(1e-15));
        }
    }

    @Test
    void countsAPersonOnlyWhileUnderObservation() {
        var shares = twoPersons()
                .count(
                        new int[] {0, 0, 1},
                        new int[] {0, 10, 0},
                        new int[] {10, 99, 99},
                        new int[] {WAITING, IN_WORK, WAITING},
                        new int[] {50, 20});
        assertThat(shares.observed()).containsExactly(2, 2, 2, 1, 0);
        assertThat(shares.counts(IN_WORK)).containsExactly(0, 0, 1, 1, 0);
        assertThat(shares.shareOn(9, IN_WORK)).isZero();
        assertThat(shares.shareOn(10, IN_WORK)).isEqualTo(0.5);
        assertThat(shares.shareOn(20, IN_WORK)).isEqualTo(1);
        assertThat(shares.shareOn(50, IN_WORK)).isNaN();
    }

    @Test
    void sharesAddUpToOne() {
        var spells = Reference.data("occupancy");
        var until = Reference.data("occupancy-persons").whole("observed_until");
        var shares = StateOccupancy.monthly(9)
                .fillingGapsWith(4)
                .count(spells.whole("person"), spells.whole("from"), spells.whole("to"), spells.whole("state"), until);
        for (var i = 0; i < shares.days().length; i++) {
            var sum = 0.0;
            for (var state = 0; state < shares.states(); state++) {
                sum += shares.shares(state)[i];
            }
            assertThat(sum).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void splittingASpellChangesNothing() {
        var whole = twoPersons()
                .count(new int[] {0, 1}, new int[] {0, 0}, new int[] {60, 60}, new int[] {IN_WORK, WAITING}, new int[] {
                    60, 60
                });
        var pieces = twoPersons()
                .count(
                        new int[] {0, 1, 0},
                        new int[] {10, 0, 0},
                        new int[] {60, 60, 10},
                        new int[] {IN_WORK, WAITING, IN_WORK},
                        new int[] {60, 60});
        assertThat(pieces.shares(IN_WORK)).containsExactly(whole.shares(IN_WORK));
    }

    @Test
    void monthsAreTwelfthsOfAYear() {
        var shares = StateOccupancy.monthly(12).count(new int[0], new int[0], new int[0], new int[0], new int[0]);
        assertThat(shares.days()).containsExactly(0, 30, 61, 91, 122, 152, 183, 213, 244, 274, 304, 335, 365);
        assertThat(shares.observed()).containsOnly(0);
    }

    @Test
    void refusesDaysWithoutASpell() {
        assertThatThrownBy(() -> twoPersons()
                        .count(
                                new int[] {0, 0},
                                new int[] {0, 10},
                                new int[] {8, 40},
                                new int[] {WAITING, IN_WORK},
                                new int[] {50, 5}))
                .hasMessage(
                        "spells refused: "
                                + "person 1: days 8 to 9 have no state, expected spells without gaps, or a state to fill gaps with; "
                                + "person 1: days 40 to 49 have no state, expected spells without gaps, or a state to fill gaps with; "
                                + "person 2: days 0 to 4 have no state, expected spells without gaps, or a state to fill gaps with");
    }

    @Test
    void refusesSpellsThatOverlap() {
        assertThatThrownBy(() -> twoPersons()
                        .count(
                                new int[] {1, 1},
                                new int[] {0, 7},
                                new int[] {8, 40},
                                new int[] {WAITING, IN_WORK},
                                new int[] {0, 40}))
                .hasMessage(
                        "spells refused: row 2: from is 7, expected day 8 or later, the end of row 1 of the same person");
    }

    @Test
    void gathersEveryFaultInTheRows() {
        assertThatThrownBy(() -> twoPersons()
                        .count(new int[] {2, 0}, new int[] {-1, 5}, new int[] {8, 5}, new int[] {0, 9}, new int[] {
                            -2, 40
                        }))
                .hasMessage("spells refused: row 1: person is 2, expected 0 to 1; "
                        + "row 1: from is -1, expected day 0 or later; "
                        + "row 2: to is 5, expected a day after from, which is 5; "
                        + "row 2: state is 9, expected 0 to 1; "
                        + "person 1: observedUntil is -2, expected day 0 or later");
    }

    @Test
    void refusesAGridThatIsNotInOrder() {
        assertThatThrownBy(() -> StateOccupancy.onDays(0, 30, 30))
                .hasMessage("grid refused: row 3: day is 30, expected day 31 or later, days ascending");
        assertThatThrownBy(() -> StateOccupancy.monthly(-1)).hasMessage("months is -1: expected 0 to 1200");
    }

    private static StateOccupancy twoPersons() {
        return StateOccupancy.onDays(0, 9, 10, 20, 50).withStates(2);
    }
}
