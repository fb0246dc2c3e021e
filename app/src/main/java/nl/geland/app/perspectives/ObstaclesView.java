package nl.geland.app.perspectives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.User;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The list of obstacles.
 *
 * @param counts how many obstacles each part of the list has
 * @param areas the neighbourhoods there are to choose from
 */
record ObstaclesView(
        List<Obstacle> obstacles,
        ObstacleFilter filter,
        Map<ObstacleShow, Integer> counts,
        List<String> areas,
        Map<UUID, User> team,
        ObstacleColumn sort,
        Paging paging) {

    /** Value of {@code aria-current} for the link of a part of the list. */
    @Nullable
    String current(ObstacleShow show) {
        return filter.show() == show ? "true" : null;
    }

    /** The name of a part of the list; for who comes from outside it says that it is what they reported. */
    static String name(Page page, ObstacleShow show) {
        var viewer = page.viewer();
        return page.word(
                show == ObstacleShow.MINE && viewer != null && viewer.role() == Role.REPORTER
                        ? "perspectives.show.my-reports"
                        : show.key());
    }

    /** The name of whoever owns an obstacle; empty without one. */
    String owner(Obstacle obstacle) {
        var id = obstacle.care().owner();
        var owner = id == null ? null : team.get(id);
        return owner == null ? "" : owner.name();
    }

    List<Option> areas(Page page) {
        return choices(
                page.word("perspectives.area.all"),
                areas.stream().map(area -> new Option(area, area)).toList());
    }

    static List<Option> levels(Page page) {
        return choices(page.word("perspectives.level.all"), levelOptions(page));
    }

    static List<Option> levelOptions(Page page) {
        return Arrays.stream(ObstacleLevel.values())
                .map(level -> new Option(Sort.parameter(level), page.word(level.key())))
                .toList();
    }

    static List<Option> frequencies(Page page) {
        return Arrays.stream(ObstacleFrequency.values())
                .map(often -> new Option(Sort.parameter(often), page.word(often.key())))
                .toList();
    }

    static List<Option> kinds(Page page) {
        return ReporterKind.FROM_OUTSIDE.stream()
                .map(kind -> new Option(Sort.parameter(kind), page.word(kind.key())))
                .toList();
    }

    static List<Option> sorts(Page page) {
        return Arrays.stream(ObstacleColumn.values())
                .map(column ->
                        new Option(Sort.parameter(column), page.word("perspectives.sort." + Sort.parameter(column))))
                .toList();
    }

    private static List<Option> choices(String any, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(new Option("", any));
        all.addAll(options);
        return List.copyOf(all);
    }
}
