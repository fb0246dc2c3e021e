/**
 * The first page per role, and the first pictures of how things stand (<i>stand van zaken</i>).
 *
 * <p>Answers: where does this viewer begin, and how many people are housed, in work, on benefit, speak Dutch and get
 * attention; on the page, as CSV and JSON, and on the command line, always from one and the same calculation.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "web",
            "trajectories",
            "civic",
            "livelihood",
            "housing",
            "offers",
            "casework",
            "exchange",
            "disclosure"
        })
package nl.geland.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
