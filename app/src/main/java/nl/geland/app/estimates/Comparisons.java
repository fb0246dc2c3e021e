package nl.geland.app.estimates;

import nl.geland.analysis.survival.LogRank;

/** The log-rank family: do the groups of {@code --by} have the event at the same pace? */
final class Comparisons {

    private Comparisons() {}

    static Answer answer(Sites sites) {
        var request = sites.request();
        var table = sites.table();
        var histories = Histories.of(sites, false);
        var column = request.column(Option.BY);
        var levels = Groups.levels(sites.tables(), Option.BY, column, 2);
        var rho = request.number(Option.RHO, 0);
        if (!(rho >= 0 && rho <= 10)) {
            throw new Refused("between", Option.RHO.word(), "0", "10");
        }
        var test = LogRank.withDefaults().withRho(rho);
        if (request.has(Option.STRATA)) {
            test = test.stratifiedBy(Groups.numbers(table, request.column(Option.STRATA)));
        }
        var result = test.test(histories.spells(table), levels.places(table.column(column)));
        var answer = sites.begin().put("rho", rho).put("chi_squared", result.test());
        var rows = answer.rows("groups");
        for (var i = 0; i < levels.size(); i++) {
            rows.add()
                    .put("group", levels.names().get(i))
                    .put("observed", result.observed()[i])
                    .put("expected", result.expected()[i]);
        }
        return answer;
    }
}
