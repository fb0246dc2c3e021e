package nl.geland.app.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The households with a link and without a home, with their clocks. Inside {@code Access.as}, which decides who is among them. */
@Component
final class WaitingHouseholds {

    private final JdbcClient jdbc;

    WaitingHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WaitingLine> on(LocalDate day) {
        return jdbc.sql("""
                select w.*, p.name, h.household_number, o.offered_on, o.outcome, f.found_on from housing.waiting_on(cast(:day as date)) w
                join trajectories.profile p on p.person = w.persons[1] and p.recorded_to is null
                left join trajectories.household h on h.id = w.household
                left join lateral (
                    select o.offered_on, o.outcome from housing.offering_now o
                    where o.household = w.household and o.offered_on >= w.linked_on
                    order by o.offered_on desc, o.dwelling limit 1) o on true
                left join lateral (
                    select min(o.offered_on) as found_on from housing.offering_now o
                    where o.household = w.household and o.offered_on >= w.linked_on and o.outcome = 'ACCEPTED') f on true
                """).param("day", day).query((row, n) -> line(row)).list();
    }

    private static WaitingLine line(ResultSet row) throws SQLException {
        var persons = List.of((UUID[]) row.getArray("persons").getArray());
        var linkedOn = row.getObject("linked_on", LocalDate.class);
        var offeredOn = row.getObject("offered_on", LocalDate.class);
        return new WaitingLine(
                row.getObject("household", UUID.class),
                persons.getFirst(),
                row.getString("name"),
                row.getString("household_number"),
                persons,
                linkedOn,
                new WaitingLine.Clocks(
                        new HomeClock("link", row.getObject("link_due", LocalDate.class), linkedOn),
                        new HomeClock(
                                "find",
                                row.getObject("find_due", LocalDate.class),
                                row.getObject("found_on", LocalDate.class)),
                        new HomeClock("move", row.getObject("move_due", LocalDate.class), null)),
                offeredOn == null ? null : new WaitingLine.LatestOffer(offeredOn, row.getString("outcome")));
    }
}
