package nl.geland.app.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.identity.User;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What is public and what waits, for the team.
 *
 * @param log all releases, newest first
 * @param tables what can be proposed
 * @param editions for each family the data that are being released this season
 * @param stale whether somebody was first
 */
record ReleasesView(
        List<LoggedRelease> log,
        List<Proposal> waiting,
        List<Subject> tables,
        List<Edition> editions,
        Map<UUID, User> people,
        FormErrors errors,
        boolean stale) {

    /** The name of somebody who works or worked here. */
    String name(Page page, @Nullable UUID id) {
        var user = id == null ? null : people.get(id);
        return user == null ? page.word("disclosure.make.nobody") : user.name();
    }

    String title(Page page, String subject) {
        return tables.stream()
                .filter(table -> table.key().equals(subject))
                .findFirst()
                .map(table -> page.word(table.words() + ".title"))
                .orElse(subject);
    }

    static String title(Page page, LoggedRelease line) {
        return page.word(line.origin().words() + ".title");
    }

    /** The releases of tables with a page of their own, newest first. */
    List<LoggedRelease> withPage() {
        return log.stream().filter(line -> line.origin().ownPage()).toList();
    }

    /** Whether a table waits for a second person. */
    boolean waits(Subject subject) {
        return waiting.stream().anyMatch(proposal -> proposal.subject().equals(subject.key()));
    }

    /** The numbers of the releases that stand on the page: the last of each subject, unless withdrawn. */
    Set<Integer> onPage() {
        var subjects = new HashSet<String>();
        var numbers = new HashSet<Integer>();
        for (var line : log) {
            if (subjects.add(line.origin().subject()) && !line.isWithdrawn()) {
                numbers.add(line.origin().number());
            }
        }
        return numbers;
    }
}
