package nl.geland.app.simulation;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario file that makes no scenario: everything that is wrong with it, or the first twenty things. */
final class ScenarioRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    ScenarioRefused(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.reason() + " at line " + problem.line())
                .collect(Collectors.joining(", ", "scenario file refused: ", "")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file as far as it was read. */
    List<Problem> problems() {
        return problems;
    }
}
