package nl.geland.analysis.survival;

import java.util.EnumSet;

/** For each day with an event: the weight at risk just before it and the weight of events by cause. Its builder fills the columns. */
final class RiskTable {

    final int[] days;
    final double[] atRisk;
    final double[][] events;
    final double[] allEvents;
    /** Whether everyone at risk had the event; told from counts of rows, so exact for any weights. */
    final boolean[] everyone;

    final int lastDay;
    final EnumSet<Caution> cautions = EnumSet.noneOf(Caution.class);

    RiskTable(int size, int causes, int lastDay) {
        days = new int[size];
        atRisk = new double[size];
        events = new double[causes][size];
        allEvents = new double[size];
        everyone = new boolean[size];
        this.lastDay = lastDay;
    }

    int size() {
        return days.length;
    }

    /** Position of a cause among the causes told apart: one counts every event as the same. */
    int slot(int cause) {
        return events.length == 1 ? 0 : cause - 1;
    }

    void tellWhatIsMissing(int rows) {
        if (rows == 0) {
            cautions.add(Caution.NO_ROWS);
        } else if (size() == 0) {
            cautions.add(Caution.NO_EVENTS);
        }
    }
}
