/** A module that may use nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.geland.offender.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
