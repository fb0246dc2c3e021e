package nl.geland.app.housing;

import java.util.Optional;

/**
 * Which homes a list shows; empty means all.
 *
 * @param show which part of the list
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

    /** The same choice, of another part of the list. */
    HomeFilter of(HomesShow part) {
        return new HomeFilter(part, neighbourhood, kind, standing, rooms, stepFree, disagrees);
    }

    /** Whether it is more than a choice of a part of the list. */
    boolean any() {
        return !neighbourhood.isEmpty()
                || kind.isPresent()
                || standing.isPresent()
                || rooms > 0
                || stepFree
                || disagrees;
    }
}
