package nl.geland.app.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.geland.analysis.masking.Release;
import nl.geland.analysis.masking.ReleaseLog;
import nl.geland.analysis.masking.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of releases in the database. It grows and nothing else. */
@Component
final class ReleaseStore {

    /** Names the lock under which a table is held against the log and written into it. */
    private static final long LOCK = 0x6f70656e62616172L;

    private static final String LINES = """
            select r.number, r.subject, r.words, r.reference_date, r.data_version, r.released_at, r.rounded_to, r.own_page, r.shown,
                r.released_by, r.proposed_by, r.reason, w.at as withdrawn_at, w.by_user as withdrawn_by, w.reason as why
            from disclosure.release r left join disclosure.withdrawal w on w.release = r.number
            where r.number = coalesce(cast(:number as int), r.number) and r.subject = coalesce(cast(:subject as text), r.subject)
            order by r.number desc
            """;

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else release until this transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }

    int count() {
        return jdbc.sql("select count(*) from disclosure.release")
                .query(Integer.class)
                .single();
    }

    /** Everything that was ever released about a population, withdrawn or not. */
    ReleaseLog about(String family, String dataVersion) {
        var axes = axes();
        return ReleaseLog.of(jdbc.sql("""
                select number, measure, told_least, told_most, keep_least, keep_most from disclosure.release
                where family = :family and data_version = :version order by number
                """)
                .param("family", family)
                .param("version", dataVersion)
                .query((row, n) -> new Release(
                        Counted.population(family, dataVersion),
                        row.getString("measure"),
                        axes.getOrDefault(row.getInt("number"), List.of()).stream()
                                .map(LoggedAxis::axis)
                                .toList(),
                        told(row)))
                .list());
    }

    /** The version that was released last about a family, and when it was first; empty when there is none. */
    Optional<Edition> lastEdition(String family) {
        return jdbc.sql("""
                select data_version, min(released_at) as since from disclosure.release where family = :family
                group by data_version order by min(number) desc limit 1
                """)
                .param("family", family)
                .query((row, n) -> new Edition(
                        row.getString("data_version"),
                        LoggedRelease.day(row.getTimestamp("since").toInstant()).plusDays(Edition.DAYS)))
                .optional();
    }

    void add(int number, Subject subject, Counted counted, Release release, List<OptionalLong> shown, Decided decided) {
        var told = release.cells();
        var proposal = decided.approval().proposal();
        jdbc.sql("""
                insert into disclosure.release (number, subject, words, family, data_version, reference_date, measure, released_at,
                    released_by, reason, proposal, proposed_by, rounded_to, own_page, told_least, told_most, keep_least, keep_most, shown)
                values (:number, :subject, :words, :family, :version, :day, :measure, :at, :by, :reason, :proposal, :proposer, :base, :page,
                    :least, :most, :keepLeast, :keepMost, :shown)
                """)
                .param("number", number)
                .param("subject", subject.key())
                .param("words", subject.words())
                .param("family", counted.family())
                .param("version", counted.dataVersion())
                .param("day", counted.referenceDate())
                .param("measure", release.measure())
                .param("at", Timestamp.from(decided.at()))
                .param("by", decided.approval().by().id())
                .param("reason", decided.approval().reason())
                .param("proposal", proposal == null ? null : proposal.id(), Types.OTHER)
                .param("proposer", proposal == null ? null : proposal.by(), Types.OTHER)
                .param("base", decided.roundedTo())
                .param("page", subject.ownPage())
                .param("least", numbers(told, Told::lower))
                .param("most", numbers(told, Told::upper))
                .param("keepLeast", numbers(told, Told::keepLower))
                .param("keepMost", numbers(told, Told::keepUpper))
                .param(
                        "shown",
                        shown.stream()
                                .map(cell -> cell.isPresent() ? cell.getAsLong() : null)
                                .toArray(Long[]::new))
                .update();
        for (var axis = 0; axis < release.axes().size(); axis++) {
            addAxis(
                    number,
                    axis,
                    LoggedAxis.of(
                            release.axes().get(axis), subject.categoryWords().get(axis)));
        }
    }

    /**
     * Who decided, when, and how numbers are told.
     *
     * @param roundedTo the base of rounding
     */
    record Decided(Approval approval, Instant at, int roundedTo) {}

    private void addAxis(int number, int ordinal, LoggedAxis axis) {
        jdbc.sql("""
                insert into disclosure.release_axis (release, ordinal, dimension, known, categories, above, shown, words)
                values (:release, :ordinal, :dimension, :known, :categories, :above, :shown, :words)
                """)
                .param("release", number)
                .param("ordinal", ordinal)
                .param("dimension", axis.dimension())
                .param("known", axis.known())
                .param("categories", axis.categories().toArray(String[]::new))
                .param("above", axis.above().toArray(Integer[]::new))
                .param("shown", axis.shown().toArray(Integer[]::new))
                .param("words", axis.words())
                .update();
    }

    /** The whole log, newest first. */
    List<LoggedRelease> lines() {
        return lines(null, null);
    }

    Optional<LoggedRelease> line(int number) {
        return lines(number, null).stream().findFirst();
    }

    /** The last release of a subject, withdrawn or not. */
    Optional<LoggedRelease> last(String subject) {
        return lines(null, subject).stream().findFirst();
    }

    /** Takes a release off the page; false when it was taken off before. */
    boolean withdraw(int number, UUID by, Instant at, String reason) {
        return jdbc.sql("""
                insert into disclosure.withdrawal (release, at, by_user, reason) values (:release, :at, :by, :reason)
                on conflict do nothing
                """)
                        .param("release", number)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private List<LoggedRelease> lines(@Nullable Integer number, @Nullable String subject) {
        var axes = axes();
        return jdbc.sql(LINES)
                .param("number", number, Types.INTEGER)
                .param("subject", subject, Types.VARCHAR)
                .query((row, n) -> line(row, axes.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private static LoggedRelease line(ResultSet row, List<LoggedAxis> axes) throws SQLException {
        var releasedAt = row.getTimestamp("released_at").toInstant();
        var withdrawn = row.getTimestamp("withdrawn_at");
        Instant withdrawnAt = withdrawn == null ? null : withdrawn.toInstant();
        var shown = (Long[]) row.getArray("shown").getArray();
        return new LoggedRelease(
                new PublishedTable.Origin(
                        row.getInt("number"),
                        row.getString("subject"),
                        row.getString("words"),
                        row.getObject("reference_date", LocalDate.class),
                        row.getString("data_version"),
                        LoggedRelease.day(releasedAt),
                        row.getInt("rounded_to"),
                        row.getBoolean("own_page")),
                axes.stream().map(LoggedAxis::published).toList(),
                Arrays.stream(shown)
                        .map(cell -> cell == null ? OptionalLong.empty() : OptionalLong.of(cell))
                        .toList(),
                releasedAt,
                row.getObject("released_by", UUID.class),
                row.getObject("proposed_by", UUID.class),
                row.getString("reason"),
                withdrawnAt,
                row.getObject("withdrawn_by", UUID.class),
                row.getString("why"));
    }

    private Map<Integer, List<LoggedAxis>> axes() {
        var axes = new HashMap<Integer, List<LoggedAxis>>();
        jdbc.sql("""
                select release, dimension, known, categories, above, shown, words from disclosure.release_axis order by release, ordinal
                """).query(row -> {
            axes.computeIfAbsent(row.getInt("release"), _ -> new ArrayList<>())
                    .add(new LoggedAxis(
                            row.getString("dimension"),
                            row.getBoolean("known"),
                            List.of((String[]) row.getArray("categories").getArray()),
                            List.of((Integer[]) row.getArray("above").getArray()),
                            List.of((Integer[]) row.getArray("shown").getArray()),
                            row.getString("words")));
        });
        return axes;
    }

    private static List<Told> told(ResultSet row) throws SQLException {
        var least = (Double[]) row.getArray("told_least").getArray();
        var most = (Double[]) row.getArray("told_most").getArray();
        var keepLeast = (Double[]) row.getArray("keep_least").getArray();
        var keepMost = (Double[]) row.getArray("keep_most").getArray();
        return IntStream.range(0, least.length)
                .mapToObj(cell -> new Told(least[cell], most[cell], keepLeast[cell], keepMost[cell]))
                .toList();
    }

    private static Double[] numbers(List<Told> cells, ToDoubleFunction<Told> part) {
        return cells.stream().map(part::applyAsDouble).toArray(Double[]::new);
    }
}
