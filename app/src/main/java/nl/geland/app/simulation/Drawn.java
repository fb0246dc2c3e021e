package nl.geland.app.simulation;

import java.util.List;
import nl.geland.analysis.simulation.Range;

/**
 * An assumption that is drawn from its range, and what the file says of it.
 *
 * @param stated what is said, with the places of the numbers: more than one where several numbers are one assumption
 */
record Drawn(Range range, List<Stated> stated) {

    Drawn {
        stated = List.copyOf(stated);
    }
}
