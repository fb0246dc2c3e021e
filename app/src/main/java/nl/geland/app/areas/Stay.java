package nl.geland.app.areas;

import java.time.LocalDate;
import nl.geland.app.web.Sort;

/** How long somebody has lived here. */
enum Stay {
    UNDER_A_YEAR,
    ONE_TO_THREE_YEARS,
    LONGER;

    static Stay of(LocalDate since, LocalDate day) {
        if (since.isAfter(day.minusYears(1))) {
            return UNDER_A_YEAR;
        }
        return since.isAfter(day.minusYears(3)) ? ONE_TO_THREE_YEARS : LONGER;
    }

    /** Key of its name in words. */
    String key() {
        return "areas.stay." + Sort.parameter(this);
    }
}
