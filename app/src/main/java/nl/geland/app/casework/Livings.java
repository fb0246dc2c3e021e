package nl.geland.app.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.casework.Dossiers.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledgers of the other modules hold of one person: duty, benefit, jobs, offers, exams, homes and lessons. Inside {@code Access.as}. */
@Component
final class Livings {

    private final JdbcClient jdbc;

    Livings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Dossier.Living of(Dossier.Person person, Moment known) {
        return new Dossier.Living(
                benefits(person.id(), known),
                jobs(person.id(), known),
                offers(person.id(), known),
                exams(person.id(), known),
                homes(person.household(), known),
                lessons(person.id(), known));
    }

    Optional<Dossier.Duty> duty(UUID person, Moment known) {
        return told(jdbc.sql("""
                select d.law, d.notice_on, d.intake_on, d.plan_on, d.route, d.language_level, d.learnability, d.education_stated,
                    d.education_assessed, s.file_name, d.source_row
                from civic.known_duty(cast(:at as timestamptz)) d join trajectories.source s on s.id = d.source
                where d.person = :person
                """), person, known)
                .query((row, n) -> new Dossier.Duty(
                        row.getString("law"),
                        row.getObject("notice_on", LocalDate.class),
                        row.getObject("intake_on", LocalDate.class),
                        row.getObject("plan_on", LocalDate.class),
                        row.getString("route"),
                        row.getString("language_level"),
                        row.getString("learnability"),
                        row.getString("education_stated"),
                        row.getString("education_assessed"),
                        Dossiers.source(row)))
                .optional();
    }

    private List<Dossier.Benefit> benefits(UUID person, Moment known) {
        return told(jdbc.sql("""
                select b.started_on, b.ended_on, b.reason_in, b.reason_out, s.file_name, b.source_row
                from livelihood.known_benefit(cast(:at as timestamptz)) b join trajectories.source s on s.id = b.source
                where b.person = :person order by b.started_on desc
                """), person, known)
                .query((row, n) -> new Dossier.Benefit(
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("reason_in"),
                        row.getString("reason_out"),
                        Dossiers.source(row)))
                .list();
    }

    private List<Dossier.Job> jobs(UUID person, Moment known) {
        return told(jdbc.sql("""
                select j.started_on, j.ended_on, j.hours_per_week, j.sector, j.contract, s.file_name, j.source_row
                from livelihood.known_job(cast(:at as timestamptz)) j join trajectories.source s on s.id = j.source
                where j.person = :person order by j.started_on desc, j.source_row
                """), person, known)
                .query((row, n) -> new Dossier.Job(
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getBigDecimal("hours_per_week") == null ? null : row.getDouble("hours_per_week"),
                        row.getString("sector"),
                        row.getString("contract"),
                        Dossiers.source(row)))
                .list();
    }

    private List<Dossier.Offer> offers(UUID person, Moment known) {
        return told(jdbc.sql("""
                select p.programme, p.enrolled_on, p.started_on, p.ended_on, p.by_lottery, p.status, s.file_name, p.source_row
                from offers.known_participation(cast(:at as timestamptz)) p join trajectories.source s on s.id = p.source
                where p.person = :person order by p.enrolled_on desc, p.programme
                """), person, known)
                .query((row, n) -> new Dossier.Offer(
                        row.getString("programme"),
                        row.getObject("enrolled_on", LocalDate.class),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getObject("by_lottery", Boolean.class),
                        row.getString("status"),
                        Dossiers.source(row)))
                .list();
    }

    private List<Dossier.Exam> exams(UUID person, Moment known) {
        return told(jdbc.sql("""
                select e.taken_on, e.part, e.level, e.result, s.file_name, e.source_row
                from civic.known_exam(cast(:at as timestamptz)) e join trajectories.source s on s.id = e.source
                where e.person = :person order by e.taken_on desc, e.part
                """), person, known)
                .query((row, n) -> new Dossier.Exam(
                        row.getObject("taken_on", LocalDate.class),
                        row.getString("part"),
                        row.getString("level"),
                        row.getString("result"),
                        Dossiers.source(row)))
                .list();
    }

    private List<Dossier.HomeOffer> homes(@Nullable UUID household, Moment known) {
        return jdbc.sql("""
                select o.offered_on, o.outcome, o.key_on, d.neighbourhood, d.rooms, d.kind, s.file_name, o.source_row
                from housing.known_offer(cast(:at as timestamptz)) o join trajectories.source s on s.id = o.source
                left join housing.known_dwelling(cast(:at as timestamptz)) d on d.dwelling = o.dwelling
                where o.household = cast(:household as uuid) order by o.offered_on desc, o.source_row
                """)
                .param("at", known.text())
                .param("household", household)
                .query((row, n) -> new Dossier.HomeOffer(
                        row.getObject("offered_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getObject("key_on", LocalDate.class),
                        row.getString("neighbourhood"),
                        row.getObject("rooms", Integer.class),
                        row.getString("kind"),
                        Dossiers.source(row)))
                .list();
    }

    private LessonHours lessons(UUID person, Moment known) {
        return LessonHours.of(told(jdbc.sql("""
                select h.month, h.kind, h.hours from civic.known_lesson_hours(cast(:at as timestamptz)) h where h.person = :person
                """), person, known)
                .query((row, n) -> new LessonHours.Taken(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("kind"),
                        row.getInt("hours")))
                .list());
    }

    private static JdbcClient.StatementSpec told(JdbcClient.StatementSpec query, UUID person, Moment known) {
        return query.param("at", known.text()).param("person", person);
    }
}
