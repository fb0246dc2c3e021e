/**
 * One story per newcomer: who someone is, the household, and the dated spells of every track, as they were and as we knew them.
 *
 * <p>Answers: what was so on a day, what did we know of it on another day, which file row said so, and what does a frozen, pseudonymised
 * copy of all stories hold.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web"})
package nl.geland.app.trajectories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
