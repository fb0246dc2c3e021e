/**
 * Files in and out: what municipal systems export is recognised, checked row by row, shown in a dry run and taken in by one transaction.
 *
 * <p>Answers: what is this file, what would change if it were taken in, which fault was seen in which row and what was done about it, and
 * what can a person do.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web", "trajectories"})
package nl.geland.app.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
