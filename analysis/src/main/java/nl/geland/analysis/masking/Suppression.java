package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides cells of the last table until every guard holds, then shows again what was hidden for nothing.
 *
 * <p>A guard holds when a witness is at hand: a point that agrees with everything told and reaches what the guard needs.
 * Hiding a cell leaves all witnesses valid, so one pass over the guards is enough. Showing a cell again, largest first, is
 * tried only as far as every guard finds a witness. The pattern is protected; it is not always the smallest one.
 *
 * <p>Source of protection by bounds: Fischetti and Salazar (2001), Solving the cell suppression problem on tabular data
 * with linear constraints, <a href="https://doi.org/10.1287/mnsc.47.7.1008.9805">doi:10.1287/mnsc.47.7.1008.9805</a>.
 */
final class Suppression {

    /** Entries written before a table is refused as too entangled: about two minutes on one slow core. */
    private static final long MOST_WORK = 40_000_000_000L;

    private final Equations equations;
    private final List<Guard> guards;
    private final Told[] told;
    private final Told hidden;
    private final int first;
    private Reader reader;
    private @Nullable Mender mender;
    private double[] @Nullable [] witnesses;
    private final boolean[] extra;
    private int toldBefore;
    private long work;

    /**
     * @param told for each cell of the last table what is told when it is shown, or {@link Told#isHidden} when it must not
     * @param hidden what is told about a cell that is hidden to protect another
     */
    Suppression(Equations equations, List<Guard> guards, Told[] told, Told hidden) {
        this.equations = equations;
        this.guards = new ArrayList<>(guards);
        this.told = told;
        this.hidden = hidden;
        first = equations.rows() - told.length;
        extra = new boolean[told.length];
        witnesses = new double[guards.size()][];
        reader = new Reader(equations);
    }

    /** Hides what has to be hidden. */
    void hide() {
        if (!reader.canBelieve()) {
            throw Problems.one(
                    "table",
                    "in conflict with what was released before about this population",
                    "the same persons, or another name for the population");
        }
        for (var i = 0; i < guards.size(); i++) {
            if (witnesses[i] == null && !holds(i)) {
                mend(i);
            }
        }
        showAgain();
    }

    /** Whether a cell is hidden on top of those that must not be shown. */
    boolean hides(int cell) {
        return extra[cell];
    }

    /** How many guards were broken before this table, and could not be mended. */
    int toldBefore() {
        return toldBefore;
    }

    /** Whether a witness is found; a reader worn by rounding is replaced by a fresh one before the answer is no. */
    private boolean holds(int asked) {
        if (work + reader.work() > MOST_WORK) {
            throw tooEntangled();
        }
        var point = reader.towards(guards.get(asked));
        if (accept(point, asked)) {
            return true;
        }
        if (reader.isWorn() || !equations.admit(point)) {
            work += reader.work();
            reader = new Reader(equations);
            return accept(reader.towards(guards.get(asked)), asked);
        }
        return false;
    }

    /** Takes a point as witness for every guard it serves; whether it serves the one asked about. */
    private boolean accept(double[] point, int asked) {
        if (!equations.admit(point)) {
            return false;
        }
        for (var i = 0; i < guards.size(); i++) {
            if (witnesses[i] == null
                    && guards.get(i).isMetBy(point[guards.get(i).variable()], Equations.SLACK)) {
                witnesses[i] = point;
            }
        }
        return witnesses[asked] != null;
    }

    private void mend(int broken) {
        if (mender == null) {
            mender = newMender();
        }
        var guard = guards.get(broken);
        var farthest = mender.farthest(guard);
        if (!guard.isMetBy(farthest, Equations.SLACK)) {
            mender = newMender();
            farthest = mender.farthest(guard);
        }
        if (!guard.isMetBy(farthest, Equations.SLACK)) {
            toldBefore++;
            guards.set(broken, guard.needing(farthest));
        }
        for (var row : mender.toHide(guards.get(broken))) {
            hide(row);
        }
        if (!holds(broken)) {
            withhold(broken);
        }
    }

    /** Hides all that can be hidden, for a guard that rounding kept from a smaller way; what needs no hiding is shown again. */
    private void withhold(int broken) {
        for (var cell = 0; cell < told.length; cell++) {
            if (canHide(cell) && !extra[cell]) {
                hide(first + cell);
            }
        }
        if (!holds(broken)) {
            throw tooEntangled();
        }
    }

    private void hide(int row) {
        extra[row - first] = true;
        learn(row, hidden);
    }

    private boolean canHide(int cell) {
        return !told[cell].isHidden() && !told[cell].isZero();
    }

    private static IllegalArgumentException tooEntangled() {
        return Problems.one(
                "table",
                "too entangled with what was released before to be checked",
                "fewer breakdowns of this population, or fewer dimensions at once");
    }

    private Mender newMender() {
        var own = IntStream.range(0, told.length).filter(this::canHide).toArray();
        var weights = IntStream.of(own)
                .mapToDouble(cell -> told[cell].upper() / equations.scale())
                .toArray();
        return new Mender(
                equations,
                IntStream.of(own).map(cell -> first + cell).toArray(),
                weights,
                hidden.lower() / equations.scale());
    }

    private void learn(int row, Told news) {
        equations.tell(row, news);
        reader.learn(row);
        if (mender != null) {
            mender.learn(row);
        }
    }

    private void showAgain() {
        var largestFirst = IntStream.range(0, told.length)
                .filter(cell -> extra[cell])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer cell) -> told[cell].upper())
                        .reversed())
                .toList();
        for (var cell : largestFirst) {
            learn(first + cell, told[cell]);
            if (allHold(first + cell)) {
                extra[cell] = false;
            } else {
                learn(first + cell, hidden);
            }
        }
    }

    /** Whether every guard still has a witness, after one cell is told again. */
    private boolean allHold(int row) {
        var before = witnesses.clone();
        var variable = equations.atoms() + row;
        for (var i = 0; i < witnesses.length; i++) {
            var point = before[i];
            if (point == null
                    || point[variable] < equations.lower(row) - Equations.SLACK
                    || point[variable] > equations.upper(row) + Equations.SLACK) {
                witnesses[i] = null;
            }
        }
        for (var i = 0; i < witnesses.length; i++) {
            if (witnesses[i] == null && !holds(i)) {
                witnesses = before;
                return false;
            }
        }
        return true;
    }
}
