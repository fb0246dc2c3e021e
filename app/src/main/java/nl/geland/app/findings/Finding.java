package nl.geland.app.findings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a study found, in its latest version.
 *
 * @param said what it says
 * @param numbers what its references counted when it was written, by token
 * @param passages which passages speak for it or against it
 */
record Finding(
        UUID id,
        int number,
        int version,
        Said said,
        String data,
        Instant madeAt,
        Map<String, Counted> numbers,
        Map<UUID, Side> passages) {

    /** Which way a passage points. */
    enum Side {
        FOR,
        AGAINST
    }

    /**
     * The texts of a finding.
     *
     * @param counter what speaks against it
     * @param looked whether somebody looked for what speaks against it and found nothing
     * @param limits where it ends
     */
    record Said(String claim, String evidence, String counter, boolean looked, String limits) {

        List<String> texts() {
            return List.of(claim, evidence, counter, limits);
        }
    }

    Finding {
        numbers = Map.copyOf(numbers);
        passages = Map.copyOf(passages);
    }

    /**
     * What is still missing before it may enter a report, as keys.
     *
     * @param today the comparisons as they are now
     */
    List<String> missing(Map<MatrixKind, Matrix> today) {
        var missing = new ArrayList<String>();
        if (said.counter().isEmpty() && !said.looked()) {
            missing.add("findings.missing.counter");
        }
        if (said.limits().isEmpty()) {
            missing.add("findings.missing.limits");
        }
        if (numbers.entrySet().stream().anyMatch(told -> isAboutNobodyNow(told.getKey(), told.getValue(), today))) {
            missing.add("findings.missing.nobody");
        }
        return List.copyOf(missing);
    }

    boolean mayBeReported(Map<MatrixKind, Matrix> today) {
        return missing(today).isEmpty();
    }

    /** Whether a number that was about somebody when it was written is about nobody now: those people withdrew. */
    private static boolean isAboutNobodyNow(String token, Counted then, Map<MatrixKind, Matrix> today) {
        return then.asked() > 0
                && Reference.of(token)
                        .flatMap(reference -> reference.in(today))
                        .map(cell -> Counted.of(cell).asked() == 0)
                        .orElse(true);
    }
}
