package nl.geland.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.geland.analysis.masking.Axis;
import nl.geland.analysis.masking.CountTable;
import nl.geland.analysis.masking.Dimension;
import nl.geland.analysis.masking.Masking;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What the gate writes down, and what it refuses. */
@RealDatabase
class GateTests {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Dimension AREA =
            Dimension.of("area", "north", "south").split("north", "n1", "n2").known();

    private final TestDatabase database;
    private final Viewer lead;
    private final Approval approval;

    GateTests(TestDatabase database) {
        this.database = database;
        lead = new Staff(database).viewer(Role.TEAM_LEAD);
        approval = Approval.of(lead, "De raad vroeg erom.");
    }

    private Gate gate(Instant now) {
        return new Gate(
                new ReleaseStore(database.application()),
                Clock.fixed(now, ZoneOffset.UTC),
                new DataSourceTransactionManager(database.asApplication()));
    }

    private static Subject subject(String key) {
        return new Subject(key, "home.public", List.of(""));
    }

    private static Counted counted(String family, String version, Axis axis, long... counts) {
        return new Counted(
                family,
                version,
                LocalDate.of(2026, 10, 31),
                CountTable.of(Counted.population(family, version), List.of(axis), counts));
    }

    @Test
    void tellsWhatItReleasedToWhoStartsLater() {
        var table = counted("een", "v1", Axis.of(AREA), 92, 44, 48, 4, 40);
        var released = gate(NOW).release(subject("een"), table, approval);
        assertThat(released.at(1)).as("north, rounded").hasValue(45);
        assertThat(released.at(3)).as("n1 is small").isEmpty();
        assertThat(released.at(4)).as("n2 would give n1 back").isEmpty();
        var later = gate(NOW.plusSeconds(60)).current("een").orElseThrow();
        assertThat(later.cells()).isEqualTo(released.cells());
        assertThat(later.releasedOn()).isEqualTo("2026-11-02");
        assertThat(later.dataVersion()).isEqualTo("v1");
        assertThat(later.axes().getFirst().categories()).containsExactly("*", "north", "south", "n1", "n2");
        assertThat(later.axes().getFirst().wholes()).containsExactly(true, true, false, false, false);
    }

    @Test
    void logComesBackAsItWasWritten() {
        var table = counted("twee", "v1", Axis.of(AREA), 92, 44, 48, 4, 40);
        var masked = gate(NOW).mask(subject("twee"), table);
        gate(NOW).release(subject("twee"), table, approval);
        assertThat(new ReleaseStore(database.application()).about("twee", "v1").releases())
                .isEqualTo(List.of(masked.release()));
    }

    @Test
    void holdsATableAgainstWhatWasReleasedBefore() {
        var gate = gate(NOW);
        gate.release(subject("drie"), counted("drie", "v1", Axis.showing(AREA, "north"), 44), approval);
        var n1 = counted("drie", "v1", Axis.showing(AREA, "n1"), 40);
        assertThat(gate.release(subject("drie-n1"), n1, approval).cells()).containsExactly(OptionalLong.empty());
        assertThat(Masking.withDefaults()
                        .mask(n1.table(), nl.geland.analysis.masking.ReleaseLog.empty())
                        .report()
                        .hidden())
                .as("by itself it could be shown")
                .isEmpty();
    }

    @Test
    void whatIsWithdrawnIsOffThePageAndStaysInTheLog() {
        var gate = gate(NOW);
        var released = gate.release(subject("vier"), counted("vier", "v1", Axis.showing(AREA, "north"), 44), approval);
        assertThat(gate.withdraw(released.number(), lead, "Het telde niet goed."))
                .isTrue();
        assertThat(gate.withdraw(released.number(), lead, "Nog een keer.")).isFalse();
        assertThat(gate.current("vier")).isEmpty();
        assertThat(gate.release(subject("vier-n1"), counted("vier", "v1", Axis.showing(AREA, "n1"), 40), approval)
                        .cells())
                .as("what was told stays told")
                .containsExactly(OptionalLong.empty());
        assertThat(gate.current("vier")).isEmpty();
    }

    @Test
    void otherDataWaitForTheNextSeason() {
        gate(NOW).release(subject("vijf"), counted("vijf", "v1", Axis.showing(AREA, "north"), 44), approval);
        var other = counted("vijf", "v2", Axis.showing(AREA, "north"), 45);
        var inSeason = gate(NOW.plus(Duration.ofDays(91)));
        assertThat(inSeason.edition("vijf"))
                .hasValueSatisfying(edition -> assertThat(edition.dataVersion()).isEqualTo("v1"));
        assertThatThrownBy(() -> inSeason.release(subject("vijf"), other, approval))
                .isInstanceOfSatisfying(
                        ReleaseRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ReleaseRefused.Reason.OTHER_EDITION));
        var later = gate(NOW.plus(Duration.ofDays(92)));
        assertThat(later.release(subject("vijf"), other, approval).dataVersion())
                .isEqualTo("v2");
        assertThatThrownBy(() ->
                        later.release(subject("vijf"), counted("vijf", "v1", Axis.showing(AREA, "n1"), 40), approval))
                .as("there is no way back to the former season")
                .isInstanceOf(ReleaseRefused.class);
    }

    @Test
    void contradictionIsRefusedAndLeavesNothingBehind() {
        var gate = gate(NOW);
        gate.release(subject("zes"), counted("zes", "v1", Axis.showing(AREA, "north"), 44), approval);
        var before = new ReleaseStore(database.application()).count();
        assertThatThrownBy(() ->
                        gate.release(subject("zes"), counted("zes", "v1", Axis.showing(AREA, "north"), 144), approval))
                .isInstanceOfSatisfying(
                        ReleaseRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ReleaseRefused.Reason.CANNOT_BE_CHECKED));
        assertThat(new ReleaseStore(database.application()).count()).isEqualTo(before);
    }

    /** Each alone may be shown; together they would tell of the four in n1. */
    @Test
    void twoAtOnceDoNotPassEachOther() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<PublishedTable> whole = threads.submit(() -> {
                start.await();
                return gate(NOW)
                        .release(subject("zeven"), counted("zeven", "v1", Axis.showing(AREA, "north"), 44), approval);
            });
            Future<PublishedTable> part = threads.submit(() -> {
                start.await();
                return gate(NOW)
                        .release(subject("zeven-n2"), counted("zeven", "v1", Axis.showing(AREA, "n2"), 40), approval);
            });
            start.countDown();
            assertThat(List.of(
                            whole.get().cells().getFirst().isPresent(),
                            part.get().cells().getFirst().isPresent()))
                    .as("one of the two is hidden")
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update disclosure.release set reason = 'x'",
                "delete from disclosure.release",
                "truncate disclosure.release cascade",
                "delete from disclosure.withdrawal",
                "update disclosure.release_axis set words = 'x'",
                "update disclosure.proposal set reason = 'x'",
                "delete from disclosure.proposal_end",
                "update disclosure.text_release set content = 'x'",
                "delete from disclosure.text_withdrawal"
            })
    void applicationCannotForget(String statement) {
        assertThatThrownBy(() -> execute(statement)).hasMessageContaining("permission denied");
    }

    private void execute(String statement) throws java.sql.SQLException {
        try (var connection = database.asApplication().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void whoProposesDoesNotRelease() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Approval(lead, "Omdat", new Approval.Proposed(UUID.randomUUID(), lead.id())))
                .withMessageContaining("second person");
    }

    @Test
    void fewThingsAreAWord() {
        assertThat(PublishedCount.of(0).isNothing()).isTrue();
        for (var few : List.of(1, 2, 9)) {
            assertThat(PublishedCount.of(few).isFew()).isTrue();
            assertThatThrownBy(() -> PublishedCount.of(few).about()).isInstanceOf(IllegalStateException.class);
        }
        assertThat(PublishedCount.of(10).about()).isEqualTo(10);
        assertThat(PublishedCount.of(13).about()).isEqualTo(15);
    }
}
