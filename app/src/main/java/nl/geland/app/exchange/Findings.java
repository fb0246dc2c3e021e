package nl.geland.app.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.trajectories.Finding.Outcome;
import org.jspecify.annotations.Nullable;

/** The faults seen in one file so far. Refuses to go on when there are more than a file of this kind can have. */
final class Findings {

    private static final int EARLY = 1000;
    private static final int FEW = 20;

    private final Limits limits;
    private final boolean supplement;
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet rejected = new BitSet();
    private int rejectedCount;

    Findings(Limits limits, boolean supplement) {
        this.limits = limits;
        this.supplement = supplement;
    }

    void add(int row, @Nullable String column, String rule, Outcome outcome, String valueClass, int otherRow) {
        add(new Finding(row, column, rule, outcome, valueClass, otherRow));
    }

    void add(Finding finding) {
        if (findings.size() >= limits.findings()) {
            throw new Refusal("too-many-findings", limits.findings(), mostFrequent());
        }
        findings.add(finding);
        if (finding.outcome() == Outcome.REJECTED && !rejected.get(finding.row())) {
            rejected.set(finding.row());
            rejectedCount++;
            if (rejectedCount >= EARLY) {
                refuseWhenMostAreFaulty(finding.row());
            }
        }
    }

    /** Refuses a file of which more than half of the rows cannot be taken in: it is not what it seems to be. */
    void refuseWhenMostAreFaulty(int rows) {
        if (!supplement && rows >= FEW && rejectedCount * 2L > rows) {
            throw new Refusal("mostly-faulty", rejectedCount, rows, mostFrequent());
        }
    }

    private String mostFrequent() {
        return byRule().entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Map<String, Long> byRule() {
        var counts = new TreeMap<String, Long>();
        findings.forEach(finding -> counts.merge(finding.rule(), 1L, Long::sum));
        return counts;
    }

    BitSet rejected() {
        return rejected;
    }

    int rejectedCount() {
        return rejectedCount;
    }

    List<Finding> sorted() {
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparingInt(Finding::row));
        return List.copyOf(sorted);
    }
}
