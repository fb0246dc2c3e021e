package nl.geland.app.civic;

import static nl.geland.app.trajectories.Field.Trait.ENCRYPTED;
import static nl.geland.app.trajectories.Field.Trait.KEY;
import static nl.geland.app.trajectories.Field.Trait.REQUIRED;
import static nl.geland.app.trajectories.Field.Trait.VAULT;

import java.util.List;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.trajectories.Ledger;
import nl.geland.app.trajectories.LedgerKind;
import nl.geland.app.trajectories.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What files say about the duty to integrate, lessons and exams. */
@Configuration(proxyBeanMethods = false)
class CivicFiles {

    private static final List<String> EDUCATION = List.of(
            "NONE", "geen,geen onderwijs",
            "PRIMARY", "basisonderwijs,lagere school",
            "VMBO_MBO1", "vmbo/mbo-1,vmbo,mbo-1",
            "HAVO_MBO23", "havo/mbo-2-3,havo,vwo,mbo-2,mbo-3",
            "MBO4", "mbo-4",
            "HIGHER", "hbo/wo,hbo,wo,universiteit");

    private static final List<String> LEVELS = List.of("A1", "a1", "A2", "a2", "B1", "b1", "B2", "b2");

    private static final List<Field> DUTY = List.of(
            Field.of("person", Field.Type.PERSON, REQUIRED, KEY),
            Field.coded("law", List.of("WI2013", "2013,wi2013,wi 2013", "WI2021", "2021,wi2021,wi 2021"), REQUIRED),
            Field.of("notice_on", Field.Type.DATE),
            Field.of("intake_on", Field.Type.DATE),
            Field.of("plan_on", Field.Type.DATE),
            Field.coded(
                    "route",
                    List.of(
                            "B1", "b,b1,b1-route",
                            "EDUCATION", "o,onderwijs,onderwijsroute",
                            "SELF_RELIANCE", "z,z-route,zelfredzaamheidsroute")),
            Field.coded("language_level", LEVELS),
            Field.coded(
                    "learnability",
                    List.of(
                            "FEASIBLE", "b1-route haalbaar,haalbaar",
                            "NOT_FEASIBLE", "b1-route niet haalbaar,niet haalbaar",
                            "UNKNOWN", "onbekend")),
            Field.coded("education_stated", EDUCATION),
            Field.coded("education_assessed", EDUCATION),
            Field.of("self_reliance", Field.Type.INTEGER, VAULT),
            Field.of("health_barrier", Field.Type.YES_NO, ENCRYPTED),
            Field.of("expectation", Field.Type.TEXT, VAULT));

    @Bean
    RecordKind duties(JdbcClient jdbc) {
        var ledger = new Ledger("civic.duty_stage", "civic.duty", List.of("person"), null);
        var kind = LedgerKind.of(jdbc, "inburgering", 6, ledger, """
                copy civic.duty_stage (source_row, person, law, notice_on, intake_on, plan_on, route, language_level, learnability,
                    education_stated, education_assessed, health_barrier) from stdin
                """, DUTY)
                .ordered("notice_on", "intake_on")
                .ordered("notice_on", "plan_on");
        return new VaultedKind(
                kind, "copy vault.expectation_stage (source_row, person, self_reliance, expectation) from stdin");
    }

    @Bean
    RecordKind lessonHours(JdbcClient jdbc) {
        var ledger =
                new Ledger("civic.lesson_hours_stage", "civic.lesson_hours", List.of("person", "month", "kind"), null);
        return LedgerKind.of(
                jdbc,
                "lesuren",
                7,
                ledger,
                "copy civic.lesson_hours_stage (source_row, person, month, hours, kind) from stdin",
                List.of(
                        Field.of("person", Field.Type.PERSON, REQUIRED, KEY),
                        Field.of("month", Field.Type.MONTH, REQUIRED, KEY),
                        Field.of("hours", Field.Type.INTEGER, REQUIRED),
                        Field.coded(
                                "kind",
                                List.of(
                                        "NT2", "nt2,taal",
                                        "KNM", "knm",
                                        "LITERACY", "alfabetisering",
                                        "PARTICIPATION", "participatie"),
                                REQUIRED,
                                KEY)));
    }

    @Bean
    RecordKind exams(JdbcClient jdbc) {
        var ledger = new Ledger("civic.exam_stage", "civic.exam", List.of("person", "taken_on", "part", "level"), null);
        return LedgerKind.of(
                        jdbc,
                        "examens",
                        8,
                        ledger,
                        "copy civic.exam_stage (source_row, person, taken_on, part, level, result) from stdin",
                        List.of(
                                Field.of("person", Field.Type.PERSON, REQUIRED, KEY),
                                Field.of("taken_on", Field.Type.DATE, REQUIRED, KEY),
                                Field.coded(
                                        "part",
                                        List.of(
                                                "READING", "lezen,leesvaardigheid,le",
                                                "LISTENING", "luisteren,luistervaardigheid,lu",
                                                "WRITING", "schrijven,schrijfvaardigheid,sc",
                                                "SPEAKING", "spreken,spreekvaardigheid,sp",
                                                "KNM", "knm"),
                                        REQUIRED,
                                        KEY),
                                Field.coded("level", LEVELS, KEY),
                                Field.coded(
                                        "result",
                                        List.of(
                                                "PASSED",
                                                "geslaagd,behaald",
                                                "FAILED",
                                                "gezakt,niet behaald",
                                                "NONE",
                                                "geen uitslag"),
                                        REQUIRED)))
                .checkedBy(CivicFiles::afterDeparture)
                .preparedBy(client -> client.sql("update civic.exam_stage set level = '' where level is null")
                        .update());
    }

    private static List<Finding> afterDeparture(JdbcClient jdbc) {
        return jdbc.sql("""
                select s.source_row from civic.exam_stage s
                join trajectories.profile p on p.person = s.person and p.recorded_to is null
                where p.departed_on < s.taken_on order by s.source_row
                """)
                .withMaxRows(Finding.TOO_MANY)
                .query((row, n) ->
                        Finding.kept(row.getInt(1), "taken_on", "after-departure", "date-after-departure", 0))
                .list();
    }
}
