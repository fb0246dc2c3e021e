package nl.geland.app.areas;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * When something is done: on a day of the week, or at times that words tell; one of the two at least.
 *
 * @param ends after the beginning
 * @param other in words, such as every first Sunday; may be empty
 */
record Hours(
        @Nullable DayOfWeek day,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends,
        String other) {

    /** Through the week; what has no day comes last. */
    static final Comparator<Hours> THROUGH_THE_WEEK = Comparator.comparing(
                    Hours::day, Comparator.nullsLast(Comparator.<DayOfWeek>naturalOrder()))
            .thenComparing(Hours::begins, Comparator.nullsLast(Comparator.<LocalTime>naturalOrder()))
            .thenComparing(Hours::other);

    /** Key of the name of a day. */
    static String key(DayOfWeek day) {
        return "areas.day." + Sort.parameter(day);
    }

    /** Without the day, such as 19:00–21:00; empty where only the day is known. */
    String times() {
        var times = begins == null ? "" : ends == null ? begins.toString() : begins + "–" + ends;
        return times.isEmpty() || other.isEmpty() ? times + other : times + ", " + other;
    }

    /** In a line, such as Tuesday 19:00–21:00. */
    String line(Page page) {
        var line = new StringBuilder(day == null ? "" : page.word(key(day)));
        if (begins != null) {
            line.append(line.isEmpty() ? "" : " ").append(begins);
            if (ends != null) {
                line.append('–').append(ends);
            }
        }
        if (!other.isEmpty()) {
            line.append(line.isEmpty() ? "" : ", ").append(other);
        }
        return line.toString();
    }
}
