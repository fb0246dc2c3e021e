package nl.geland.app.simulation;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Measure.Kind;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;
import org.jspecify.annotations.Nullable;

/**
 * What a choice means in the years that are looked at: what becomes of everybody, and who gets the next hundred homes.
 *
 * @param start the month from which is counted
 * @param rows what becomes of everybody
 * @param next who gets the next hundred homes
 * @param leftBetween between how many more households of permit holders are left without a home when assumptions are drawn; null where none was
 * @param districts the share of the homes in each district that goes to permit holders; empty where districts play no part
 */
record Outlook(YearMonth start, List<Row> rows, Next next, Sheet.@Nullable Span leftBetween, List<District> districts) {

    private static final int MONTHS = 12;
    private static final int HALF = 6;
    private static final double HUNDRED = 100;
    private static final Measure LEFT = Measure.of(Kind.NOT_HOUSED, Group.PERMIT_HOLDERS);

    /** What is told of everybody. */
    enum Told {
        LETS,
        OTHERS_HOUSED,
        OTHERS_GAVE_UP,
        OTHERS_LEFT,
        OTHERS_HALF,
        HOLDERS_HOUSED,
        HOLDERS_HALF,
        HOLDERS_LEFT,
        BEHIND,
        WAITING_OR_BENEFIT,
        WORK;

        /** Whether it is the first of those about its group. */
        boolean isFirstOfGroup() {
            return this == OTHERS_HOUSED || this == HOLDERS_HOUSED;
        }

        /** Whether it is about permit holders. */
        boolean isOfHolders() {
            return compareTo(HOLDERS_HOUSED) >= 0;
        }

        private Measure measure(Sheet.Column column) {
            return switch (this) {
                case LETS -> Measure.of(Kind.ALLOTMENTS);
                case OTHERS_HOUSED -> others(column, Kind.OTHERS_HOUSED, Kind.HOUSED);
                case OTHERS_GAVE_UP -> others(column, Kind.OTHERS_GAVE_UP, Kind.GAVE_UP);
                case OTHERS_LEFT -> others(column, Kind.OTHERS_NOT_HOUSED, Kind.NOT_HOUSED);
                case OTHERS_HALF -> Outlook.half(column);
                case HOLDERS_HOUSED -> Measure.of(Kind.HOUSED, Group.PERMIT_HOLDERS);
                case HOLDERS_HALF -> Measure.of(Kind.MEDIAN_WAIT, Group.PERMIT_HOLDERS);
                case HOLDERS_LEFT -> LEFT;
                case BEHIND -> Measure.of(Kind.QUOTA_BACKLOG);
                case WAITING_OR_BENEFIT -> Measure.of(Kind.WAITING_OR_BENEFIT_MONTHS);
                case WORK -> Measure.of(Kind.WORK_MONTHS);
            };
        }
    }

    /**
     * A number with the choice and without it; waits are in months.
     *
     * @param without null where a scenario stands alone
     */
    record Row(Told told, Sheet.Cell with, Sheet.@Nullable Cell without) {}

    /**
     * Who gets the next hundred homes, as in the first twelve months: permit holders, people who lost a home, everybody else.
     *
     * @param begins the month in which the choice begins to count
     * @param without null where a scenario stands alone
     */
    record Next(
            YearMonth begins, List<Integer> with, @Nullable List<Integer> without) {

        Next {
            with = List.copyOf(with);
            without = without == null ? null : List.copyOf(without);
        }

        boolean isHomeLost() {
            return with.get(1) > 0 || (without != null && without.get(1) > 0);
        }
    }

    /** Of a hundred homes in a district, those for permit holders; null without the choice where the district plays no part then. */
    record District(String name, long with, @Nullable Long without) {}

    Outlook {
        rows = List.copyOf(rows);
        districts = List.copyOf(districts);
    }

    /** The half of everybody else: urgent or not, where some are urgent. */
    static Measure half(Sheet.Column column) {
        return others(column, Kind.OTHERS_MEDIAN_WAIT, Kind.MEDIAN_WAIT);
    }

    private static Measure others(Sheet.Column column, Kind together, Kind alone) {
        var all = Measure.of(together);
        return column.numbers().containsKey(Sheet.key(all)) ? all : Measure.of(alone, Group.APPLICANTS);
    }

    /**
     * The outlook of a scenario.
     *
     * @param before what came of the scenario without the choice; null where it stands alone
     */
    static Outlook of(Scenario with, Sheet.Column column, Scenario without, Sheet.@Nullable Column before) {
        var rows = Stream.of(Told.values())
                .map(told -> new Row(
                        told,
                        alone(column.number(told.measure(column))),
                        before == null ? null : alone(before.number(told.measure(before)))))
                .toList();
        var next = new Next(
                with.start().plusMonths(monthsUntilItBegins(with, without)),
                column.lets().getFirst().ofHundred(),
                before == null ? null : before.lets().getFirst().ofHundred());
        var left = column.number(LEFT).difference();
        return new Outlook(with.start(), rows, next, left == null ? null : left.assumed(), districts(column, before));
    }

    private static Sheet.Cell alone(Sheet.Cell cell) {
        return new Sheet.Cell(cell.mean(), cell.low(), cell.high(), null, null);
    }

    private static List<District> districts(Sheet.Column column, Sheet.@Nullable Column before) {
        var told = new ArrayList<District>();
        for (var one : column.districts()) {
            var then = before == null ? null : before.district(one.name()).orElse(null);
            if (isTold(one) && (then == null || isTold(then))) {
                told.add(new District(one.name(), ofHundred(one), then == null ? null : ofHundred(then)));
            }
        }
        return told;
    }

    /** Whether so many permit holders get a home in a district that it can be told. */
    private static boolean isTold(Sheet.District district) {
        var holders = district.holders().estimate();
        return holders.mean() == 0 || (!AnswerTable.isFew(holders.mean()) && !AnswerTable.isUnsure(holders));
    }

    private static long ofHundred(Sheet.District district) {
        return Math.round(HUNDRED * district.share().estimate().mean());
    }

    /** Months from the start to the first in which homes or who gets them differ; 0 where nothing does. */
    private static int monthsUntilItBegins(Scenario with, Scenario without) {
        if (!with.allotment().equals(without.allotment())
                || !with.applicants().equals(without.applicants())
                || !with.permitHolders()
                        .withQuota(without.permitHolders().peoplePerHalfYear())
                        .equals(without.permitHolders())) {
            return 0;
        }
        var supply = Stream.concat(
                        changed(with, without).map(one -> first(one, with)),
                        changed(without, with).map(one -> first(one, with)))
                .mapToInt(Integer::intValue);
        return Math.max(0, IntStream.concat(supply, quota(with, without)).min().orElse(0));
    }

    private static Stream<Supply> changed(Scenario one, Scenario other) {
        return one.supply().stream().filter(supply -> !other.supply().contains(supply));
    }

    private static int first(Supply supply, Scenario scenario) {
        return supply instanceof Supply.Project project && project.from() != null
                ? (int) ChronoUnit.MONTHS.between(scenario.start(), project.from())
                : 0;
    }

    private static IntStream quota(Scenario with, Scenario without) {
        return IntStream.range(0, 2 * with.years())
                .filter(half -> people(with, half) != people(without, half))
                .map(half -> HALF * half);
    }

    private static int people(Scenario scenario, int half) {
        var path = scenario.permitHolders().peoplePerHalfYear();
        return path.get(Math.min(half, path.size() - 1));
    }

    /** How many people have to be housed in all years. */
    static int people(Scenario scenario) {
        return IntStream.range(0, 2 * scenario.years())
                .map(half -> people(scenario, half))
                .sum();
    }

    /** A number of a row. */
    Row row(Told told) {
        return rows.stream()
                .filter(row -> row.told() == told)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An outlook tells " + told + "; it is missing"));
    }

    /** Households of permit holders that the choice leaves without a home at the end, more than there would be; 0 where it does not. */
    long putOff() {
        var left = row(Told.HOLDERS_LEFT);
        var without = left.without();
        return without == null
                ? 0
                : Math.max(
                        0,
                        Math.round(left.with().estimate().mean()
                                - without.estimate().mean()));
    }

    /** Households that still search at the end, permit holders too; without the choice where {@code isWithout}. */
    double searching(boolean isWithout) {
        return Stream.of(Told.OTHERS_LEFT, Told.HOLDERS_LEFT)
                .map(this::row)
                .map(row -> isWithout ? Objects.requireNonNullElse(row.without(), row.with()) : row.with())
                .mapToDouble(cell -> cell.estimate().mean())
                .sum();
    }

    /** In how many months as many homes come free, without the choice. */
    double monthsOfHomes(long households, int years) {
        var lets = Objects.requireNonNullElse(
                row(Told.LETS).without(), row(Told.LETS).with());
        return (double) MONTHS * years * households / lets.estimate().mean();
    }
}
