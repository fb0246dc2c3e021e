package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text after what was decided, and where each place of the old text went. */
public record Redacted(CanonicalText text, OffsetMap map) {

    /** Replaces what was decided to go; kept and undecided words stay. */
    public static Redacted of(CanonicalText old, List<Proposal> proposals) {
        var changed = new StringBuilder();
        var index = old.index();
        var places = new ArrayList<Place>();
        int done = 0;
        for (var proposal : inOrder(proposals)) {
            var hit = proposal.hit();
            if (proposal.decision() instanceof Decision.Replace(var tag)) {
                if (hit.start() < done) {
                    throw new IllegalArgumentException("Two redactions overlap at code point " + hit.start());
                }
                changed.append(index.slice(done, hit.start()));
                int from = changed.length();
                changed.append(tag);
                places.add(new Place(hit.start(), hit.end(), from, changed.length()));
                done = hit.end();
            }
        }
        changed.append(index.slice(done, index.codePoints()));
        var text = CanonicalText.of(changed.toString());
        return new Redacted(
                text,
                new OffsetMap(
                        places.stream().map(place -> place.in(text.index())).toList()));
    }

    /** The turns of the old text, in the new one. */
    public List<Turn> turns(List<Turn> old) {
        return old.stream().map(this::turn).toList();
    }

    private Turn turn(Turn old) {
        int from = map.start(old.from());
        int to = map.end(old.to());
        var speaker = old.speaker();
        if (speaker != null) {
            var lead = speaker + Turn.AFTER_SPEAKER;
            int start = map.start(old.from() - lead.codePointCount(0, lead.length()));
            var label = text.index().slice(start, from);
            speaker = label.substring(0, label.length() - Turn.AFTER_SPEAKER.length());
        }
        return new Turn(speaker, from, to, old.start(), old.end());
    }

    private static List<Proposal> inOrder(List<Proposal> proposals) {
        return proposals.stream()
                .sorted(Comparator.comparingInt(proposal -> proposal.hit().start()))
                .toList();
    }

    private record Place(int from, int to, int newFrom, int newTo) {

        OffsetMap.Stretch in(TextIndex index) {
            return new OffsetMap.Stretch(from, to, index.fromUtf16(newFrom), index.fromUtf16(newTo));
        }
    }
}
