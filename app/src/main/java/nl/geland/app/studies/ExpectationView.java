package nl.geland.app.studies;

import java.util.Arrays;
import java.util.List;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/** The form in which somebody says what came of an expectation. */
record ExpectationView(StudyDoor.Inside inside, Expectation expectation, StudyForm form, Both both) {

    static List<Option> outcomes(Page page) {
        return Arrays.stream(Expectation.Outcome.values())
                .map(outcome -> new Option(Sort.parameter(outcome), page.word(outcome.key())))
                .toList();
    }
}
