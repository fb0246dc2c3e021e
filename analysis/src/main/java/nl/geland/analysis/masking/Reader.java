package nl.geland.analysis.masking;

/** A reader who solves for what was not told: the sharpest linear bounds on any group or cell. */
final class Reader {

    /** Steps after which a no is asked again of a fresh reader; a yes is checked anyway. */
    private static final int WORN = 500;

    private final Equations equations;
    private final Simplex simplex;

    Reader(Equations equations) {
        this.equations = equations;
        simplex = new Simplex(equations.matrix(0, 0), equations.atoms());
        for (var atom = 0; atom < equations.atoms(); atom++) {
            if (equations.isToldZero(atom)) {
                simplex.bound(atom, 0, 0);
            }
        }
        for (var row = 0; row < equations.rows(); row++) {
            learn(row);
        }
    }

    /** Takes in what is told about a cell now. */
    void learn(int row) {
        simplex.bound(equations.atoms() + row, equations.lower(row), equations.upper(row));
    }

    /** Whether what was told can be true at all. */
    boolean canBelieve() {
        return simplex.settle();
    }

    /** Whether so many steps were taken that rounding may have added up. */
    boolean isWorn() {
        return simplex.pivots() > WORN;
    }

    /** How much work the answers took, in entries written. */
    long work() {
        return simplex.work();
    }

    /** A point the reader must think possible, as far towards the need of the guard as there is, or beyond it. */
    double[] towards(Guard guard) {
        simplex.reach(guard.variable(), guard.up(), guard.need());
        return equations.point(simplex.point());
    }
}
