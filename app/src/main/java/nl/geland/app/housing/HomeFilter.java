package nl.geland.app.housing;

import java.util.Optional;

/**
 * Which homes a list shows; empty means all.
 *
 * @param rooms at least so many; 0 for any
 * @param stepFree only homes without steps
 * @param disagrees only homes of which file and colleague say something else
 */
record HomeFilter(
        String neighbourhood,
        Optional<HomeKind> kind,
        Optional<Standing> standing,
        int rooms,
        boolean stepFree,
        boolean disagrees) {

    boolean any() {
        return !neighbourhood.isEmpty()
                || kind.isPresent()
                || standing.isPresent()
                || rooms > 0
                || stepFree
                || disagrees;
    }
}
