package nl.geland.app.perspectives;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The obstacles that were voiced in a neighbourhood, for pages about it. Inside a transaction. */
@Component
public final class ObstaclesByArea {

    private static final int MOST = 10;

    /**
     * An obstacle in a few words.
     *
     * @param what the beginning of what was said
     * @param peopleKey key of how many people have it, {0} for ten and more
     * @param stateKey key of where it stands
     */
    public record Voiced(
            UUID id,
            String what,
            String peopleKey,
            int people,
            String stateKey,
            boolean overdue,
            boolean answered,
            LocalDate reportedOn) {

        /** The path of its page. */
        public String path() {
            return ObstaclesController.PATH + "/" + id;
        }
    }

    private final Obstacles obstacles;
    private final JdbcClient jdbc;

    ObstaclesByArea(Obstacles obstacles, JdbcClient jdbc) {
        this.obstacles = obstacles;
        this.jdbc = jdbc;
    }

    /** The ten that wait the longest for their answer, and after them those that have one; the spelling in capitals or not makes no difference. */
    public List<Voiced> in(Viewer viewer, String area) {
        return obstacles.areas().stream()
                .filter(spelled -> spelled.equalsIgnoreCase(area))
                .map(spelled -> new ObstacleFilter(ObstacleShow.ALL, spelled, Optional.empty()))
                .flatMap(filter ->
                        obstacles
                                .find(viewer, filter, ObstacleColumn.DUE, new Paging(1, 25, MOST))
                                .obstacles()
                                .stream())
                .limit(MOST)
                .map(ObstaclesByArea::voiced)
                .toList();
    }

    /** How many obstacles wait for an answer, by the name of the neighbourhood in lower case. */
    public Map<String, Integer> open() {
        return jdbc
                .sql("select area from perspectives.obstacle where answer is null and area <> ''")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(area -> area.toLowerCase(Locale.ROOT), area -> 1, Integer::sum));
    }

    private static Voiced voiced(Obstacle obstacle) {
        return new Voiced(
                obstacle.id(),
                obstacle.excerpt(),
                obstacle.peopleKey(),
                obstacle.people(),
                "perspectives.state." + Sort.parameter(obstacle.state()),
                obstacle.state() == Obstacle.State.OVERDUE,
                obstacle.state() == Obstacle.State.ANSWERED,
                obstacle.reportedOn());
    }
}
