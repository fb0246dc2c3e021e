/**
 * The exchange of coded studies with other tools: out without guessing, in without trusting.
 *
 * <p>Answers: what a study looks like as a file that others read, and what such a file does not hold; what a file from elsewhere would bring,
 * how its places were counted, and what of it finds no place.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web", "texts", "studies", "coding", "findings"})
package nl.geland.app.qda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
