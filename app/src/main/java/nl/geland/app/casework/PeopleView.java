package nl.geland.app.casework;

import java.util.ArrayList;
import java.util.List;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;

/**
 * The list of people.
 *
 * @param ownOnly whether it shows the own caseload of a case manager
 * @param forgotten whether the address names a search that this session does not know any more
 */
record PeopleView(
        List<PersonLine> people,
        PeopleFilter filter,
        People.Facets facets,
        Sort<PeopleColumn> sort,
        Paging paging,
        boolean ownOnly,
        boolean forgotten) {

    static List<Option> phases(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("casework.phase.all")));
        Phase.ALL.forEach(phase -> options.add(new Option(phase.code(), page.word(phase.key()))));
        return options;
    }

    static List<Option> routes(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("casework.route.all")));
        for (var route : Route.values()) {
            options.add(new Option(route.code(), page.word(route.key())));
        }
        return options;
    }

    static List<Option> plain(String all, List<String> values) {
        var options = new ArrayList<Option>();
        options.add(new Option("", all));
        values.forEach(value -> options.add(new Option(value, value)));
        return options;
    }
}
