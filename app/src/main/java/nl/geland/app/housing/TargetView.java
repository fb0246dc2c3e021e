package nl.geland.app.housing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The target of a half-year, and the form.
 *
 * @param versions newest first
 * @param yours what the viewer sent while a colleague was first; null otherwise
 */
record TargetView(Target target, List<Target.Version> versions, Typed form, Target.@Nullable Content yours) {

    /** What stands there now, told like a version. */
    Target.Content now() {
        return versions.isEmpty()
                ? new Target.Content(target.persons(), "–")
                : versions.getFirst().content();
    }
}
