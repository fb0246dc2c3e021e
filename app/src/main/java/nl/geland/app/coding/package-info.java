/**
 * The coding of the texts of a study: what passages are about, by two people who do not see each other's work until both are done.
 *
 * <p>Answers: which codes there are and how they came about; what was said about which passage by whom; where two coders differ, how much they
 * agree and what they settled on; the whole of it as one {@link nl.geland.app.coding.CodedStudy}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web", "texts", "studies"})
package nl.geland.app.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
