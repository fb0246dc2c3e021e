package nl.geland.app.housing;

import java.util.List;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/** Which homes a list shows, by whether they can be offered. */
enum HomesShow {
    FREE,
    HELD,
    ALL;

    static final List<HomesShow> LIST = List.of(values());

    /** As an address asks; nonsense means those that can be offered. */
    static HomesShow of(@Nullable String text) {
        return Typed.chosen(text, HomesShow.class).orElse(FREE);
    }

    String code() {
        return Sort.parameter(this);
    }

    String key() {
        return "housing.homes.show." + code();
    }
}
