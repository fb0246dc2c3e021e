package nl.geland.app.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param age in years, on the reference date
 * @param phase null for who is not linked yet
 * @param contactOn the latest contact
 */
record PersonLine(
        UUID id,
        String number,
        String name,
        int age,
        @Nullable Phase phase,
        @Nullable LocalDate since,
        @Nullable String neighbourhood,
        @Nullable String worker,
        @Nullable LocalDate contactOn) {}
