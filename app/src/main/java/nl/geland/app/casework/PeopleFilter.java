package nl.geland.app.casework;

import java.util.Optional;

/**
 * Which people a list shows.
 *
 * @param search words that all have to occur; empty for no search
 * @param worker code of a case manager; empty for all
 * @param neighbourhood empty for all
 */
record PeopleFilter(String search, Optional<Phase> phase, String worker, String neighbourhood, Optional<Route> route) {

    boolean any() {
        return !search.isEmpty()
                || phase.isPresent()
                || !worker.isEmpty()
                || !neighbourhood.isEmpty()
                || route.isPresent();
    }
}
