package nl.geland.app.findings;

import java.util.List;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Passage;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a matrix. The unit is the participant: whoever says it twice counts once.
 *
 * @param said who said it, asked or not
 * @param silent who was asked and did not
 * @param notAsked who did not say it and was not asked
 * @param passages where it was said, also where nobody knows by whom
 * @param relation of a policy text beside the voices; {@code null} in any other cell
 */
record Cell(
        List<Heard> said,
        List<Heard> silent,
        List<Heard> notAsked,
        List<Passage> passages,
        @Nullable PolicyRelation relation) {

    Cell {
        said = List.copyOf(said);
        silent = List.copyOf(silent);
        notAsked = List.copyOf(notAsked);
        passages = List.copyOf(passages);
    }

    /** Of those who said it or were asked, how many said it. Who was not asked is not in it. */
    Amount amount() {
        return new Amount(said.size(), said.size() + silent.size());
    }

    Cell beside(PolicyRelation policy) {
        return new Cell(said, silent, notAsked, passages, policy);
    }
}
