package nl.geland.app.housing;

import static nl.geland.app.trajectories.Field.Trait.KEY;
import static nl.geland.app.trajectories.Field.Trait.REQUIRED;

import java.util.List;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.trajectories.Ledger;
import nl.geland.app.trajectories.LedgerKind;
import nl.geland.app.trajectories.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What files say about the quota, homes, offers and the queue. */
@Configuration(proxyBeanMethods = false)
class HousingFiles {

    @Bean
    RecordKind quotaTargets(JdbcClient jdbc) {
        var ledger = new Ledger("housing.quota_target_stage", "housing.quota_target", List.of("half_year"), null);
        return LedgerKind.of(
                        jdbc,
                        "taakstelling",
                        2,
                        ledger,
                        "copy housing.quota_target_stage (source_row, half_year, target) from stdin",
                        List.of(
                                Field.of("half_year", Field.Type.HALF_YEAR, REQUIRED, KEY),
                                Field.of("target", Field.Type.INTEGER, REQUIRED)))
                .checkedBy(HousingFiles::checkTargets);
    }

    @Bean
    RecordKind dwellings(JdbcClient jdbc) {
        var ledger = new Ledger("housing.dwelling_stage", "housing.dwelling", List.of("dwelling"), null);
        return LedgerKind.of(
                        jdbc,
                        "woningen",
                        3,
                        ledger,
                        "copy housing.dwelling_stage (source_row, dwelling, neighbourhood, rooms, kind, rent, step_free) from stdin",
                        List.of(
                                Field.of("dwelling", Field.Type.TEXT, REQUIRED, KEY),
                                Field.of("neighbourhood", Field.Type.TEXT),
                                Field.of("rooms", Field.Type.INTEGER),
                                Field.coded(
                                        "kind",
                                        List.of(
                                                "SOCIAL_RENT", "sociale huur,huurwoning",
                                                "CONVERTED_OFFICE", "omgebouwd kantoor",
                                                "CONTAINER", "container,flexwoning",
                                                "SHARED", "gedeeld,onzelfstandig")),
                                Field.of("rent", Field.Type.DECIMAL),
                                Field.of("step_free", Field.Type.YES_NO)))
                .checkedBy(HousingFiles::checkHands);
    }

    @Bean
    RecordKind offersOfHomes(JdbcClient jdbc) {
        var ledger = new Ledger(
                "housing.offer_stage", "housing.offer", List.of("household", "dwelling", "offered_on"), null);
        return LedgerKind.of(
                        jdbc,
                        "woningaanbiedingen",
                        4,
                        ledger,
                        "copy housing.offer_stage (source_row, household, dwelling, offered_on, outcome, key_on) from stdin",
                        List.of(
                                Field.of("household", Field.Type.HOUSEHOLD, REQUIRED, KEY),
                                Field.of("dwelling", Field.Type.TEXT, REQUIRED, KEY),
                                Field.of("offered_on", Field.Type.DATE, REQUIRED, KEY),
                                Field.coded(
                                        "outcome",
                                        List.of(
                                                "ACCEPTED", "geaccepteerd",
                                                "REFUSED_DISTANCE", "geweigerd: te ver van werk",
                                                "REFUSED_SIZE", "geweigerd: te klein",
                                                "REFUSED", "geweigerd",
                                                "WITHDRAWN", "ingetrokken door corporatie,ingetrokken")),
                                Field.of("key_on", Field.Type.DATE)))
                .ordered("offered_on", "key_on")
                .checkedBy(HousingFiles::checkOffers);
    }

    @Bean
    RecordKind seekers(JdbcClient jdbc) {
        var ledger = new Ledger("housing.seeker_stage", "housing.seeker", List.of("seeker"), null);
        return LedgerKind.of(
                        jdbc,
                        "wachtlijst",
                        5,
                        ledger,
                        """
                copy housing.seeker_stage (source_row, seeker, registered_on, household_size, urgent, allocated_on, withdrawn_on) from stdin
                """,
                        List.of(
                                Field.of("seeker", Field.Type.TEXT, REQUIRED, KEY),
                                Field.of("registered_on", Field.Type.DATE, REQUIRED),
                                Field.of("household_size", Field.Type.INTEGER),
                                Field.of("urgent", Field.Type.YES_NO),
                                Field.of("allocated_on", Field.Type.DATE),
                                Field.of("withdrawn_on", Field.Type.DATE)))
                .ordered("registered_on", "allocated_on")
                .ordered("registered_on", "withdrawn_on");
    }

    /** Targets that a colleague wrote down otherwise, with both numbers; what the colleague wrote holds. */
    private static List<Finding> checkTargets(JdbcClient jdbc) {
        return jdbc.sql("""
                select s.source_row, s.half_year, s.target, t.target as hand from housing.quota_target_stage s
                join housing.target_at('infinity') t on t.half_year = s.half_year and t.version > 0 and t.target <> s.target
                order by s.half_year
                """)
                .withMaxRows(Finding.TOO_MANY)
                .query((row, n) -> Finding.kept(
                                row.getInt("source_row"), "target", "target-hand-holds", "value-differs", 0)
                        .telling(row.getString("half_year"), row.getString("target"), row.getString("hand")))
                .list();
    }

    /** Homes of which a colleague wrote something else than this file now says; what the colleague wrote holds. */
    private static List<Finding> checkHands(JdbcClient jdbc) {
        return jdbc.sql("""
                select s.source_row from housing.dwelling_stage s join housing.home_now h on h.dwelling = s.dwelling and h.disagrees order by 1
                """)
                .withMaxRows(Finding.TOO_MANY)
                .query((row, n) -> Finding.kept(row.getInt(1), "dwelling", "hand-holds", "value-differs", 0))
                .list();
    }

    /** Offers of a home that the list of homes does not hold, and keys on another day than the household was housed. */
    private static List<Finding> checkOffers(JdbcClient jdbc) {
        return jdbc.sql("""
                select s.source_row, 'dwelling', 'dwelling-unknown', 'reference-dangling' from housing.offer_stage s
                where not exists (select from housing.dwelling d where d.dwelling = s.dwelling and d.recorded_to is null)
                union all
                select s.source_row, 'key_on', 'key-differs-from-housing', 'date-differs' from housing.offer_stage s
                where s.key_on is not null and exists (
                    select from trajectories.profile p
                    where p.household = s.household and p.recorded_to is null and p.housed_on is distinct from s.key_on)
                order by 1, 2
                """)
                .withMaxRows(Finding.TOO_MANY)
                .query((row, n) -> Finding.kept(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), 0))
                .list();
    }
}
