package nl.geland.app.disclosure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.geland.analysis.masking.Cause;

/**
 * A table as it would be released now, beside the numbers as they are. For those inside.
 *
 * @param after what the public would see; it is not in the log and stands on no public page
 * @param before the numbers as counted, cell by cell
 * @param hidden how many numbers are not shown, by cause
 * @param toldBefore how much earlier releases tell that this one cannot hide; more than zero deserves a look
 */
record Draft(PublishedTable after, List<Long> before, Map<Cause, Integer> hidden, int toldBefore) {

    Draft {
        before = List.copyOf(before);
        var ordered = new EnumMap<Cause, Integer>(Cause.class);
        ordered.putAll(hidden);
        hidden = Collections.unmodifiableMap(ordered);
    }

    int hiddenCells() {
        return hidden.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean hides(int row, int column) {
        return TableText.at(after, row, column).isEmpty();
    }

    /** The number as counted, at a row and a column. */
    long before(int row, int column) {
        var columns = TableText.columns(after).length;
        return before.get(row * columns + column);
    }
}
