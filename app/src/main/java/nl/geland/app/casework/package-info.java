/**
 * The working day: contacts, phases and attention.
 *
 * <p>Answers: who was seen when and by whom, in which phase someone is, and who has had no attention for too long and why.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"trajectories", "civic", "livelihood", "housing", "offers", "web", "identity"})
package nl.geland.app.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
