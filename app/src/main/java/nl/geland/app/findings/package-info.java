/**
 * What a study found: voices laid beside each other and beside the policy, findings with what speaks against them, and the report.
 *
 * <p>Answers: who said what, who was asked and did not, who was not asked; what was found, on which passages and numbers it rests and where it
 * ends; which quotes may be published; what a report said, and how one version of it differs from
 * another; and what of it is public.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"coding", "disclosure", "identity", "perspectives", "studies", "texts", "web"})
package nl.geland.app.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
