package nl.geland.app.areas;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/** How an activity is read from a form and written into one. */
final class ActivityForm {

    /** What a form may hold. */
    static final List<String> FIELDS = Stream.concat(
                    Stream.of(
                            "version",
                            "what",
                            "audience",
                            "mix",
                            "day",
                            "begins",
                            "ends",
                            "other",
                            "place",
                            "contact",
                            "from",
                            "until",
                            CheckedForm.NO_NAME),
                    Language.LIST.stream().map(Language::field))
            .toList();

    private static final int LONGEST_WHAT = 120;
    private static final int LONGEST_CONTACT = 80;
    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 3;

    private ActivityForm() {}

    /** Empty, with errors, when something is wrong. */
    static Optional<Activity.Content> read(CheckedForm form, List<Place> places, LocalDate today) {
        var what = form.text("what", LONGEST_WHAT);
        var audience = form.choice("audience", Audience.class);
        var mix = form.choice("mix", Mix.class);
        var hours = hours(form);
        var where = place(form, places);
        var contact = form.optional("contact", LONGEST_CONTACT);
        var from = form.date("from", today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD));
        var until = form.optionalDate("until", today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD));
        if (until != null && from.filter(until::isBefore).isPresent()) {
            form.errors().add("until", "areas.fault.until-before");
        }
        form.looked("what");
        var languages = Language.LIST.stream()
                .filter(language -> form.typed(language.field()).equals("true"))
                .collect(Collectors.toUnmodifiableSet());
        return form.errors().isEmpty()
                ? Optional.of(new Activity.Content(
                        what,
                        audience.orElseThrow(),
                        mix.orElseThrow(),
                        hours,
                        languages,
                        where,
                        contact,
                        from.orElseThrow(),
                        until))
                : Optional.empty();
    }

    /** A day or words; with a day also times of which the first comes first. */
    private static Hours hours(CheckedForm form) {
        var day = form.typed("day").isEmpty() ? Optional.<DayOfWeek>empty() : form.choice("day", DayOfWeek.class);
        var begins = form.time("begins");
        var ends = form.time("ends");
        var other = form.optional("other", LONGEST_WHAT);
        if (form.typed("day").isEmpty() && other.isEmpty()) {
            form.errors().add("day", "areas.fault.when");
        }
        if (ends != null && (begins == null || !ends.isAfter(begins))) {
            form.errors().add("ends", "areas.fault.ends-before");
        }
        return new Hours(day.orElse(null), begins, ends, other);
    }

    /** A place in use of this neighbourhood; null for none, and null with an error for anything else. */
    static Activity.@Nullable Where place(CheckedForm form, List<Place> places) {
        if (form.typed("place").isEmpty()) {
            return null;
        }
        var found = places.stream()
                .filter(place -> place.id().toString().equals(form.typed("place")))
                .findFirst();
        if (found.isEmpty()) {
            form.errors().add("place", "areas.fault.place");
        }
        return found.map(place -> new Activity.Where(place.id(), place.name())).orElse(null);
    }

    /** What stands in the fields of an activity. */
    static Map<String, String> typed(Activity.Content content) {
        var typed = new HashMap<String, String>();
        var hours = content.hours();
        var where = content.where();
        typed.put("what", content.what());
        typed.put("audience", Sort.parameter(content.audience()));
        typed.put("mix", Sort.parameter(content.mix()));
        typed.put("day", hours.day() == null ? "" : Sort.parameter(hours.day()));
        typed.put("begins", text(hours.begins()));
        typed.put("ends", text(hours.ends()));
        typed.put("other", hours.other());
        typed.put("place", where == null ? "" : where.id().toString());
        typed.put("contact", content.contact());
        typed.put("from", content.from().toString());
        typed.put("until", text(content.until()));
        content.languages().forEach(language -> typed.put(language.field(), "true"));
        return typed;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
