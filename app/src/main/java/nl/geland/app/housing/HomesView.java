package nl.geland.app.housing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;

/**
 * The list of homes.
 *
 * @param neighbourhoods what can be filtered by
 * @param counts how many homes each part of the list has, with the other filters
 * @param suitable how many of the allocations of this year were suitable
 */
record HomesView(
        List<Home> homes,
        HomeFilter filter,
        List<String> neighbourhoods,
        Map<HomesShow, Long> counts,
        Sort<HomeColumn> sort,
        Paging paging,
        Suitable suitable) {

    /**
     * How many allocations with a key in this year have a rent at or under the cut-off.
     *
     * @param known allocations of which rent and cut-off are known
     * @param norm which part should be; empty where no norm is known
     */
    record Suitable(int year, int fitting, int known, Optional<Norm> norm) {}

    List<Option> neighbourhoodOptions(Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.word("housing.all"))));
        neighbourhoods.forEach(name -> options.add(new Option(name, name)));
        return options;
    }

    /** What the list shows first, and what it shows instead where nothing is told to be free. */
    String lead(Page page) {
        var free = counts.getOrDefault(HomesShow.FREE, 0L) > 0 || filter.show() == HomesShow.FREE;
        return free
                ? page.word("housing.homes.lead")
                : page.word("housing.homes.lead." + filter.show().code(), filter.any() ? 1 : 0);
    }

    static List<Option> kinds(Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.word("housing.all"))));
        HomeKind.LIST.forEach(kind -> options.add(new Option(kind.code(), page.word(kind.key()))));
        return options;
    }

    static List<Option> standings(Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.word("housing.all"))));
        Standing.LIST.forEach(standing -> options.add(new Option(standing.code(), page.word(standing.key()))));
        return options;
    }
}
