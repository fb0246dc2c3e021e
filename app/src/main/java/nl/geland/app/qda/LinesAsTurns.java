package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.geland.app.coding.CodedStudy;

/** The lines of a text as its turns, where a file does not say who speaks when. */
final class LinesAsTurns {

    private LinesAsTurns() {}

    static List<CodedStudy.Turn> of(String text) {
        var turns = new ArrayList<CodedStudy.Turn>();
        int at = 0;
        for (var line : text.split("\n", -1)) {
            int end = at + line.codePointCount(0, line.length());
            if (!line.isBlank()) {
                turns.add(new CodedStudy.Turn(turns.size() + 1, "", false, at, end, Set.of()));
            }
            at = end + 1;
        }
        return List.copyOf(turns);
    }

    /** The number of the turn in which a place lies; of a place between turns the one before it, at least 1. */
    static int at(List<CodedStudy.Turn> turns, int place) {
        int low = 0;
        int high = turns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (turns.get(middle).start() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(1, low);
    }
}
