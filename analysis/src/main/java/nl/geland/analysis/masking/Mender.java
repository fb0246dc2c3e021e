package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds which cells of the table to hide so that a guard holds: the cells that would have to be told otherwise, at the
 * least total of change times weight, for the value that must stay possible to be possible.
 *
 * <p>Each told cell of the table may be exceeded or fallen short of, at its weight per person; one linear programme finds
 * the cheapest way, and the cells it changes are hidden. Source: the linear programming heuristic of Kelly, Golden and
 * Assad (1992), Cell suppression: disclosure protection for sensitive tabular data,
 * <a href="https://doi.org/10.1002/net.3230220407">doi:10.1002/net.3230220407</a>, as described for systems of linear
 * equations by Fischetti and Salazar (2001), <a href="https://doi.org/10.1287/mnsc.47.7.1008.9805">
 * doi:10.1287/mnsc.47.7.1008.9805</a>, section 4.
 */
final class Mender {

    private final Equations equations;
    private final Simplex simplex;
    private final int[] own;
    private final int cost;

    /**
     * @param own rows that may be hidden
     * @param weights what a change of one costs, for each of those rows
     * @param open what a hidden cell is known to be at least
     */
    Mender(Equations equations, int[] own, double[] weights, double open) {
        this.equations = equations;
        this.own = own;
        var atoms = equations.atoms();
        var columns = atoms + 2 * own.length;
        var matrix = equations.matrix(2 * own.length, 1);
        cost = columns + equations.rows();
        var most = Math.max(1, Arrays.stream(weights).max().orElse(1));
        for (var i = 0; i < own.length; i++) {
            matrix[own[i]][atoms + 2 * i] = -1;
            matrix[own[i]][atoms + 2 * i + 1] = 1;
            matrix[equations.rows()][atoms + 2 * i] = weights[i] / most;
            matrix[equations.rows()][atoms + 2 * i + 1] = weights[i] / most;
        }
        simplex = new Simplex(matrix, columns);
        for (var atom = 0; atom < atoms; atom++) {
            if (equations.isToldZero(atom)) {
                simplex.bound(atom, 0, 0);
            }
        }
        for (var i = 0; i < own.length; i++) {
            var room = Math.max(0, equations.lower(own[i]) - open);
            simplex.bound(atoms + 2 * i, 0, Double.POSITIVE_INFINITY);
            simplex.bound(atoms + 2 * i + 1, 0, room);
        }
        for (var row = 0; row < equations.rows(); row++) {
            learn(row);
        }
    }

    /** Takes in what is told about a cell now. */
    void learn(int row) {
        simplex.bound(equations.atoms() + 2 * own.length + row, equations.lower(row), equations.upper(row));
    }

    /** How far the guarded number can go when the whole table is withheld, but no farther than the guard needs. */
    double farthest(Guard guard) {
        return simplex.reach(variable(guard), guard.up(), guard.need());
    }

    /** The rows to hide, fewest and smallest first in mind; empty when nothing has to change. */
    List<Integer> toHide(Guard guard) {
        var variable = variable(guard);
        var least = simplex.lower(variable);
        var most = simplex.upper(variable);
        simplex.bound(variable, guard.up() ? Math.max(least, guard.need()) : least, guard.up() ? most : guard.need());
        simplex.reach(cost, false, 0);
        var point = simplex.point();
        simplex.bound(variable, least, most);
        var changed = new ArrayList<Integer>();
        for (var i = 0; i < own.length; i++) {
            var first = equations.atoms() + 2 * i;
            if (Math.abs(point[first] - point[first + 1]) > Equations.SLACK) {
                changed.add(own[i]);
            }
        }
        return changed;
    }

    private int variable(Guard guard) {
        return guard.variable() < equations.atoms() ? guard.variable() : guard.variable() + 2 * own.length;
    }
}
