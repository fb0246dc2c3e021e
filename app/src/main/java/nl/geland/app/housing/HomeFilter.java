package nl.geland.app.housing;

import java.util.Optional;

/**
 * Which homes a list shows; empty means all.
 *
 * @param show whether only those that can be offered, only those that cannot, or all
 * @param rooms at least so many; 0 for any
 * @param stepFree only homes without steps
 * @param disagrees only homes of which file and colleague say something else
 */
record HomeFilter(
        HomesShow show,
        String neighbourhood,
        Optional<HomeKind> kind,
        Optional<Standing> standing,
        int rooms,
        boolean stepFree,
        boolean disagrees) {

    /** Whether it is more than a choice of which homes can be offered. */
    boolean any() {
        return !neighbourhood.isEmpty()
                || kind.isPresent()
                || standing.isPresent()
                || rooms > 0
                || stepFree
                || disagrees;
    }
}
