/**
 * What people meet: obstacles they report, and room that was given.
 *
 * <p>Answers: which obstacles were reported, who answers them and by when; which rules were bent, why, and what came of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"disclosure", "identity", "texts", "web"})
package nl.geland.app.perspectives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
