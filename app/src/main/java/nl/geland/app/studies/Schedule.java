package nl.geland.app.studies;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked and what is done when: the topic guide and the steps of a study. Inside {@code Access.as}. */
@Component
final class Schedule {

    private final JdbcClient jdbc;

    Schedule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The topic guide in the order of asking. */
    List<GuideQuestion> guide(UUID study) {
        return jdbc.sql("""
                select code, beneath, theme, text from studies.guide_question where study = :study order by position, code
                """)
                .param("study", study)
                .query((row, number) -> new GuideQuestion(
                        row.getString("code"), row.getString("beneath"), row.getString("theme"), row.getString("text")))
                .list();
    }

    /** Puts a question in the guide, at the end or in the place of the one with its code. */
    void ask(UUID study, GuideQuestion question) {
        jdbc.sql("""
                insert into studies.guide_question (study, code, position, beneath, theme, text)
                select :study, :code, coalesce(max(position), 0) + 1, :beneath, :theme, :text
                from studies.guide_question where study = :study
                on conflict (study, code) do update
                    set beneath = excluded.beneath, theme = excluded.theme, text = excluded.text
                """)
                .param("study", study)
                .param("code", question.code())
                .param("beneath", question.beneath(), Types.VARCHAR)
                .param("theme", question.theme())
                .param("text", question.text())
                .update();
    }

    /** The steps by their day. */
    List<Step> steps(UUID study) {
        return jdbc.sql("select * from studies.step where study = :study order by due_on, id")
                .param("study", study)
                .query((row, number) -> new Step(
                        row.getObject("id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("text"),
                        row.getObject("done_on", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    Optional<Step> step(UUID study, UUID id) {
        return steps(study).stream().filter(step -> step.id().equals(id)).findFirst();
    }

    UUID add(UUID study, LocalDate dueOn, String text) {
        return jdbc.sql("insert into studies.step (study, due_on, text) values (:study, :on, :text) returning id")
                .param("study", study)
                .param("on", dueOn)
                .param("text", text)
                .query(UUID.class)
                .single();
    }

    Change change(Step step) {
        return Change.of(jdbc.sql("""
                update studies.step set due_on = :on, text = :text, done_on = :done, version = version + 1
                where id = :id and version = :version
                """)
                .param("on", step.dueOn())
                .param("text", step.text())
                .param("done", step.doneOn(), Types.DATE)
                .param("id", step.id())
                .param("version", step.version())
                .update());
    }
}
