package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line: what is not in the longest common run of lines (Wagner and Fischer, 1974, by rows and columns). */
final class Difference {

    /** A line of either text. */
    record Line(Kind kind, String text) {}

    /** What became of a line. */
    enum Kind {
        SAME,
        GONE,
        NEW
    }

    private Difference() {}

    /** All lines of both, in order. */
    static List<Line> of(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Kind.SAME, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.GONE, before.get(i++)));
            } else {
                lines.add(new Line(Kind.NEW, after.get(j++)));
            }
        }
        return List.copyOf(lines);
    }

    /** Only what changed. */
    static List<Line> changes(List<String> before, List<String> after) {
        return of(before, after).stream()
                .filter(line -> line.kind() != Kind.SAME)
                .toList();
    }
}
