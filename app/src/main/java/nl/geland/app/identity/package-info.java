/**
 * The people who work here, and the one way to personal data.
 *
 * <p>Answers: who is this, which pages and which people may they see, and who looked at whom, when and what for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.geland.app.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
