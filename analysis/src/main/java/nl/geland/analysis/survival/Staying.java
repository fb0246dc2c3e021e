package nl.geland.analysis.survival;

/**
 * Which rows stay at risk after they left for another cause, and with what weight: the share a row has on a rank is {@code atRank} of its group
 * divided by {@code atExit} of the row.
 *
 * @param group for each row in sorted order the place of its group, or {@link #LEAVES}
 * @param atExit for each row in sorted order what its group has on the day it left
 * @param atRank for each group what it has on each rank
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read while sums are taken
record Staying(int[] group, double[] atExit, double[][] atRank) {

    static final int LEAVES = -1;
}
