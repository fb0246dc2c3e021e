package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.List;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;

/**
 * Who lives here, as the team told it.
 *
 * @param languageGroups of the participants
 */
record ResidentsView(StudyHead head, List<Resident> residents, List<String> languageGroups, Fields form) {

    List<Option> beside(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("findings.residents.beside.none")));
        languageGroups.forEach(group -> options.add(new Option(group, group)));
        return List.copyOf(options);
    }
}
