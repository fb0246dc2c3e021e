package nl.geland.app.casework;

import java.util.List;
import java.util.Map;
import nl.geland.app.web.Page;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The working list.
 *
 * @param counts how many people each rule names
 * @param workers the case managers there are to choose from; none for a case manager, who sees the own caseload
 */
record AttentionView(
        List<AttentionLine> lines,
        AttentionFilter filter,
        Map<Rule, Integer> counts,
        List<String> workers,
        Sort<AttentionColumn> sort,
        Paging paging,
        boolean ownOnly) {

    boolean filtered() {
        return filter.rule().isPresent()
                || filter.phase().isPresent()
                || filter.fresh()
                || (!ownOnly && !filter.worker().isEmpty());
    }

    /** Value of {@code aria-current} for the link of a rule, or of all rules for null. */
    @Nullable
    String current(@Nullable Rule rule) {
        return filter.rule().orElse(null) == rule ? "true" : null;
    }

    /** The sentence of a reason. */
    static String sentence(Page page, Reason reason) {
        return page.word(reason.key(), page.dateText(reason.first()), page.dateText(reason.second()), reason.amount());
    }
}
