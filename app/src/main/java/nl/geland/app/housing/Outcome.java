package nl.geland.app.housing;

import java.util.Arrays;
import java.util.List;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/** What became of an offer of a home, with the reason of a refusal. */
enum Outcome {
    ACCEPTED,
    REFUSED_DISTANCE,
    REFUSED_SIZE,
    REFUSED_RENT,
    REFUSED_STAIRS,
    REFUSED,
    WITHDRAWN;

    static final List<Outcome> LIST = List.of(values());

    String code() {
        return Sort.parameter(this);
    }

    /** Whether the household said no. */
    boolean refusal() {
        return switch (this) {
            case REFUSED_DISTANCE, REFUSED_SIZE, REFUSED_RENT, REFUSED_STAIRS, REFUSED -> true;
            case ACCEPTED, WITHDRAWN -> false;
        };
    }

    String key() {
        return "housing.outcome." + code();
    }

    /** Key of an outcome as tables hold it; open for none, other for one that this list does not know. */
    static String key(@Nullable String name) {
        if (name == null) {
            return "housing.outcome.open";
        }
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .map(Outcome::key)
                .orElse("housing.outcome.other");
    }
}
