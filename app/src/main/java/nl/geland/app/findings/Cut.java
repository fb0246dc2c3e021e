package nl.geland.app.findings;

import java.util.function.Predicate;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Passage;

/**
 * A row or a column of a matrix: which people it is about, which of them were asked, and what counts as saying it. A cell is a row and a column
 * at once.
 *
 * @param id how it is written in an address
 * @param about whom it is about at all
 * @param asked who was asked
 * @param counts which passages say it
 * @param holds for whom it holds as a whole, beside having said it
 * @param under whether it stands beneath the row before it
 */
record Cut(
        String id,
        Name name,
        Predicate<Heard> about,
        Predicate<Heard> asked,
        Predicate<Passage> counts,
        Predicate<Heard> holds,
        boolean under) {

    /** Everybody, and all that was said. */
    static Cut of(String id, Name name) {
        return new Cut(id, name, any -> true, any -> true, any -> true, any -> true, false);
    }

    Cut about(Predicate<Heard> people) {
        return new Cut(id, name, people, asked, counts, holds, under);
    }

    Cut asked(Predicate<Heard> people) {
        return new Cut(id, name, about, people, counts, holds, under);
    }

    Cut counts(Predicate<Passage> passages) {
        return new Cut(id, name, about, asked, passages, holds, under);
    }

    Cut holds(Predicate<Heard> people) {
        return new Cut(id, name, about, asked, counts, people, under);
    }

    /** The same, beneath the row before it. */
    Cut beneath() {
        return new Cut(id, name, about, asked, counts, holds, true);
    }

    /** Both at once; named after this one. */
    Cut and(Cut other) {
        return new Cut(
                id,
                name,
                about.and(other.about),
                asked.and(other.asked),
                counts.and(other.counts),
                holds.and(other.holds),
                under);
    }
}
