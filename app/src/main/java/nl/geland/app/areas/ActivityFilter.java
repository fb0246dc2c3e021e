package nl.geland.app.areas;

import java.util.Objects;
import java.util.Optional;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/** Which activities are shown; empty means all. What is for everyone is for each group. */
record ActivityFilter(Optional<Language> language, Optional<Audience> audience) {

    /** As an address asks; nonsense means all. */
    static ActivityFilter of(@Nullable String language, @Nullable String audience) {
        return new ActivityFilter(
                CheckedForm.chosen(Objects.requireNonNullElse(language, ""), Language.class),
                CheckedForm.chosen(Objects.requireNonNullElse(audience, ""), Audience.class));
    }

    boolean narrowed() {
        return language.isPresent() || audience.isPresent();
    }

    boolean holds(Activity activity) {
        var content = activity.content();
        return language.map(content.languages()::contains).orElse(true)
                && audience.map(asked -> content.audience() == asked || content.audience() == Audience.EVERYONE)
                        .orElse(true);
    }

    /** How the language is written in an address. */
    String languageCode() {
        return language.map(Sort::parameter).orElse("");
    }

    /** How the group is written in an address. */
    String audienceCode() {
        return audience.map(Sort::parameter).orElse("");
    }
}
