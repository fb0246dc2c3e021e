package nl.geland.app.findings;

import java.util.List;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/** The means per participant that stand behind a matrix. */
record StanceRows(List<Part> parts) {

    /** One table of pairs: key of its words. */
    record Part(String key, List<Stances.Pair> pairs) {

        Part {
            pairs = List.copyOf(pairs);
        }
    }

    StanceRows {
        parts = List.copyOf(parts);
    }

    /** None for a matrix that is not about means. */
    static StanceRows of(MatrixKind kind, Stances stances) {
        return new StanceRows(
                switch (kind) {
                    case SAYS_SHOWS ->
                        List.of(
                                new Part("findings.stance.joint", stances.sayingAndShowing()),
                                new Part("findings.stance.own", stances.sayingAndShowingOwn()));
                    case SHIFT -> List.of(new Part("findings.stance.shift", stances.beginAndEnd()));
                    case THEMES, ANSWERS, POLICY, CONCERNS, OBSTACLES -> List.of();
                });
    }

    /** A mean with its sign; a dash where there is none. */
    static String mean(Page page, @Nullable Double mean) {
        if (mean == null) {
            return "–";
        }
        var text = page.decimal(Math.abs(mean), 1);
        var isZero = text.matches("[0.,]+");
        return isZero ? text : (mean < 0 ? "−" : "+") + text;
    }

    /** Key of what a difference says. */
    static String said(Stances.Pair pair) {
        if (pair.difference() == null) {
            return "findings.stance.unknown";
        }
        var word = pair.up() ? "up" : pair.down() ? "down" : "same";
        return "findings.stance." + word;
    }
}
