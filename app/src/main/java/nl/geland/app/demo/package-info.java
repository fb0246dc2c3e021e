/**
 * The fictional municipality, readied to look around in.
 *
 * <p>Answers: with which names and passwords do I sign in, and are the sample files there.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "areas",
            "coding",
            "disclosure",
            "exchange",
            "findings",
            "identity",
            "perspectives",
            "simulation",
            "studies",
            "trajectories",
            "web"
        })
package nl.geland.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
