package nl.geland.app.simulation;

import java.time.LocalDate;
import nl.geland.app.disclosure.PublicView;

/**
 * A scenario that was public: nothing of it but the day on which it was withdrawn.
 *
 * @param on that day
 */
record WithdrawnScenario(LocalDate on) implements PublicView {}
