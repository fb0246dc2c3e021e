package nl.geland.app.findings;

import java.util.Set;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Page;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One quote.
 *
 * @param stale whether a colleague was first
 */
record QuoteView(StudyHead head, Quote quote, Fields form, boolean stale, CodedStudy study, Words words) {

    Set<QuoteCheck.Obstacle> inTheWay() {
        return QuoteCheck.of(study, quote);
    }

    /** The passage it comes from; null when it is no longer coded. */
    MatrixView.@Nullable PassageView passage() {
        return MatrixView.PassageView.of(study, quote.passage()).orElse(null);
    }

    /** As it would stand in a report. */
    String published() {
        return QuoteCheck.published(quote.words());
    }

    /** As whom it would stand in a report. */
    String as(Page page) {
        return QuoteCheck.speaker(study, quote)
                .map(who -> QuoteWords.speaker(new Speech(words, page.locale()), who, quote.shown()))
                .orElse("");
    }

    /** How many participants share what is shown. */
    long sharing() {
        return QuoteCheck.speaker(study, quote)
                .map(who -> Shown.sharing(study.participants(), who, quote.shown()))
                .orElse(0L);
    }

    boolean approvedBy(@Nullable Viewer viewer) {
        return viewer != null && quote.approvals().contains(viewer.id());
    }

    /** Whether nothing but a second person is in the way. */
    boolean mayBeApproved() {
        return inTheWay().stream().allMatch(found -> found == QuoteCheck.Obstacle.NOT_TWO);
    }
}
