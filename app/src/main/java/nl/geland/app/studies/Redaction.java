package nl.geland.app.studies;

import java.util.Locale;
import java.util.UUID;
import nl.geland.app.texts.Hit;
import nl.geland.app.texts.Kind;
import nl.geland.app.texts.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * A place in a raw text that may give somebody away, in code points, and what a person decided on it. Never holds the words.
 *
 * @param rule what found it: a rule of the engine, {@link #ADDED} or {@link #SECOND_PERSON}
 */
record Redaction(
        UUID id,
        int start,
        int end,
        Kind kind,
        String rule,
        String tag,
        Verdict verdict,
        @Nullable UUID decidedBy,
        int version) {

    /** Found by who decided. */
    static final String ADDED = "ADDED";

    /** Found by the second person, in the sample. */
    static final String SECOND_PERSON = "SECOND_PERSON";

    /** What was decided. */
    enum Verdict {
        OPEN,
        KEEP,
        REPLACE
    }

    boolean isOpen() {
        return verdict == Verdict.OPEN;
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }

    Hit hit() {
        return new Hit(kind, start, end, rule, tag);
    }

    Proposal proposal() {
        return switch (verdict) {
            case OPEN -> Proposal.open(hit());
            case KEEP -> Proposal.open(hit()).decided(new nl.geland.app.texts.Decision.Keep());
            case REPLACE -> Proposal.open(hit()).replaced();
        };
    }

    /** The word for why it was found. */
    String ruleKey() {
        return switch (rule) {
            case ADDED -> "studies.rule.added";
            case SECOND_PERSON -> "studies.rule.second-person";
            default -> "texts.hit-rule." + rule;
        };
    }

    String kindKey() {
        return kindKey(kind);
    }

    /** The word for a kind. */
    static String kindKey(Kind kind) {
        return "texts.hit-kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
