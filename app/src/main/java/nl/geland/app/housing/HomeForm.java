package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a home is read from a form and written into one. */
final class HomeForm {

    /** What a form may hold. */
    static final List<String> FIELDS =
            List.of("version", "wijk", "soort", "kamers", "huur", "gelijkvloers", "plaatsen", "vanaf", "tot");

    /** What the form of a new home may hold. */
    static final List<String> FIELDS_OF_NEW =
            Stream.concat(Stream.of("nummer"), FIELDS.stream()).toList();

    private static final int LONGEST_NUMBER = 20;
    private static final int MOST_ROOMS = 20;
    private static final long HIGHEST_RENT = 500_000;
    private static final int MOST_PLACES = 50;
    private static final int YEARS = 30;

    private enum Steps {
        YES,
        NO,
        UNKNOWN;

        @Nullable
        Boolean free() {
            return switch (this) {
                case YES -> true;
                case NO -> false;
                case UNKNOWN -> null;
            };
        }
    }

    private HomeForm() {}

    /**
     * Empty, with errors, when something is wrong.
     *
     * @param districts the neighbourhoods that are known
     */
    static Optional<Home.Content> read(Typed form, List<String> districts, LocalDate today) {
        var neighbourhood = neighbourhood(form, districts);
        var kind = form.choice("soort", HomeKind.class);
        var rooms = form.number("kamers", 1, MOST_ROOMS);
        var rent = form.cents("huur", HIGHEST_RENT);
        var steps = form.choice("gelijkvloers", Steps.class);
        var places = form.typed("plaatsen").isEmpty() ? 0 : form.number("plaatsen", 1, MOST_PLACES);
        var from = form.optionalDate("vanaf", today.minusYears(YEARS), today.plusYears(YEARS));
        var until = form.optionalDate("tot", today.minusYears(YEARS), today.plusYears(YEARS));
        if (from != null && until != null && !until.isAfter(from)) {
            form.errors().add("tot", "housing.fault.tot-before");
        }
        if (places > 1 && kind.filter(chosen -> chosen != HomeKind.SHARED).isPresent()) {
            form.errors().add("plaatsen", "housing.fault.plaatsen-kind");
        }
        return form.errors().isEmpty()
                ? Optional.of(new Home.Content(
                        neighbourhood,
                        rooms,
                        kind.orElseThrow(),
                        rent,
                        steps.orElseThrow().free(),
                        places == 0 ? null : places,
                        from,
                        until))
                : Optional.empty();
    }

    /** A known neighbourhood, whatever its capitals; as it was typed, with an error, for any other. */
    private static String neighbourhood(Typed form, List<String> districts) {
        var typed = form.typed("wijk").replaceAll("\\s+", " ");
        var known = districts.stream().filter(typed::equalsIgnoreCase).findFirst();
        if (known.isEmpty() && districts.isEmpty()) {
            form.errors().add("wijk", "housing.fault.wijk-none");
        } else if (known.isEmpty()) {
            form.errors().add("wijk", "housing.fault.wijk", String.join(", ", districts));
        }
        return known.orElse(typed);
    }

    /** The number of a new home. */
    static String number(Typed form) {
        return form.name("nummer", LONGEST_NUMBER);
    }

    /** What stands in the fields of a home. */
    static Map<String, String> typed(Home.Content content) {
        var typed = new HashMap<String, String>();
        typed.put("wijk", text(content.neighbourhood()));
        typed.put("soort", content.kind() == null ? "" : content.kind().code());
        typed.put("kamers", text(content.rooms()));
        typed.put("huur", content.rentCents() == null ? "" : euros(content.rentCents()));
        typed.put("gelijkvloers", content.stepFree() == null ? "unknown" : content.stepFree() ? "yes" : "no");
        typed.put("plaatsen", text(content.places()));
        typed.put("vanaf", text(content.from()));
        typed.put("tot", text(content.until()));
        return typed;
    }

    private static String euros(long cents) {
        return "%d,%02d".formatted(cents / 100, cents % 100);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
