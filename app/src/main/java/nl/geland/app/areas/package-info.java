/**
 * Neighbourhoods (<i>wijken</i>): a page for each, with what there is to do and what was promised to residents.
 *
 * <p>Answers: which activities are there this week, for whom and in which languages; what did residents ask, who answers by when and what
 * is late; what is in the way here; how many people and homes, as protected figures; and what of it
 * everybody may read.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"identity", "web", "texts", "perspectives", "trajectories", "housing", "disclosure"})
package nl.geland.app.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
