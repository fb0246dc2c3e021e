/**
 * Texts in which people speak: read from a file, brought into one form, searched for what could give somebody away, and pointed into.
 *
 * <p>Answers: what was said, by whom in the talk and where in the text; which words could give a person away, and what stands in their place;
 * where a marked passage went when the text changed. Keeps nothing and shows nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.geland.app.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
