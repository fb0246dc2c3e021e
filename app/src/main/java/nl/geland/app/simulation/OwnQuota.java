package nl.geland.app.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geland.app.housing.HalfYear;
import nl.geland.app.housing.QuotaLedger;
import nl.geland.app.trajectories.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the quota and how far the municipality is behind from the running account that the housing pages show to who sees no people. Inside {@code Access.asSystem}. */
@Component
final class OwnQuota {

    private static final int MONTHS = 6;

    private final JdbcClient jdbc;
    private final Register register;

    OwnQuota(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /**
     * The quota of a half-year.
     *
     * @param halfYear such as 2026-I
     * @param people to be housed
     */
    record Target(String halfYear, int people) {}

    /**
     * The quota, and the account at the start of a scenario.
     *
     * @param targets by half-year, in order
     * @param onAccount how far the account is behind, with the whole half-year that runs in it; below zero is a lead
     * @param stillToCome people of that half-year that a scenario links itself, because its months lie ahead
     */
    record Read(List<Target> targets, int onAccount, int stillToCome) {

        Read {
            targets = List.copyOf(targets);
        }

        /** What a scenario begins behind with. */
        int behind() {
            return Math.max(0, onAccount - stillToCome);
        }

        /** The targets from the half-year of a month on; the last one where the files tell none of these. */
        List<Target> from(YearMonth start) {
            var half = HalfYears.of(start);
            var ahead = new ArrayList<Target>();
            for (var target : targets) {
                if (target.halfYear().equals(half)) {
                    ahead.add(target);
                    half = HalfYears.next(half);
                }
            }
            return ahead.isEmpty() && !targets.isEmpty() ? List.of(targets.getLast()) : ahead;
        }
    }

    Read read() {
        var today = register.referenceDate();
        return read(today, targets(), realised(lastMonth(today)));
    }

    /**
     * The account for a scenario that starts with the month after a day.
     *
     * @param realised persons housed up to the last whole month
     */
    static Read read(LocalDate today, SortedMap<HalfYear, Integer> targets, SortedMap<HalfYear, Integer> realised) {
        var told = targets.entrySet().stream()
                .map(target -> new Target(target.getKey().toString(), target.getValue()))
                .toList();
        var positions = QuotaLedger.positions(targets, QuotaLedger.inSteps(targets, realised), HalfYear.of(today));
        if (positions.isEmpty()) {
            return new Read(told, 0, 0);
        }
        var last = positions.getLast();
        var ahead = last.running() ? (MONTHS - today.getMonthValue() % MONTHS) % MONTHS : 0;
        return new Read(told, last.backlog(), Math.round(last.target() * ahead / (float) MONTHS));
    }

    private SortedMap<HalfYear, Integer> targets() {
        var targets = new TreeMap<HalfYear, Integer>();
        jdbc.sql("select half_year, target from housing.known_target('infinity')")
                .query(row -> {
                    targets.put(HalfYear.parse(row.getString("half_year")), row.getInt("target"));
                });
        return targets;
    }

    /** The last day of the last whole month: the account changes on no other day for who sees no people. */
    private static LocalDate lastMonth(LocalDate today) {
        return today.plusDays(1).withDayOfMonth(1).minusDays(1);
    }

    private SortedMap<HalfYear, Integer> realised(LocalDate day) {
        var realised = new TreeMap<HalfYear, Integer>();
        jdbc.sql("""
                select cast(date_trunc('month', h.housed_on) as date) as month, count(*) as persons from housing.housed h
                where h.housed_on <= :day group by 1
                """).param("day", day).query(row -> {
            realised.merge(HalfYear.of(row.getObject("month", LocalDate.class)), row.getInt("persons"), Integer::sum);
        });
        return realised;
    }
}
