package nl.geland.app.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Access;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With which rent, number of people and cut-off homes were allotted, kept at the time: whatever changes later, a past share stays as it was. */
@Component
final class Allotments {

    /** All that is allotted and not kept as it stands, and all that is kept and not allotted any more. */
    private static final String KEEP = """
            insert into housing.allotment (offering, number, at, allotted_on, with_key, rent, persons, cut_off, source, mark)
            select n.id, coalesce(k.number, 0) + 1, :at, t.allotted_on, t.with_key, r.rent, r.persons, c.value, c.source, c.mark
            from housing.offering_now n
            cross join lateral (
                select case when n.outcome = 'ACCEPTED' or n.key_on is not null then coalesce(n.key_on, n.offered_on) end as allotted_on,
                    n.key_on is not null as with_key) t
            left join housing.allotment_now k on k.offering = n.id
            join housing.home_now h on h.dwelling = n.dwelling
            cross join lateral (select k.allotted_on is not null and (k.with_key or not t.with_key) as same) s
            cross join lateral (
                select case when t.allotted_on is null then null when s.same then coalesce(k.rent, h.rent) else h.rent end as rent,
                    case when t.allotted_on is null then null when s.same then k.persons else (
                        select count(*) from trajectories.profile p
                        where p.household = n.household and p.recorded_to is null and (p.departed_on is null or p.departed_on > t.allotted_on)
                    ) end as persons) r
            left join lateral (
                select k.cut_off as value, k.source, k.mark where s.same and k.allotted_on = t.allotted_on and k.cut_off is not null
                union all
                select m.value, m.source, m.mark from housing.norm m
                where m.key = case when r.persons >= 3 then 'cut-off-large' else 'cut-off-small' end and m.valid @> t.allotted_on
                limit 1) c on true
            where (t.allotted_on is not null or k.allotted_on is not null)
                and (k.offering is null
                    or (t.allotted_on, t.with_key, r.rent, c.value) is distinct from (k.allotted_on, k.with_key, k.rent, k.cut_off))
            on conflict do nothing
            """;

    private final Access access;
    private final JdbcClient jdbc;
    private final Norms norms;
    private final Clock clock;

    Allotments(Access access, JdbcClient jdbc, Norms norms, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.norms = norms;
        this.clock = clock;
    }

    /** Keeps what was allotted. As the system: the size of a household is that of all of them. */
    void keep(Instant at) {
        jdbc.sql(KEEP).param("at", Timestamp.from(at)).update();
    }

    /** Keeps what was allotted before it was kept at the time. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        access.asSystem("keep what was allotted", () -> keep(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** The check as it was kept with an offer; empty while the home is not allotted. */
    Optional<SuitableCheck> check(UUID offering) {
        return jdbc.sql("""
                select rent, cut_off, source, mark from housing.allotment_now where offering = :offering and allotted_on is not null
                """)
                .param("offering", offering)
                .query((row, n) -> check(row))
                .optional();
    }

    /** How many of the allotments with a key in the year of a day had a rent at or under the cut-off. */
    HomesView.Suitable suitable(LocalDate day) {
        return jdbc.sql("""
                select count(*) as known, count(*) filter (where rent <= cut_off) as fitting from housing.allotment_now
                where with_key and allotted_on between :first and :day and rent is not null and cut_off is not null
                """)
                .param("first", day.withDayOfYear(1))
                .param("day", day)
                .query((row, n) -> new HomesView.Suitable(
                        day.getYear(), row.getInt("fitting"), row.getInt("known"), norms.suitablePercent(day)))
                .single();
    }

    private static SuitableCheck check(ResultSet row) throws SQLException {
        var rent = row.getBigDecimal("rent");
        var cutOff = row.getBigDecimal("cut_off");
        return SuitableCheck.of(
                rent == null ? null : rent.movePointRight(2).longValue(),
                cutOff == null
                        ? Optional.empty()
                        : Optional.of(new Norm(cutOff, row.getString("source"), row.getString("mark"))));
    }
}
