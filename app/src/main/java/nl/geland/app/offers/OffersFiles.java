package nl.geland.app.offers;

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

/** What files say about offers and who took part (<i>trajecten</i>). */
@Configuration(proxyBeanMethods = false)
class OffersFiles {

    private static final List<Field> PARTICIPATION = List.of(
            Field.of("person", Field.Type.PERSON, REQUIRED, KEY),
            Field.of("programme", Field.Type.TEXT, REQUIRED, KEY),
            Field.of("enrolled_on", Field.Type.DATE, REQUIRED, KEY),
            Field.of("started_on", Field.Type.DATE),
            Field.of("ended_on", Field.Type.DATE),
            Field.of("by_lottery", Field.Type.YES_NO),
            Field.of("drawn", Field.Type.YES_NO),
            Field.coded(
                    "status",
                    List.of(
                            "STARTED", "gestart",
                            "NOT_DRAWN", "uitgeloot",
                            "STOPPED_EARLY", "voortijdig gestopt",
                            "COMPLETED", "afgerond,voltooid")));

    @Bean
    RecordKind participations(JdbcClient jdbc) {
        var ledger = new Ledger(
                "offers.participation_stage",
                "offers.participation",
                List.of("person", "programme", "enrolled_on"),
                null);
        return LedgerKind.of(jdbc, "trajecten", 11, ledger, """
                copy offers.participation_stage (source_row, person, programme, enrolled_on, started_on, ended_on, by_lottery, drawn, status)
                    from stdin
                """, PARTICIPATION)
                .ordered("enrolled_on", "started_on")
                .ordered("started_on", "ended_on")
                .checkedBy(OffersFiles::afterDeparture);
    }

    private static List<Finding> afterDeparture(JdbcClient jdbc) {
        return jdbc.sql("""
                select s.source_row from offers.participation_stage s
                join trajectories.profile p on p.person = s.person and p.recorded_to is null
                where p.departed_on < s.started_on order by s.source_row
                """)
                .withMaxRows(Finding.TOO_MANY)
                .query((row, n) ->
                        Finding.kept(row.getInt(1), "started_on", "after-departure", "date-after-departure", 0))
                .list();
    }
}
