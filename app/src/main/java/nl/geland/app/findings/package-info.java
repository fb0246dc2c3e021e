/**
 * What comes out of a study: comparisons in which each cell opens to its quotes, findings with what speaks against them, and reports.
 *
 * <p>Answers: who says what and shows what; where policy and voices differ; what is claimed on which evidence and where it ends; which quote may
 * be shown to whom; what stood in which version of the report.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web", "texts", "studies", "coding"})
package nl.geland.app.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
