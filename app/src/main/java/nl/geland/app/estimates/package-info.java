/**
 * What do the rows of a file say: the methods of {@code analysis} for anybody with a CSV file, without a database.
 *
 * <p>Answers: how long until an event, what goes with it, what a measure did, and what several places say together; on the
 * command line, as a table for people or as JSON with every digit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package nl.geland.app.estimates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
