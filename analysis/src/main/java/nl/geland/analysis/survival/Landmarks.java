package nl.geland.analysis.survival;

import java.util.Arrays;
import nl.geland.analysis.numerics.Covariates;
import nl.geland.analysis.numerics.Problems;
import nl.geland.analysis.numerics.RowOrder;

/**
 * Rows for questions asked on one or more landmark days: of those still there on that day, with what was known of them then, who has the event
 * within a horizon? Nothing that came later goes into the covariates, so that no time is immortal.
 *
 * <p>On landmark day s a person counts who is watched and has not had the event up to and including s: a row with {@code from ≤ s < to}. The covariates
 * are those of that row and stay as they are. What is seen later than {@code s + horizon} is not used: rows that last longer are censored then. Days
 * on which a person is away stay days not at risk. Rows of all landmarks are stacked: fit them with the landmark as stratum and the person as
 * cluster, since a person comes back at each landmark.
 *
 * <p>Edges: a landmark at which nobody is left gives no rows. Time is linear in rows after sorting, times landmarks. The order of rows does not matter
 * to what is fitted. Sources: Anderson, Cain and Gelber (1983), <a href="https://doi.org/10.1200/JCO.1983.1.11.710">doi:10.1200/JCO.1983.1.11.710</a>;
 * van Houwelingen (2007), <a href="https://doi.org/10.1111/j.1467-9469.2006.00529.x">doi:10.1111/j.1467-9469.2006.00529.x</a>.
 */
public final class Landmarks {

    private final int[] days;
    private final int horizon;

    private Landmarks(int[] days, int horizon) {
        this.days = days;
        this.horizon = horizon;
    }

    /**
     * Landmarks on these days.
     *
     * @param horizon number of days after each landmark that count, 1 or more
     * @param days ascending, without repeats, 0 or later
     */
    public static Landmarks on(int horizon, int... days) {
        var problems = new Problems();
        if (horizon < 1) {
            problems.tell("horizon is %d, expected 1 or more days".formatted(horizon));
        }
        for (var i = 0; i < days.length; i++) {
            var least = i == 0 ? 0 : Math.max(0, days[i - 1] + 1);
            if (days[i] < least) {
                problems.row(i, "day", days[i], "day %d or later, days ascending".formatted(least));
            }
        }
        problems.refuseIfAny("landmarks");
        return new Landmarks(days.clone(), horizon);
    }

    /**
     * Stacks the rows of all landmarks, landmark after landmark, persons in the order of their numbers.
     *
     * @param spells rows of persons (or of one person each), with late entry where covariates change in time
     * @param covariates what is known from the start of each row on
     * @throws IllegalArgumentException when columns differ in length, in words
     */
    public LandmarkRows stack(Spells spells, Covariates covariates) {
        var problems = new Problems();
        if (covariates.size() != spells.size()) {
            problems.columns("covariates", covariates.size(), spells.size());
        }
        problems.refuseIfAny("landmarks");
        var person = spells.personNumbers(spells.byEnd());
        var starts = new int[spells.size()];
        Arrays.setAll(starts, spells::from);
        var order = new RowOrder(spells.size()).by(starts).by(person).rows();
        var stack = new LandmarkRows.Stack(spells);
        for (var day : days) {
            for (int first = 0, end; first < order.length; first = end) {
                end = first;
                while (end < order.length && person[order[end]] == person[order[first]]) {
                    end++;
                }
                add(stack, spells, Arrays.copyOfRange(order, first, end), day, person[order[first]]);
            }
        }
        return stack.rows(covariates);
    }

    private void add(LandmarkRows.Stack stack, Spells spells, int[] rows, int day, int person) {
        var known = -1;
        for (var row : rows) {
            if (spells.from(row) <= day && day < spells.to(row)) {
                known = row;
            }
        }
        if (known < 0) {
            return;
        }
        var limit = Math.addExact(day, horizon);
        for (var row : rows) {
            if (spells.to(row) > day && spells.from(row) < limit) {
                stack.add(row, known, day, person, limit);
            }
        }
    }
}
