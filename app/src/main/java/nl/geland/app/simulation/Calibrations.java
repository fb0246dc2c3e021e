package nl.geland.app.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geland.analysis.simulation.Calibration;
import nl.geland.analysis.simulation.HoldOut;
import nl.geland.analysis.simulation.Measured;
import nl.geland.analysis.simulation.Search;
import nl.geland.app.identity.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Estimates the numbers of a scenario from the municipality's own waiting list, offers, households and quota. */
@Component
class Calibrations {

    /** How many years are kept out, to see how well the others foretell them. */
    private static final int KEPT_OUT = 2;

    private static final int LEAST_YEARS = 3;
    private static final int LARGEST_TOLD = 5;
    private static final double DAYS_PER_MONTH = 365.25 / 12;

    private final JdbcClient jdbc;
    private final Access access;
    private final OwnQuota quota;
    private final OwnFiles files;

    Calibrations(JdbcClient jdbc, Access access, OwnQuota quota, OwnFiles files) {
        this.jdbc = jdbc;
        this.access = access;
        this.quota = quota;
        this.files = files;
    }

    /**
     * What the files tell.
     *
     * @param window the time that the waiting list covers: from the first year in which somebody left it
     * @param fit the numbers of everybody else
     * @param heldOut how well the years before foretell the last two; null when the list covers less than five years
     * @param leftOut rows of the list that contradict themselves and were left out
     * @param refusal the share of offers that permit holders refused, offers withdrawn by the landlord aside
     * @param permitSizes the share of permit holders' households of one person, of two and so on, the last or more
     * @param monthsToHome months from link to home of permit holders
     * @param quota what is asked by half-year, and how far the account is behind
     * @param files what all of it was read from
     */
    record Calibrated(
            Calibration window,
            Calibration.Fit fit,
            @Nullable HoldOut heldOut,
            long leftOut,
            Measured refusal,
            List<Measured> permitSizes,
            Measured monthsToHome,
            OwnQuota.Read quota,
            OwnFiles.Used files) {

        /** Calibrated; the list is copied. */
        Calibrated {
            permitSizes = List.copyOf(permitSizes);
        }

        /** The keys of the sentences that say what the files cannot tell, in one order. */
        List<String> cautions() {
            var keys = new ArrayList<String>();
            fit.cautions().stream()
                    .sorted()
                    .forEach(caution -> keys.add("simulation.caution." + Section.word(caution)));
            keys.add("simulation.caution.turnover-unknown");
            keys.add("simulation.caution.refusal-of-others-unknown");
            if (heldOut == null) {
                keys.add("simulation.caution.nothing-kept-out");
            }
            return keys;
        }
    }

    /** What is known now; empty when the list covers less than three years. The seed is that of the years kept out. */
    Optional<Calibrated> current(long seed) {
        var rows = jdbc.sql("""
                select registered_on, household_size, urgent, allocated_on, withdrawn_on from housing.known_search('infinity')
                """).query(Calibrations::row).list();
        var window = window(rows);
        if (window == null) {
            return Optional.empty();
        }
        var searches = rows.stream().flatMap(row -> search(row).stream()).toList();
        @Nullable
        HoldOut heldOut = window.until() - window.from() < LEAST_YEARS + KEPT_OUT
                ? null
                : HoldOut.of(window, searches, KEPT_OUT, seed);
        return Optional.of(access.asSystem(
                "calibration",
                () -> new Calibrated(
                        window,
                        window.fit(searches),
                        heldOut,
                        rows.size() - searches.size(),
                        refusal(),
                        permitSizes(),
                        monthsToHome(),
                        quota.read(),
                        files.used())));
    }

    private record Row(
            LocalDate registered,
            int persons,
            boolean urgent,
            @Nullable LocalDate housed,
            @Nullable LocalDate gone) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("registered_on", LocalDate.class),
                row.getInt("household_size"),
                row.getBoolean("urgent"),
                row.getObject("allocated_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    /** From the first year in which somebody left the list to the end of the last month in which anything happened. */
    private static @Nullable Calibration window(List<Row> rows) {
        @Nullable LocalDate first = null;
        @Nullable LocalDate last = null;
        for (var row : rows) {
            for (var left : new @Nullable LocalDate[] {row.housed(), row.gone()}) {
                first = left != null && (first == null || left.isBefore(first)) ? left : first;
                last = left != null && (last == null || left.isAfter(last)) ? left : last;
            }
        }
        if (first == null || last == null || last.getYear() - first.getYear() < LEAST_YEARS) {
            return null;
        }
        return new Calibration(first.getYear(), years(last.withDayOfMonth(1).plusMonths(1)));
    }

    private static double years(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
    }

    /** Empty for a row that contradicts itself. */
    private static Optional<Search> search(Row row) {
        var isHoused =
                row.housed() != null && (row.gone() == null || !row.gone().isBefore(row.housed()));
        var left = isHoused ? row.housed() : row.gone();
        if (left != null && left.isBefore(row.registered())) {
            return Optional.empty();
        }
        return Optional.of(new Search(
                years(row.registered()),
                left == null ? Double.POSITIVE_INFINITY : years(left),
                left == null ? Search.End.WAITS : isHoused ? Search.End.HOUSED : Search.End.GAVE_UP,
                Math.max(0, row.persons()),
                row.urgent()));
    }

    private Measured refusal() {
        return jdbc.sql("""
                select count(*) filter (where outcome like 'REFUSED%') as refused,
                    count(*) filter (where outcome = 'ACCEPTED' or outcome like 'REFUSED%') as answered
                from housing.known_offer('infinity')
                """)
                .query((row, n) -> Measured.share(row.getLong("refused"), row.getLong("answered")))
                .single();
    }

    private List<Measured> permitSizes() {
        var sizes = jdbc.sql("""
                select least(persons, :largest) as persons, count(*) as households from (
                    select count(*)::int as persons from trajectories.known_profile('infinity') where linked_on is not null
                    group by coalesce(household, person)) household
                group by 1 order by 1
                """)
                .param("largest", LARGEST_TOLD)
                .query((row, n) -> new long[] {row.getLong("persons"), row.getLong("households")})
                .list();
        var all = sizes.stream().mapToLong(size -> size[1]).sum();
        var shares = new ArrayList<Measured>();
        for (var persons = 1; all > 0 && persons <= sizes.getLast()[0]; persons++) {
            var wanted = persons;
            var count = sizes.stream()
                    .filter(size -> size[0] == wanted)
                    .mapToLong(size -> size[1])
                    .sum();
            shares.add(Measured.share(count, all));
        }
        return shares;
    }

    private Measured monthsToHome() {
        return Measured.mean(jdbc.sql("""
                select min(housed_on) - min(linked_on) as days from trajectories.known_profile('infinity')
                where linked_on is not null and housed_on >= linked_on group by coalesce(household, person)
                """).query((row, n) -> row.getInt("days") / DAYS_PER_MONTH).list().stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
