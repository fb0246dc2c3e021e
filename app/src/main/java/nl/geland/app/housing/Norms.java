package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The norms of quota and rent, each on the day it is asked for. */
@Component
final class Norms {

    private final JdbcClient jdbc;

    Norms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many half-years in a row that were missed can lead to intervention. */
    Optional<Norm> missedHalfYears(LocalDate day) {
        return find("missed-half-years", day);
    }

    /** Over how many months the target is spread evenly. */
    Optional<Norm> scheduleMonths(LocalDate day) {
        return find("schedule-months", day);
    }

    /** Which part of the households with rent allowance has to get a home with a suitable rent, in percent. */
    Optional<Norm> suitablePercent(LocalDate day) {
        return find("suitable-percent", day);
    }

    /** The cut-off rent for a household of so many; empty for a year of which it is not known. */
    Optional<Norm> cutOffRent(int persons, LocalDate day) {
        return find(persons >= 3 ? "cut-off-large" : "cut-off-small", day);
    }

    /** How many people more than it has rooms a home usually holds. */
    Optional<Norm> personsOverRooms(LocalDate day) {
        return find("persons-over-rooms", day);
    }

    /** One of the three periods between permit and home, in weeks. */
    Optional<Norm> weeks(String key, LocalDate day) {
        return jdbc.sql(
                        "select value, source, mark from housing.parameter where key = :key and valid @> cast(:day as date)")
                .param("key", key)
                .param("day", day)
                .query((row, n) -> new Norm(row.getBigDecimal(1), row.getString(2), row.getString(3)))
                .optional();
    }

    private Optional<Norm> find(String key, LocalDate day) {
        return jdbc.sql("select value, source, mark from housing.norm where key = :key and valid @> cast(:day as date)")
                .param("key", key)
                .param("day", day)
                .query((row, n) -> new Norm(row.getBigDecimal(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
