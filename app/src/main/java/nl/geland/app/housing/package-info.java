/**
 * The quota, homes, offers and the queue.
 *
 * <p>Answers: how many people must be housed by when, who got which key after how many days, and who else waits.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"trajectories", "web", "identity"})
package nl.geland.app.housing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
