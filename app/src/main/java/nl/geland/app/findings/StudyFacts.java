package nl.geland.app.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.geland.app.coding.CodedStudy.Group;
import org.jspecify.annotations.Nullable;

/**
 * What a study set out to do.
 *
 * @param planned how many of each group were to be heard
 */
record StudyFacts(
        String question, List<String> subQuestions, List<Expected> expectations, Map<Group, Integer> planned) {

    /**
     * What was expected beforehand.
     *
     * @param outcome key of what came of it
     * @param settledOn null while it is not settled
     */
    record Expected(
            int number,
            LocalDate writtenOn,
            String text,
            String outcome,
            @Nullable LocalDate settledOn) {}

    StudyFacts {
        subQuestions = List.copyOf(subQuestions);
        expectations = List.copyOf(expectations);
        planned = Map.copyOf(planned);
    }
}
