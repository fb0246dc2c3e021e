package nl.geland.app.findings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.coding.CodedStudy;

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
     * @param unheard whether the finding is that nobody said it, of those who were asked
     */
    record Said(String claim, String evidence, String counter, boolean looked, String limits, boolean unheard) {

        List<String> texts() {
            return List.of(claim, evidence, counter, limits);
        }
    }

    /**
     * The study as it is now.
     *
     * @param passages those that are still coded
     */
    record Today(Map<MatrixKind, Matrix> matrices, Set<UUID> passages) {

        Today {
            matrices = Map.copyOf(matrices);
            passages = Set.copyOf(passages);
        }

        static Today of(CodedStudy study, Map<MatrixKind, Matrix> matrices) {
            return new Today(
                    matrices,
                    study.passages().stream().map(CodedStudy.Passage::id).collect(Collectors.toUnmodifiableSet()));
        }

        static Today of(CodedStudy study) {
            return of(study, new Matrices(study).all());
        }
    }

    Finding {
        numbers = Map.copyOf(numbers);
        passages = Map.copyOf(passages);
    }

    /**
     * What is still missing before it may enter a report, as keys.
     *
     * @param today the study as it is now
     */
    List<String> missing(Today today) {
        var missing = new ArrayList<String>();
        notCarried(today).ifPresent(missing::add);
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

    /**
     * What its evidence lacks to carry it, as a key: a passage laid for it or a cell with people who said it; or, where the finding is that nobody
     * said it, a cell with people who were asked and nobody who said it.
     */
    private Optional<String> notCarried(Today today) {
        var isHeard = passages.entrySet().stream()
                        .anyMatch(laid ->
                                laid.getValue() == Side.FOR && today.passages().contains(laid.getKey()))
                || references()
                        .flatMap(reference -> reference.in(today.matrices()).stream())
                        .anyMatch(cell -> !cell.said().isEmpty());
        if (!said.unheard()) {
            return isHeard ? Optional.empty() : Optional.of("findings.missing.evidence");
        }
        if (isHeard) {
            return Optional.of("findings.missing.heard");
        }
        return silence(today).isPresent() ? Optional.empty() : Optional.of("findings.missing.denominator");
    }

    /** The cell of the evidence in which most people were asked and nobody said it. */
    Optional<Reference> silence(Today today) {
        return references()
                .filter(reference ->
                        reference.in(today.matrices()).filter(Finding::isSilent).isPresent())
                .max(Comparator.comparingInt(reference -> reference
                        .in(today.matrices())
                        .map(cell -> cell.silent().size())
                        .orElse(0)));
    }

    private static boolean isSilent(Cell cell) {
        return cell.said().isEmpty() && !cell.silent().isEmpty();
    }

    /** What the evidence refers to. */
    private Stream<Reference> references() {
        return Reference.tokens(List.of(said.evidence())).stream().flatMap(token -> Reference.of(token).stream());
    }

    boolean mayBeReported(Today today) {
        return missing(today).isEmpty();
    }

    /** Whether a number that was about somebody when it was written is about nobody now: those people withdrew. */
    private static boolean isAboutNobodyNow(String token, Counted then, Today today) {
        return then.asked() > 0
                && Reference.of(token)
                        .flatMap(reference -> reference.in(today.matrices()))
                        .map(cell -> Counted.of(cell).asked() == 0)
                        .orElse(true);
    }
}
