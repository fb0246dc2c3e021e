package nl.geland.app.housing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** How the day of an offer is read from a form: whatever is wrong with it is told apart, with what to do. */
final class OfferForm {

    private static final String FIELD = "aangeboden";
    private static final int DAYS_BACK = 90;

    private OfferForm() {}

    /**
     * Null, with an error, when the day cannot be that of this offer.
     *
     * @param to the household that was chosen; null when none was
     */
    static @Nullable LocalDate day(Typed form, OfferView view, @Nullable WaitingLine to) {
        var day = parsed(form.typed(FIELD));
        if (day == null) {
            form.errors().add(FIELD, "housing.fault.aangeboden");
            return null;
        }
        var earliest = view.day().minusDays(DAYS_BACK);
        var until = view.home().content().until();
        if (day.isAfter(view.latest())) {
            form.errors().add(FIELD, "housing.fault.aangeboden-ahead", view.latest());
        } else if (day.isBefore(earliest)) {
            form.errors().add(FIELD, "housing.fault.aangeboden-old", earliest);
        } else if (to != null && day.isBefore(to.linkedOn())) {
            form.errors().add(FIELD, "housing.fault.aangeboden-link", to.linkedOn());
        } else if (until != null && !day.isBefore(until)) {
            form.errors().add(FIELD, "housing.fault.aangeboden-until", until);
        }
        return form.errors().of(FIELD).isEmpty() ? day : null;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
