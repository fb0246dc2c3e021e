package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.List;

/** A text, everything that was found in it, and what was decided so far. Each decision makes a new review. */
public record Review(CanonicalText text, List<Proposal> proposals) {

    public Review {
        proposals = List.copyOf(proposals);
    }

    public static Review of(CanonicalText text, List<Hit> hits) {
        return new Review(text, hits.stream().map(Proposal::open).toList());
    }

    public Review decide(int at, Decision decision) {
        var decided = new ArrayList<>(proposals);
        decided.set(at, proposals.get(at).decided(decision));
        return new Review(text, decided);
    }

    /** The tag for a hit that a person says is of this kind: that of the same words elsewhere, else the next free number. */
    public String tagAs(Hit hit, Kind kind) {
        var words = folded(hit);
        int highest = Tags.highest(text.text(), kind);
        for (var proposal : proposals) {
            var tag = proposal.decision() instanceof Decision.Replace(var chosen)
                    ? chosen
                    : proposal.hit().tag();
            var numbered = "[" + kind.tag() + "-";
            if (tag.startsWith(numbered)) {
                if (folded(proposal.hit()).equals(words)) {
                    return tag;
                }
                var number = tag.substring(numbered.length(), tag.length() - 1);
                highest = number.matches("\\d{1,6}") ? Math.max(highest, Integer.parseInt(number)) : highest;
            }
        }
        return "[" + kind.tag() + "-" + (highest + 1) + "]";
    }

    public Redacted apply() {
        return Redacted.of(text, proposals);
    }

    public Residual residual() {
        return Residual.of(proposals);
    }

    private String folded(Hit hit) {
        return Lists.phrase(text.index().slice(hit.start(), hit.end()));
    }
}
