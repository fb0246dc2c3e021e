/**
 * What if: scenarios of homes, the queue and the road to work, their files, and what comes out of them.
 *
 * <p>Answers: what would a choice do to permit holders and to everybody else on the list, how sure is that, and on which
 * facts and assumptions does it rest; read from a file, run, and told as a table, JSON or CSV.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"disclosure", "identity", "web", "trajectories", "housing"})
package nl.geland.app.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
