package nl.geland.app.housing;

import org.jspecify.annotations.Nullable;

/**
 * The rooms of a home beside the people of a household: a fact to look at, which holds nothing back.
 *
 * @param rooms null where not known
 * @param over how many people more than rooms a home usually holds; null where not known on the day
 */
record RoomCheck(
        @Nullable Integer rooms, int persons, @Nullable Norm over) {

    /** How many people the rooms usually hold; 0 where that is not known. */
    int holds() {
        return rooms == null || over == null ? 0 : rooms + over.value().intValue();
    }

    /** Whether there are more people than the rooms usually hold. */
    boolean tight() {
        return holds() > 0 && persons > holds();
    }
}
