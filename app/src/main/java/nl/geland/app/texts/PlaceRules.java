package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The listed places, and the listed languages and illnesses that few people share. */
final class PlaceRules implements Rule {

    private static final int WORDS = 4;
    private final Lists lists;

    PlaceRules(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Set<String> names() {
        return Set.of("place", "rare");
    }

    @Override
    public void find(Reading reading, Consumer<Finding> found) {
        var tokens = reading.tokens();
        for (int first = 0; first < tokens.size(); first++) {
            for (var last : ends(reading, first)) {
                if (isPlace(reading, first, last)) {
                    found.accept(new Finding(
                            Kind.PLACE,
                            tokens.get(first).from(),
                            tokens.get(last).to(),
                            "place",
                            Finding.WORD));
                    break;
                }
            }
            if (lists.rare().contains(Fold.lower(tokens.get(first).word()))) {
                found.accept(new Finding(
                        Kind.RARE, tokens.get(first).from(), tokens.get(first).to(), "rare", Finding.WORD));
            }
        }
    }

    private boolean isPlace(Reading reading, int first, int last) {
        var tokens = reading.tokens();
        var words = reading.text()
                .substring(tokens.get(first).from(), tokens.get(last).to());
        if (!lists.places().contains(Lists.phrase(words))) {
            return false;
        }
        return first < last
                || tokens.get(first).hasCapitalOfItsOwn()
                || !lists.dutch().knows(tokens.get(first).word());
    }

    /** The last words of phrases that start here, longest first. */
    private static List<Integer> ends(Reading reading, int first) {
        var ends = new ArrayList<Integer>();
        for (int last = first; last < Math.min(first + WORDS, reading.tokens().size()); last++) {
            if (last > first && !reading.follows(last - 1)) {
                break;
            }
            ends.addFirst(last);
        }
        return ends;
    }
}
