package nl.geland.app.identity;

import java.util.List;

/** A change that was not made, with everything that is wrong with it; nothing was written. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<Problem> problems;

    Refused(List<Problem> problems) {
        super("Refused: " + problems.stream().map(Problem::key).toList());
        this.problems = List.copyOf(problems);
    }

    Refused(String field, String key) {
        this(List.of(new Problem(field, key)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
