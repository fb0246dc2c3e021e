/**
 * Benefit, work and study.
 *
 * <p>Answers: who lives on what since when, which jobs began and ended, and why a benefit ended.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"trajectories", "web", "identity"})
package nl.geland.app.livelihood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
