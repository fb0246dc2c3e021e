/**
 * What people mean and meet: obstacles they report, and what they say in interviews, group talks and policy texts.
 *
 * <p>Answers: which obstacles were reported, who answers them and by when; which rules were bent, why, and what came of it; what was said, by
 * whom in the talk and where in the text, which words could give a person away, and where a marked passage went when the text changed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web"})
package nl.geland.app.perspectives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
