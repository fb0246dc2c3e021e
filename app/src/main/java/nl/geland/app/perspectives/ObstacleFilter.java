package nl.geland.app.perspectives;

import java.util.Optional;

/**
 * Which obstacles are shown.
 *
 * @param area a neighbourhood; empty for all
 */
record ObstacleFilter(ObstacleShow show, String area, Optional<ObstacleLevel> level) {

    boolean narrowed() {
        return !area.isEmpty() || level.isPresent();
    }
}
