/**
 * Civic integration under the law of the day (<i>Wet inburgering</i>).
 *
 * <p>Answers: which duty, route and plan someone has, which exams were passed, and which legal clock runs until when.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"trajectories", "web", "identity"})
package nl.geland.app.civic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
