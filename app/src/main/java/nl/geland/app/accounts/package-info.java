/**
 * The door: signing in, the people who work here and their roles, and who looked.
 *
 * <p>Answers: how does somebody get in, who may do what and who decided so, and which dossiers were opened.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web"})
package nl.geland.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
