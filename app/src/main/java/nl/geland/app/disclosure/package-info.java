/**
 * The one gate between what the municipality knows and what the public sees (<i>openbaar</i>).
 *
 * <p>Answers: what is public, who decided so, why and when; what may still be shown beside all that was ever released; and
 * the public pages and files themselves. Other modules hand it counts or texts and get back a {@code Published…}, of which
 * public pages are made and nothing else.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web"})
package nl.geland.app.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
