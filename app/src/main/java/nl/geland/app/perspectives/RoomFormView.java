package nl.geland.app.perspectives;

import java.util.ArrayList;
import java.util.List;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/** The form in which room given is written down. */
record RoomFormView(CheckedForm form) {

    static List<Option> rules(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("perspectives.rule.choose")));
        for (var rule : BentRule.values()) {
            options.add(new Option(Sort.parameter(rule), page.word(rule.key())));
        }
        return List.copyOf(options);
    }
}
