package nl.geland.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody needs attention.
 *
 * @param kind names the sentence, such as {@code no-contact}
 * @param since the day it began
 * @param first the first day the sentence names
 * @param second the second day it names
 * @param amount the number it names
 * @param fresh whether it began in the week up to today
 */
record Reason(
        Rule rule,
        String kind,
        LocalDate since,
        @Nullable LocalDate first,
        @Nullable LocalDate second,
        int amount,
        boolean fresh) {

    static Reason of(ResultSet row, LocalDate day) throws SQLException {
        var since = row.getObject("reason_since", LocalDate.class);
        return new Reason(
                Rule.valueOf(row.getString("rule")),
                row.getString("reason"),
                since,
                row.getObject("first_on", LocalDate.class),
                row.getObject("second_on", LocalDate.class),
                row.getInt("amount"),
                since.isAfter(day.minusWeeks(1)));
    }

    /** Key of the sentence; it takes the two days and the number. */
    String key() {
        return "casework.reason." + kind;
    }
}
