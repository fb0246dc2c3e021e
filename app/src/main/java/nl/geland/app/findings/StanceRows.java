package nl.geland.app.findings;

import java.util.List;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/** The means per participant that stand behind a matrix. */
record StanceRows(List<Part> parts) {

    private static final String JOINT = "joint";
    private static final String OWN = "own";

    /**
     * One table of pairs.
     *
     * @param key key of its words
     * @param axis which of the two scales: {@code joint} or {@code own}
     */
    record Part(String key, String axis, List<Stances.Pair> pairs) {

        Part {
            pairs = List.copyOf(pairs);
        }

        /** Key of what a difference says on this scale. */
        String said(Stances.Pair pair) {
            if (pair.difference() == null) {
                return "findings.stance.unknown";
            }
            return pair.up() || pair.down()
                    ? "findings.stance." + axis + (pair.up() ? ".up" : ".down")
                    : "findings.stance.same";
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
                                new Part("findings.stance.joint", JOINT, stances.sayingAndShowing()),
                                new Part("findings.stance.own", OWN, stances.sayingAndShowingOwn()));
                    case SHIFT ->
                        List.of(
                                new Part("findings.stance.shift", JOINT, stances.beginAndEnd()),
                                new Part("findings.stance.shift-own", OWN, stances.beginAndEndOwn()));
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
}
