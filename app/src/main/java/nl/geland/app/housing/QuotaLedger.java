package nl.geland.app.housing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The quota (<i>taakstelling</i>) of a municipality as a running account, in persons: what a half-year falls short is
 * added to the next, what it is ahead is taken off.
 *
 * <p>{@code corrected = target + backlog − lead} and {@code backlog = corrected − realised}; a negative backlog is a
 * lead. The account begins with the first target at nothing owed. Edges: no targets gives no positions; after a
 * half-year without a target nothing can be said, so the account ends before it. Source: Huisvestingswet 2014, articles
 * 28 and 29.
 */
public final class QuotaLedger {

    /**
     * One half-year.
     *
     * @param backlog still to do at the end of the half-year, or so far while it runs; below zero is a lead
     * @param running whether this half-year is not over yet
     */
    public record Position(HalfYear halfYear, int target, int corrected, int realised, int backlog, boolean running) {}

    private static final int STEP = 5;

    private QuotaLedger() {}

    /** A number to the nearest five. */
    static int rounded(int number) {
        return (number + STEP / 2) / STEP * STEP;
    }

    /**
     * Persons housed in steps of five, for who sees no people. What is rounded is the number housed since the account began, so that no
     * half-year is off by more than two and the account never drifts, and so that two versions of a number differ by a step or by nothing, and
     * never by one household.
     */
    public static SortedMap<HalfYear, Integer> inSteps(
            SortedMap<HalfYear, Integer> targets, SortedMap<HalfYear, Integer> realised) {
        var steps = new TreeMap<HalfYear, Integer>();
        var exact = 0;
        var told = 0;
        for (var housed : realised.entrySet()) {
            var begins = !targets.isEmpty() && housed.getKey().compareTo(targets.firstKey()) >= 0;
            exact += begins ? housed.getValue() : 0;
            steps.put(housed.getKey(), begins ? rounded(exact) - told : 0);
            told = rounded(exact);
        }
        return steps;
    }

    /**
     * The positions up to and including the current half-year.
     *
     * @param targets persons to be housed
     * @param realised persons housed; a half-year that is not named housed nobody
     */
    public static List<Position> positions(
            SortedMap<HalfYear, Integer> targets, Map<HalfYear, Integer> realised, HalfYear current) {
        var positions = new ArrayList<Position>();
        var backlog = 0;
        var halfYear = targets.isEmpty() ? current : targets.firstKey();
        while (halfYear.compareTo(current) <= 0) {
            var target = targets.get(halfYear);
            if (target == null) {
                break;
            }
            var corrected = target + backlog;
            var housed = realised.getOrDefault(halfYear, 0);
            backlog = corrected - housed;
            positions.add(new Position(halfYear, target, corrected, housed, backlog, halfYear.equals(current)));
            halfYear = halfYear.next();
        }
        return List.copyOf(positions);
    }
}
