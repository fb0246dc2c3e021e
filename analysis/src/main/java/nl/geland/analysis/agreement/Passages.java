package nl.geland.analysis.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.geland.analysis.agreement.UnitizingAgreement.Marked;
import nl.geland.analysis.agreement.UnitizingAgreement.Passage;

/** The passages that coders marked differently, found by putting together the segments that overlap each other. */
final class Passages {

    private final Segments segments;

    Passages(Segments segments) {
        this.segments = segments;
    }

    /** In the order of texts, then categories, then places. */
    List<Passage> differing(List<Span[][][]> byCategory) {
        var found = new ArrayList<Passage>();
        for (var text = 0; text < segments.texts().size(); text++) {
            for (var category = 0; category < byCategory.size(); category++) {
                for (var passage : passages(text, category, byCategory.get(category)[text])) {
                    if (!isAgreed(passage)) {
                        found.add(passage);
                    }
                }
            }
        }
        return found;
    }

    private List<Passage> passages(int text, int category, Span[][] byCoder) {
        var all = new ArrayList<Marked>();
        for (var coder = 0; coder < byCoder.length; coder++) {
            for (var span : byCoder[coder]) {
                all.add(new Marked(segments.coders().get(coder), span.start(), span.end()));
            }
        }
        all.sort(Comparator.comparingInt(Marked::start));
        var passages = new ArrayList<Passage>();
        var from = 0;
        var end = 0;
        for (var i = 0; i < all.size(); i++) {
            if (i > from && all.get(i).start() >= end) {
                passages.add(passage(text, category, all.subList(from, i), end));
                from = i;
            }
            end = Math.max(end, all.get(i).end());
        }
        if (from < all.size()) {
            passages.add(passage(text, category, all.subList(from, all.size()), end));
        }
        return passages;
    }

    private Passage passage(int text, int category, List<Marked> marked, int end) {
        return new Passage(
                segments.texts().get(text),
                segments.categories().get(category),
                marked.getFirst().start(),
                end,
                marked);
    }

    /** Segments of one coder do not overlap, so agreement is one segment of each coder, all from start to end. */
    private boolean isAgreed(Passage passage) {
        return passage.marked().size() == segments.coders().size()
                && passage.marked().stream()
                        .allMatch(marked -> marked.start() == passage.start() && marked.end() == passage.end());
    }
}
