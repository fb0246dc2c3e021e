/**
 * What a municipality can offer people, and who took part.
 *
 * <p>Answers: which programmes someone was offered, by lottery or not, and when they ran.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"trajectories", "web", "identity"})
package nl.geland.app.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
