package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.web.Page;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param finding null for one that is not written yet
 * @param stale whether a colleague was first
 */
record FindingView(
        StudyHead head, @Nullable Finding finding, Fields form, boolean stale, FindingsView told, CodedStudy study) {

    /**
     * A number that a finding refers to.
     *
     * @param then null where it was not counted then
     * @param now null where nothing counts it any more
     */
    record Referred(
            String token, @Nullable Counted then, @Nullable Counted now) {

        boolean changed() {
            return then == null || !then.equals(now);
        }

        /** Address of the cell it comes from. */
        String cell(StudyHead head) {
            return Reference.of(token)
                    .map(reference ->
                            head.path("vergelijken/" + reference.kind().path()) + "?cel="
                                    + new Matrix.Place(reference.row(), reference.column()).code() + "#cel")
                    .orElse("");
        }
    }

    static FindingView of(CodedStudy study, @Nullable Finding finding, Fields form, boolean stale, Words words) {
        return new FindingView(
                StudyHead.of(study),
                finding,
                form,
                stale,
                FindingsView.of(study, finding == null ? List.of() : List.of(finding), words),
                study);
    }

    /** Where the form is sent. */
    String path() {
        return head.path("bevindingen/" + (finding == null ? "nieuw" : finding.id()));
    }

    String speak(Page page, @Nullable Counted counted) {
        return counted == null
                ? page.word("findings.amount.unknown")
                : new Speech(told.words(), page.locale()).amount(counted.amount());
    }

    /** The numbers it refers to, as they were when it was written and as they are now. */
    List<Referred> numbers() {
        if (finding == null) {
            return List.of();
        }
        var now = FindingsController.numbers(study, finding.said());
        return Reference.tokens(finding.said().texts()).stream()
                .map(token -> new Referred(token, finding.numbers().get(token), now.get(token)))
                .toList();
    }

    /** Whether the study is another one than when it was written. */
    boolean otherData() {
        return finding != null && !finding.data().equals(Fingerprint.of(study));
    }

    /** The passages on one side that are still coded. */
    List<MatrixView.PassageView> passages(Finding.Side side) {
        var passages = new ArrayList<MatrixView.PassageView>();
        if (finding != null) {
            finding.passages().entrySet().stream()
                    .filter(entry -> entry.getValue() == side)
                    .map(Map.Entry::getKey)
                    .forEach(id -> MatrixView.PassageView.of(study, id).ifPresent(passages::add));
        }
        return passages;
    }

    /** Passages that were laid here and are no longer coded. */
    List<UUID> gone() {
        return finding == null
                ? List.of()
                : finding.passages().keySet().stream()
                        .filter(id -> MatrixView.PassageView.of(study, id).isEmpty())
                        .toList();
    }

    /** The texts as they stand now, to be set beside what was sent, by the name of their field. */
    String now(String field) {
        if (finding == null) {
            return "";
        }
        return switch (field) {
            case "claim" -> finding.said().claim();
            case "evidence" -> finding.said().evidence();
            case "counter" -> finding.said().counter();
            case "limits" -> finding.said().limits();
            default -> throw new IllegalArgumentException("A finding has no field " + field);
        };
    }
}
