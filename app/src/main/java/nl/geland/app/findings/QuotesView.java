package nl.geland.app.findings;

import java.util.List;
import java.util.Set;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/**
 * The quotes of a study, and what is in the way of each.
 *
 * @param heard how many participants the study has
 */
record QuotesView(StudyHead head, int heard, List<Line> lines) {

    /** A quote with who says it. */
    record Line(Quote quote, String pseudonym, String group, Set<QuoteCheck.Obstacle> inTheWay) {

        String who(Page page) {
            return group.isEmpty() ? "" : pseudonym + " · " + page.word("findings.one." + group);
        }
    }

    static QuotesView of(CodedStudy study, List<Quote> quotes) {
        return new QuotesView(
                StudyHead.of(study),
                study.participants().size(),
                quotes.stream()
                        .map(quote -> {
                            var speaker = QuoteCheck.speaker(study, quote);
                            return new Line(
                                    quote,
                                    speaker.map(CodedStudy.Heard::pseudonym).orElse(""),
                                    speaker.map(who -> Sort.parameter(who.group()))
                                            .orElse(""),
                                    QuoteCheck.of(study, quote));
                        })
                        .toList());
    }
}
