/**
 * What people say: interviews, group talks and policy texts, from the file they come in as to the words that may be shown.
 *
 * <p>Answers: what was said, by whom in the talk and where in the text, which words could give a person away, what was decided about each of
 * them, what is left over, and where a marked passage went when the text changed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web"})
package nl.geland.app.perspectives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
