package nl.geland.app.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a choice out of an address: one of ours, or none at all. */
final class Choice {

    private Choice() {}

    /** The constant that an address writes in lower case with hyphens; empty for anything else. */
    static <E extends Enum<E>> Optional<E> of(@Nullable String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice ->
                        choice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }

    /** The name of a choice for a query, where an empty text means any. */
    static String name(Optional<? extends Enum<?>> choice) {
        return choice.map(Enum::name).orElse("");
    }
}
