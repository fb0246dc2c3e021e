package nl.geland.app.trajectories;

import static nl.geland.app.trajectories.Field.Trait.ENCRYPTED;
import static nl.geland.app.trajectories.Field.Trait.INTRODUCES;
import static nl.geland.app.trajectories.Field.Trait.KEY;
import static nl.geland.app.trajectories.Field.Trait.REQUIRED;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What files say about who the newcomers are. */
@Configuration(proxyBeanMethods = false)
class TrajectoriesFiles {

    private static final List<Field> PROFILE = List.of(
            Field.of("person", Field.Type.PERSON, REQUIRED, KEY, INTRODUCES),
            Field.of("name", Field.Type.TEXT, REQUIRED),
            Field.of("birth_date", Field.Type.DATE, REQUIRED),
            Field.coded(
                    "sex",
                    List.of("M", "m,man,mannelijk,male", "F", "v,vrouw,vrouwelijk,f,female", "X", "x,anders,other")),
            Field.of("origin", Field.Type.TEXT, ENCRYPTED),
            Field.of("mother_tongue", Field.Type.TEXT, ENCRYPTED),
            Field.of("household", Field.Type.HOUSEHOLD, INTRODUCES),
            Field.of("permit_on", Field.Type.DATE),
            Field.of("linked_on", Field.Type.DATE),
            Field.of("housed_on", Field.Type.DATE),
            Field.of("neighbourhood", Field.Type.TEXT),
            Field.of("departed_on", Field.Type.DATE),
            Field.coded(
                    "departure_reason",
                    List.of(
                            "OTHER_MUNICIPALITY", "verhuisd naar andere gemeente,verhuisd,andere gemeente",
                            "ABROAD", "vertrokken uit nederland,emigratie,buitenland",
                            "DECEASED", "overleden,overlijden")));

    @Bean
    RecordKind profiles(JdbcClient jdbc) {
        var ledger = new Ledger("trajectories.profile_stage", "trajectories.profile", List.of("person"), null);
        return LedgerKind.of(jdbc, "personen", 1, ledger, """
                copy trajectories.profile_stage (source_row, person, person_number, name, birth_date, sex, origin, mother_tongue,
                    household, household_number, permit_on, linked_on, housed_on, neighbourhood, departed_on, departure_reason) from stdin
                """, PROFILE)
                .ordered("birth_date", "permit_on")
                .ordered("birth_date", "housed_on")
                .ordered("linked_on", "housed_on")
                .ordered("housed_on", "departed_on")
                .preparedBy(TrajectoriesFiles::introduce);
    }

    private static void introduce(JdbcClient jdbc) {
        jdbc.sql("""
                insert into trajectories.newcomer (id, person_number)
                select person, person_number from trajectories.profile_stage on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into trajectories.household (id, household_number)
                select distinct household, household_number from trajectories.profile_stage where household is not null
                on conflict do nothing
                """).update();
    }
}
