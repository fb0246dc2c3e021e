package nl.geland.app.housing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geland.app.identity.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the quota over the whole town: numbers of persons and never a person, so that the count is the same whoever asks. Counted once per
 * state of what is known. Outside a transaction.
 */
@Component
final class QuotaBook {

    private final Access access;
    private final JdbcClient jdbc;
    private final DeskDay day;
    private volatile @Nullable Counted today;
    private volatile @Nullable Counted lastMonth;

    /**
     * What was counted.
     *
     * @param knownAt when somebody last told something, by file or by hand
     */
    private record Counted(@Nullable Instant knownAt, QuotaNumbers numbers) {}

    QuotaBook(Access access, JdbcClient jdbc, DeskDay day) {
        this.access = access;
        this.jdbc = jdbc;
        this.day = day;
    }

    /** Up to today. */
    QuotaNumbers today() {
        var counted = counted(today, day.today());
        today = counted;
        return counted.numbers();
    }

    /** Up to the end of the last whole month. */
    QuotaNumbers lastMonth() {
        var counted =
                counted(lastMonth, day.today().plusDays(1).withDayOfMonth(1).minusDays(1));
        lastMonth = counted;
        return counted.numbers();
    }

    /** What was counted before where nobody told anything since; else counted anew. */
    private Counted counted(@Nullable Counted before, LocalDate day) {
        return access.asSystem("quota", () -> {
            var knownAt = jdbc.sql(
                            "select greatest((select max(recorded_at) from trajectories.source), (select max(at) from housing.target_version))")
                    .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                    .single()
                    .orElse(null);
            return before != null
                            && Objects.equals(before.knownAt(), knownAt)
                            && before.numbers().day().equals(day)
                    ? before
                    : new Counted(knownAt, numbers(day));
        });
    }

    private QuotaNumbers numbers(LocalDate day) {
        return new QuotaNumbers(day, targets(), revisions(), realised(day), mix(day), waiting(day));
    }

    private QuotaNumbers.Waiting waiting(LocalDate day) {
        return jdbc.sql("""
                select count(*) as households, coalesce(sum(w.size), 0) as persons, count(*) filter (where w.move_due < :day) as late
                from housing.waiting_on(cast(:day as date)) w
                """)
                .param("day", day)
                .query((row, n) ->
                        new QuotaNumbers.Waiting(row.getInt("households"), row.getInt("persons"), row.getInt("late")))
                .single();
    }

    private SortedMap<HalfYear, Integer> targets() {
        var targets = new TreeMap<HalfYear, Integer>();
        jdbc.sql("select half_year, target from housing.known_target('infinity')")
                .query(row -> {
                    targets.put(HalfYear.parse(row.getString("half_year")), row.getInt("target"));
                });
        return targets;
    }

    private List<QuotaNumbers.Revision> revisions() {
        return jdbc.sql("""
                with told as (
                    select q.half_year, q.target, q.recorded_from as at, cast(null as text) as reason from housing.quota_target q
                    union all
                    select v.half_year, coalesce(v.target, s.target), v.at, v.reason from housing.target_version v
                    left join housing.quota_target s on s.half_year = v.half_year and s.recorded_from = v.file_seen
                )
                select t.half_year, t.target, cast(t.at at time zone 'Europe/Amsterdam' as date) as told_on, t.reason from told t
                where t.target is not null and (t.reason is not null or exists (
                    select from told o where o.half_year = t.half_year and o.at <> t.at))
                order by t.half_year, t.at
                """)
                .query((row, n) -> new QuotaNumbers.Revision(
                        HalfYear.parse(row.getString("half_year")),
                        row.getInt("target"),
                        row.getObject("told_on", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    private SortedMap<YearMonth, Integer> realised(LocalDate day) {
        var realised = new TreeMap<YearMonth, Integer>();
        jdbc.sql("""
                select cast(date_trunc('month', h.housed_on) as date) as month, count(*) as persons from housing.housed h
                where h.housed_on <= :day group by 1
                """).param("day", day).query(row -> {
            realised.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("persons"));
        });
        return realised;
    }

    private HouseholdMix mix(LocalDate day) {
        var bySize = new TreeMap<Integer, Integer>();
        jdbc.sql("""
                with home as (
                    select coalesce(p.household, p.person), h.housed_on, count(*) as size from housing.housed h
                    join trajectories.profile p on p.person = h.person and p.recorded_to is null
                    where h.housed_on <= :day and h.housed_on > cast(:day as date) - interval '2 years'
                    group by 1, 2
                )
                select size, count(*) as households from home group by size
                """).param("day", day).query(row -> {
            bySize.put(row.getInt("size"), row.getInt("households"));
        });
        return new HouseholdMix(bySize);
    }
}
