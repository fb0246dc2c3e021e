package nl.geland.analysis.trials;

import java.util.List;
import java.util.stream.Collectors;

/** The question as asked has no honest answer in these data: each place is told, and a way out. */
public final class TrialRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int TOLD = 10;

    private final transient List<Finding> findings;

    TrialRefused(List<Finding> findings) {
        super(words(findings));
        this.findings = List.copyOf(findings);
    }

    /** All that was found, by person. */
    public List<Finding> findings() {
        return findings;
    }

    private static String words(List<Finding> findings) {
        var told = findings.stream().limit(TOLD).map(Finding::sentence).collect(Collectors.joining("; "));
        return "trial refused: " + told
                + (findings.size() > TOLD ? "; and %d more".formatted(findings.size() - TOLD) : "");
    }
}
