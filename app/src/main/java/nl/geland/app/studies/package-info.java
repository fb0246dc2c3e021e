/**
 * Studies of what people mean and meet: from the question to texts that can be worked with.
 *
 * <p>Answers: what is asked and what was expected beforehand; who is heard, under which pseudonym and with which consent; which texts are
 * there, what in them could give somebody away and what was decided on it; when the raw texts go.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web", "texts"})
package nl.geland.app.studies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
