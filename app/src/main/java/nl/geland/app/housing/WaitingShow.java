package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/** A part of the list of who waits. */
enum WaitingShow {
    ALL,
    LATE,
    SOON,
    WITHOUT_OFFER;

    static final List<WaitingShow> LIST = List.of(values());

    /** As an address asks; nonsense means all. */
    static WaitingShow of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(show -> Sort.parameter(show).equals(text))
                .findFirst()
                .orElse(ALL);
    }

    boolean holds(WaitingLine line, LocalDate day) {
        return switch (this) {
            case ALL -> true;
            case LATE -> line.late(day);
            case SOON -> line.clocks().move().state(day).equals("soon");
            case WITHOUT_OFFER -> line.withoutOffer();
        };
    }

    String code() {
        return Sort.parameter(this);
    }

    String key() {
        return "housing.waiting.show." + code();
    }
}
