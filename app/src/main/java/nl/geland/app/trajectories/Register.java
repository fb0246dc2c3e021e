package nl.geland.app.trajectories;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How this register looks at time, and whether anybody in it exists: a register of a fictional municipality has a fixed reference date. */
@Component
public class Register {

    private static final ZoneId MUNICIPAL_TIME = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final Clock clock;

    Register(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The day that counts as today (<i>peildatum</i>). */
    public LocalDate referenceDate() {
        return fixedReferenceDate().orElseGet(() -> LocalDate.now(clock.withZone(MUNICIPAL_TIME)));
    }

    public Optional<LocalDate> fixedReferenceDate() {
        return jdbc.sql("select reference_date from trajectories.register where reference_date is not null")
                .query(LocalDate.class)
                .optional();
    }

    /** Whether the people in this register are made up. */
    public boolean synthetic() {
        return jdbc.sql("select synthetic from trajectories.register")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Says that this register holds made-up people, seen from one fixed day. */
    public void declareSynthetic(LocalDate referenceDate) {
        jdbc.sql("""
                insert into trajectories.register (reference_date, synthetic) values (:day, true)
                on conflict (only_row) do update set reference_date = excluded.reference_date, synthetic = true
                """).param("day", referenceDate).update();
    }
}
