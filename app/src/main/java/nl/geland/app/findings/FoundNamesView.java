package nl.geland.app.findings;

import java.util.List;
import nl.geland.app.web.Sort;

/** Where names stood that were found later, in the texts of a study and elsewhere. */
record FoundNamesView(StudyHead head, List<FoundName> found) {

    List<FoundName> open() {
        return found.stream().filter(FoundName::isOpen).toList();
    }

    List<FoundName> done() {
        return found.stream().filter(one -> !one.isOpen()).toList();
    }

    String path() {
        return head.path("rapporten/namen");
    }

    /** What was done with one, or decided on it, as a key. */
    static String state(FoundName one) {
        var outcome = one.outcome();
        return "findings.found." + (outcome == null ? Sort.parameter(one.done()) : Sort.parameter(outcome));
    }
}
