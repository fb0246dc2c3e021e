package nl.geland.analysis.masking;

/**
 * One thing that readers must not be able to exclude.
 *
 * @param variable a group (its number) or a cell (its row, after all groups) of an {@link Equations}
 * @param up whether the number must stay possible as high as {@code need}, or as low
 * @param need the value that must stay possible
 */
record Guard(int variable, boolean up, double need) {

    boolean isMetBy(double value, double slack) {
        return up ? value >= need - slack : value <= need + slack;
    }

    Guard needing(double other) {
        return new Guard(variable, up, other);
    }
}
