package nl.geland.app.casework;

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

/** What files say about contacts (<i>contactmomenten</i>). */
@Configuration(proxyBeanMethods = false)
class CaseworkFiles {

    private static final List<Field> CONTACT = List.of(
            Field.of("person", Field.Type.PERSON, REQUIRED, KEY),
            Field.of("held_on", Field.Type.DATE, REQUIRED, KEY),
            Field.of("worker", Field.Type.TEXT, REQUIRED, KEY),
            Field.coded(
                    "channel",
                    List.of(
                            "MEETING", "gesprek,spreekkamer",
                            "HOME_VISIT", "huisbezoek",
                            "LETTER", "brief",
                            "PHONE", "telefoon,telefonisch",
                            "VIDEO", "videogesprek,beeldbellen",
                            "EMAIL", "e-mail,email"),
                    REQUIRED,
                    KEY),
            Field.coded(
                    "outcome",
                    List.of("ATTENDED", "verschenen", "EXCUSED", "afgemeld", "ABSENT", "niet verschenen"),
                    REQUIRED,
                    KEY));

    @Bean
    RecordKind contacts(JdbcClient jdbc) {
        var ledger = new Ledger(
                "casework.contact_stage",
                "casework.contact",
                List.of("person", "held_on", "worker", "channel", "outcome"),
                "outcome");
        return LedgerKind.of(
                        jdbc,
                        "contactmomenten",
                        12,
                        ledger,
                        "copy casework.contact_stage (source_row, person, held_on, worker, channel, outcome) from stdin",
                        CONTACT)
                .checkedBy(CaseworkFiles::afterDeparture);
    }

    private static List<Finding> afterDeparture(JdbcClient jdbc) {
        return jdbc.sql("""
                select s.source_row from casework.contact_stage s
                join trajectories.profile p on p.person = s.person and p.recorded_to is null
                where p.departed_on < s.held_on order by s.source_row
                """)
                .withMaxRows(Finding.TOO_MANY)
                .query((row, n) -> Finding.kept(row.getInt(1), "held_on", "after-departure", "date-after-departure", 0))
                .list();
    }
}
