package nl.geland.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Somebody reads all that ever went through the gate and solves for what did not. The application is started anew between
 * all releases: what it knows of earlier ones lies in the database.
 */
@RealDatabase
class AttackOnTheGateTests {

    private static final int TOWNS = 25;
    private static final int RELEASES = 4;
    private static final int MINIMUM = 10;
    private static final double SLACK = 1e-3;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database;
    private final Approval approval;

    AttackOnTheGateTests(TestDatabase database) {
        this.database = database;
        approval = Approval.of(new Staff(database).viewer(Role.TEAM_LEAD), "Proef");
    }

    @Test
    void neverFindsAGroupUnderTen() {
        var outcome = new Outcome();
        for (var seed = 0; seed < TOWNS; seed++) {
            attack(seed, true, outcome);
        }
        assertThat(outcome.broken).isEmpty();
        assertThat(outcome.questions).isEqualTo(TOWNS * 24);
        assertThat(outcome.shown).as("something is still published").isGreaterThan(outcome.cells / 10);
    }

    @Test
    void findsThemWhenTheLogIsForgotten() {
        var outcome = new Outcome();
        for (var seed = 0; seed < TOWNS; seed++) {
            attack(seed, false, outcome);
        }
        assertThat(outcome.broken).hasSizeGreaterThan(TOWNS);
    }

    private static final class Outcome {
        private final List<String> broken = new ArrayList<>();
        private int questions;
        private int cells;
        private int shown;
    }

    private void attack(int seed, boolean remembering, Outcome outcome) {
        var random = new SplittableRandom(seed);
        var town = LittleTown.draw((remembering ? "town " : "forgetful town ") + seed, random);
        var reader = new Highest(town.groups().size());
        for (var release = 0; release < RELEASES; release++) {
            if (!remembering) {
                database.owner()
                        .sql("truncate disclosure.release, disclosure.release_axis, disclosure.withdrawal")
                        .update();
            }
            var counted = town.anyTable(random);
            read(reader, town, startedAnew().release(LittleTown.subject(counted), counted, approval), outcome);
        }
        for (var group = 0; group < town.groups().size(); group++) {
            outcome.questions++;
            var highest = reader.of(group);
            if (highest < MINIMUM - SLACK) {
                outcome.broken.add("town %d: %s at most %s"
                        .formatted(seed, town.groups().get(group).categories(), highest));
            }
        }
    }

    private static void read(Highest reader, LittleTown town, PublishedTable table, Outcome outcome) {
        for (var cell = 0; cell < table.cells().size(); cell++) {
            outcome.cells++;
            var shown = table.cells().get(cell);
            if (shown.isPresent()) {
                outcome.shown++;
                var around = table.roundedTo() / 2;
                reader.learn(
                        town.holding(table, cell),
                        Math.max(MINIMUM, shown.getAsLong() - around),
                        shown.getAsLong() + around);
            }
        }
    }

    /** A gate on connections of its own. */
    private Gate startedAnew() {
        return new Gate(
                new ReleaseStore(database.application()),
                CLOCK,
                new DataSourceTransactionManager(database.asApplication()));
    }
}
