package nl.geland.app.perspectives;

import java.util.List;
import nl.geland.app.disclosure.PublicView;
import nl.geland.app.disclosure.PublishedCount;

/**
 * The public page of the desk.
 *
 * @param others how many obstacles are not on it
 */
record PublicObstacles(List<PublicObstacle> obstacles, PublishedCount others) implements PublicView {

    long overdue() {
        return obstacles.stream().filter(PublicObstacle::isOverdue).count();
    }

    long answered() {
        return obstacles.stream()
                .filter(obstacle -> obstacle.state() == Obstacle.State.ANSWERED)
                .count();
    }
}
