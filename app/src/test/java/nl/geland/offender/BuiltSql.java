package nl.geland.offender;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds SQL from strings, asks the machine for the day, and takes too many arguments. */
public final class BuiltSql {

    private final JdbcClient jdbc;

    public BuiltSql(JdbcClient jdbc, int a, int b, int c, int d, int e, int f) {
        this.jdbc = jdbc;
        if (a + b + c + d + e + f < 0) {
            throw new IllegalArgumentException("negative");
        }
    }

    public int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    public int othersTable() {
        return jdbc.sql("select count(*) from identity.throttle")
                .query(Integer.class)
                .single();
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public LocalDate today() {
        return LocalDate.now();
    }
}
