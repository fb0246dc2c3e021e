package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.List;
import nl.geland.app.web.Page;

/** Why numbers of our own town differ from what other pages show, each difference in words with its numbers. */
final class OwnDifferences {

    private static final int LAST_YEARS = 4;

    private OwnDifferences() {}

    static List<String> of(Page page, Towns.OwnTown own) {
        var found = own.found();
        var quota = found.quota();
        var told = new ArrayList<String>();
        var months = found.monthsToHome().value();
        if (months >= 0) {
            told.add(page.word("simulation.own.differs.wait", months));
        }
        if (!quota.targets().isEmpty()) {
            told.add(page.word(
                    quota.onAccount() < 0 ? "simulation.own.differs.lead" : "simulation.own.differs.backlog",
                    Math.abs(quota.onAccount()),
                    quota.stillToCome(),
                    quota.behind()));
            var last = quota.targets().getLast();
            told.add(page.word(
                    "simulation.own.differs.quota",
                    last.halfYear(),
                    last.people(),
                    quota.targets().reversed().stream()
                            .limit(LAST_YEARS)
                            .mapToInt(OwnQuota.Target::people)
                            .average()
                            .orElse(0)));
        }
        var fit = found.fit();
        var atOnce = fit.urgent().value() * fit.applicantsPerYear().value();
        var all = Math.round(fit.homesPerYear().value());
        var left = Math.round(Math.max(0, fit.homesPerYear().value() - atOnce));
        told.add(page.word("simulation.own.differs.homes", all, all - left, left));
        return List.copyOf(told);
    }
}
