package nl.geland.app.livelihood;

import static nl.geland.app.trajectories.Field.Trait.KEY;
import static nl.geland.app.trajectories.Field.Trait.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.trajectories.Ledger;
import nl.geland.app.trajectories.LedgerKind;
import nl.geland.app.trajectories.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What files say about benefits and jobs. */
@Configuration(proxyBeanMethods = false)
class LivelihoodFiles {

    private static final List<Field> BENEFIT = List.of(
            Field.of("person", Field.Type.PERSON, REQUIRED, KEY),
            Field.of("started_on", Field.Type.DATE, REQUIRED, KEY),
            Field.of("ended_on", Field.Type.DATE),
            Field.coded(
                    "reason_in",
                    List.of(
                            "SETTLEMENT", "vestiging",
                            "SETTLEMENT_ONE_PARENT", "vestiging (één ouder)",
                            "END_OF_WORK", "einde werk,einde dienstverband",
                            "END_OF_STUDY", "einde studie",
                            "PARTNER_INCOME_ENDED", "inkomen partner vervallen",
                            "TERMINATION", "beëindiging")),
            Field.coded(
                    "reason_out",
                    List.of(
                            "WORK", "werk,uitstroom werk,betaald werk",
                            "STUDY", "studiefinanciering,studie",
                            "PARTNER_INCOME", "inkomen partner",
                            "OTHER_INCOME", "overig inkomen,ander inkomen",
                            "MOVED", "verhuizing,verhuisd",
                            "DECEASED", "overlijden,overleden",
                            "NOT_ENTITLED", "geen recht,geen recht meer")));

    private static final List<Field> JOB = List.of(
            Field.of("person", Field.Type.PERSON, REQUIRED, KEY),
            Field.of("started_on", Field.Type.DATE, REQUIRED, KEY),
            Field.of("ended_on", Field.Type.DATE),
            Field.of("hours_per_week", Field.Type.DECIMAL),
            Field.of("sector", Field.Type.TEXT, REQUIRED, KEY),
            Field.coded(
                    "contract",
                    List.of(
                            "PERMANENT", "vast,vast contract",
                            "TEMPORARY", "tijdelijk,tijdelijk contract",
                            "AGENCY", "uitzend,uitzendcontract")));

    @Bean
    RecordKind benefits(JdbcClient jdbc) {
        var ledger = new Ledger(
                "livelihood.benefit_stage", "livelihood.benefit", List.of("person", "started_on"), "started_on");
        return LedgerKind.of(jdbc, "uitkeringen", 9, ledger, """
                copy livelihood.benefit_stage (source_row, person, started_on, ended_on, reason_in, reason_out) from stdin
                """, BENEFIT)
                .ordered("started_on", "ended_on")
                .checkedBy(LivelihoodFiles::checkBenefits);
    }

    @Bean
    RecordKind jobs(JdbcClient jdbc) {
        var ledger = new Ledger(
                "livelihood.job_stage", "livelihood.job", List.of("person", "started_on", "sector"), "started_on");
        return LedgerKind.of(jdbc, "dienstverbanden", 10, ledger, """
                copy livelihood.job_stage (source_row, person, started_on, ended_on, hours_per_week, sector, contract) from stdin
                """, JOB)
                .ordered("started_on", "ended_on")
                .checkedBy(LivelihoodFiles::checkJobs);
    }

    /** Spells that run into the next of the same person, and spells that begin or run on after someone left. */
    private static List<Finding> checkBenefits(JdbcClient jdbc) {
        var findings = new ArrayList<Finding>();
        findings.addAll(jdbc.sql("""
                select s.source_row, coalesce(n.source_row, 0) from livelihood.benefit_stage s
                join livelihood.benefit_spell b on b.person = s.person and b.started_on = s.started_on
                left join livelihood.benefit_stage n on n.person = s.person and n.started_on = b.next_started_on
                where b.next_started_on < b.delivered_end or (b.delivered_end is null and b.next_started_on is not null)
                order by s.source_row
                """)
                .withMaxRows(Finding.TOO_MANY)
                .query((row, n) -> Finding.repaired(
                        row.getInt(1), "ended_on", "overlap-cut", "date-after-next-start", row.getInt(2)))
                .list());
        findings.addAll(jdbc.sql("""
                select s.source_row from livelihood.benefit_stage s
                join trajectories.profile p on p.person = s.person and p.recorded_to is null
                where p.departed_on < coalesce(s.ended_on, 'infinity') order by s.source_row
                """)
                .withMaxRows(Finding.TOO_MANY)
                .query((row, n) ->
                        Finding.kept(row.getInt(1), "ended_on", "after-departure", "date-after-departure", 0))
                .list());
        return findings;
    }

    /** Jobs that begin after someone left, and jobs that were never ended although someone left. */
    private static List<Finding> checkJobs(JdbcClient jdbc) {
        return jdbc.sql("""
                select s.source_row, case when p.departed_on < s.started_on then 'started_on' else 'ended_on' end
                from livelihood.job_stage s
                join trajectories.profile p on p.person = s.person and p.recorded_to is null
                where p.departed_on < coalesce(s.ended_on, 'infinity') order by s.source_row
                """)
                .withMaxRows(Finding.TOO_MANY)
                .query((row, n) ->
                        Finding.kept(row.getInt(1), row.getString(2), "after-departure", "date-after-departure", 0))
                .list();
    }
}
