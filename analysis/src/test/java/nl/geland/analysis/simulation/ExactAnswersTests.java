package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The printed values, to the last digit printed. */
class ExactAnswersTests {

    @Test
    void theWaitOfThoseHousedFollowsFromHomesAndGivingUp() {
        assertThat(ExactAnswers.waitOfHoused(2_000, 1_300, 0, 0.08)).isCloseTo(5.385, within(5e-4));
        assertThat(ExactAnswers.waitOfHoused(2_000, 1_300, 130, 0.08)).isCloseTo(6.702, within(5e-4));
        assertThat(ExactAnswers.waitOfHoused(2_000, 1_300, 350, 0.08)).isCloseTo(9.306, within(5e-4));
        assertThat(ExactAnswers.waitOfHoused(1_000, 1_300, 0, 0.08))
                .as("homes enough")
                .isZero();
    }

    @Test
    void prioritySetsEverybodyElseBackByItsShareOnly() {
        assertThat(ExactAnswers.displacement(0.1, 0.08))
                .isCloseTo(
                        ExactAnswers.waitOfHoused(2_000, 1_300, 130, 0.08)
                                - ExactAnswers.waitOfHoused(2_000, 1_300, 0, 0.08),
                        within(1e-12));
    }

    @Test
    void twoClassesShareTenHomes() {
        var waits = ExactAnswers.twoClasses(2.7, 6.3, 1, 10);
        assertThat(waits.first()).isCloseTo(0.091607, within(5e-7));
        assertThat(waits.second()).isCloseTo(0.916071, within(5e-7));
    }

    @Test
    void aTownWhosePeopleGiveUpAsOftenAsTheyMove() {
        var balance = ExactAnswers.balance(2_130, 0.08, 0.08, 16_250);
        assertThat(balance.inside()).isCloseTo(26_625, within(1e-6));
        assertThat(balance.waiting()).isCloseTo(10_375, within(1e-6));
        assertThat(balance.givingUpShare()).isCloseTo(0.389671, within(5e-7));
    }

    @Test
    void smallQueuesWhoseCustomersGiveUp() {
        var quiet = ExactAnswers.balance(9, 1, 0.5, 10);
        assertThat(quiet.waiting()).isCloseTo(1.206211, within(5e-7));
        assertThat(quiet.waitingChance()).isCloseTo(0.468942, within(5e-7));
        var busy = ExactAnswers.balance(12, 1, 0.25, 10);
        assertThat(busy.waiting()).isCloseTo(8.691961, within(5e-7));
        assertThat(busy.waitingChance()).isCloseTo(0.925599, within(5e-7));
    }

    @Test
    void otherClosedForms() {
        assertThat(ExactAnswers.waitWithoutGivingUp(10_400, 1_300)).isEqualTo(8);
        assertThat(ExactAnswers.waitInLottery(2_000, 1_300, 0.08)).isCloseTo(4.375, within(1e-12));
        assertThat(ExactAnswers.waiting(2_000, 1_300, 0.08)).isCloseTo(8_750, within(1e-9));
        assertThat(ExactAnswers.allotmentsPerHome(0.3, 0.3)).isCloseTo(1 / 0.7, within(1e-12));
        assertThat(ExactAnswers.allotmentsPerHome(0, 0.3)).isOne();
    }
}
