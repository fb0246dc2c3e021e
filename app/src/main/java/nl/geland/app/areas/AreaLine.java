package nl.geland.app.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A neighbourhood on the list.
 *
 * @param activities how many there are this week
 * @param open questions of residents that wait for an answer, the late ones included
 * @param metOn the day of the last meeting with residents
 */
record AreaLine(
        Area area,
        int activities,
        int open,
        int late,
        @Nullable LocalDate metOn) {}
