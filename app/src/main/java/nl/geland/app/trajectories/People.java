package nl.geland.app.trajectories;

import java.util.Optional;
import java.util.UUID;

/** The persons and households that are known by number, while files come in: ids for numbers. Not for use by several threads. */
public interface People {

    Optional<UUID> person(String number);

    Optional<UUID> household(String number);

    /** The id of a person with this number, a new one when there is none yet. */
    UUID introducePerson(String number);

    UUID introduceHousehold(String number);
}
