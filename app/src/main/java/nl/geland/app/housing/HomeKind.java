package nl.geland.app.housing;

import java.util.Arrays;
import java.util.List;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/** What sort of home it is. */
enum HomeKind {
    SOCIAL_RENT,
    CONVERTED_OFFICE,
    CONTAINER,
    SHARED;

    static final List<HomeKind> LIST = List.of(values());

    /** A kind as tables hold it; null for none and for one that is not known here. */
    static @Nullable HomeKind named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    String code() {
        return Sort.parameter(this);
    }

    String key() {
        return "housing.kind." + code();
    }
}
