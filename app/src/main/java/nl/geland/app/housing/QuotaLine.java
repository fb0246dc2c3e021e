package nl.geland.app.housing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A half-year of the ledger as a reader may see it; null where the number could tell something about fewer than ten people.
 *
 * @param carried backlog of the half-year before; below zero is a lead
 * @param corrected what had to be done with what was carried over
 * @param backlog what is left at the end, or so far
 */
record QuotaLine(
        HalfYear halfYear,
        int target,
        @Nullable Integer carried,
        @Nullable Integer corrected,
        @Nullable Integer realised,
        @Nullable Integer backlog,
        boolean running) {

    /** Numbers under this are about few people. */
    static final int FEW = 10;

    /** The ledger as it was counted. */
    static List<QuotaLine> counted(List<QuotaLedger.Position> positions) {
        return positions.stream()
                .map(position -> new QuotaLine(
                        position.halfYear(),
                        position.target(),
                        position.corrected() - position.target(),
                        position.corrected(),
                        position.realised(),
                        position.backlog(),
                        position.running()))
                .toList();
    }

    /**
     * The ledger without small numbers: a realised number that is hidden would follow from what is left and the next corrected target, so
     * these are hidden too, and so is the next realised number, until what is hidden is ten people or more.
     */
    static List<QuotaLine> guarded(List<QuotaLedger.Position> positions) {
        var lines = new ArrayList<QuotaLine>();
        var rows = 0;
        var persons = 0;
        for (var line : counted(positions)) {
            var realised = line.realised() == null ? 0 : line.realised();
            var follows = rows > 0;
            var hides = realised < FEW || follows;
            rows = hides ? rows + 1 : 0;
            persons = hides ? persons + realised : 0;
            var closes = rows > 1 && persons >= FEW;
            lines.add(new QuotaLine(
                    line.halfYear(),
                    line.target(),
                    follows ? null : line.carried(),
                    follows ? null : line.corrected(),
                    hides ? null : line.realised(),
                    hides && !closes ? null : line.backlog(),
                    line.running()));
            if (closes) {
                rows = 0;
                persons = 0;
            }
        }
        return List.copyOf(lines);
    }

    /** How many of the last closed half-years in a row were missed. */
    static int missedInARow(List<QuotaLedger.Position> positions) {
        var missed = 0;
        for (var position : positions) {
            if (!position.running()) {
                missed = position.backlog() > 0 ? missed + 1 : 0;
            }
        }
        return missed;
    }
}
