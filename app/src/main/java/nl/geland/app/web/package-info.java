/** What every module shares with the person in front of it: pages and commands. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity"})
package nl.geland.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
