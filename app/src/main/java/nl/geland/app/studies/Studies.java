package nl.geland.app.studies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The studies that the viewer works on: their questions and whom they mean to hear. Inside {@code Access.as}. */
@Component
final class Studies {

    private final JdbcClient jdbc;
    private final Members members;
    private final Calendar calendar;

    Studies(JdbcClient jdbc, Members members, Calendar calendar) {
        this.jdbc = jdbc;
        this.members = members;
        this.calendar = calendar;
    }

    /** All that the viewer works on, newest first. */
    List<Study> all() {
        return jdbc.sql("select * from studies.study order by made_at desc, id desc")
                .query((row, number) -> study(row))
                .list();
    }

    Optional<Study> find(UUID id) {
        return jdbc.sql("select * from studies.study where id = :id")
                .param("id", id)
                .query((row, number) -> study(row))
                .optional();
    }

    /** Begins a study; whoever begins it is its team. */
    UUID begin(Viewer by, Study.Plan plan, boolean synthetic) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into studies.study
                    (id, title, question, legal_basis, destroy_raw_on, destroy_work_on, synthetic, made_at)
                values (:id, :title, :question, :basis, :rawOn, :workOn, :synthetic, :at)
                """)
                .param("id", id)
                .param("title", plan.title())
                .param("question", plan.question())
                .param("basis", plan.legalBasis())
                .param("rawOn", plan.destroyRawOn())
                .param("workOn", plan.destroyWorkOn())
                .param("synthetic", synthetic)
                .param("at", calendar.stamp())
                .update();
        members.admit(by, id, by.id(), StudyPart.TEAM);
        return id;
    }

    Change change(UUID id, int version, Study.Plan plan) {
        return Change.of(jdbc.sql("""
                update studies.study set title = :title, question = :question, legal_basis = :basis,
                    destroy_raw_on = :rawOn, destroy_work_on = :workOn, version = version + 1
                where id = :id and version = :version
                """)
                .param("title", plan.title())
                .param("question", plan.question())
                .param("basis", plan.legalBasis())
                .param("rawOn", plan.destroyRawOn())
                .param("workOn", plan.destroyWorkOn())
                .param("id", id)
                .param("version", version)
                .update());
    }

    /** The questions that the question of the study falls apart in, in order. */
    List<String> subQuestions(UUID study) {
        return jdbc.sql("select text from studies.sub_question where study = :study order by number")
                .param("study", study)
                .query((row, number) -> row.getString("text"))
                .list();
    }

    void subQuestions(UUID study, List<String> texts) {
        jdbc.sql("delete from studies.sub_question where study = :study")
                .param("study", study)
                .update();
        for (int i = 0; i < texts.size(); i++) {
            jdbc.sql("insert into studies.sub_question (study, number, text) values (:study, :number, :text)")
                    .param("study", study)
                    .param("number", i + 1)
                    .param("text", texts.get(i))
                    .update();
        }
    }

    /** How many of each group are planned. */
    Map<Group, Integer> planned(UUID study) {
        var planned = new EnumMap<Group, Integer>(Group.class);
        jdbc.sql("select kind, planned from studies.heard_group where study = :study")
                .param("study", study)
                .query(row -> {
                    planned.put(Group.valueOf(row.getString("kind")), row.getInt("planned"));
                });
        return planned;
    }

    /** How many of each group were heard: participants who speak in a source, and policy texts. */
    Map<Group, Integer> heard(UUID study) {
        var heard = new EnumMap<Group, Integer>(Group.class);
        jdbc.sql("""
                select p.kind, count(*) as n from studies.participant p
                where p.study = :study and exists (
                    select from studies.source_participant sp join studies.source s on s.id = sp.source
                    where sp.participant = p.id and s.out_since is null)
                group by p.kind
                union all
                select 'POLICY', count(*) from studies.source where study = :study and kind = 'POLICY'
                """).param("study", study).query(row -> {
            heard.put(Group.valueOf(row.getString("kind")), row.getInt("n"));
        });
        return heard;
    }

    void plan(UUID study, Group group, int planned) {
        jdbc.sql("""
                insert into studies.heard_group (study, kind, planned) values (:study, :kind, :planned)
                on conflict (study, kind) do update set planned = excluded.planned
                """)
                .param("study", study)
                .param("kind", group.name())
                .param("planned", planned)
                .update();
    }

    private static Study study(ResultSet row) throws SQLException {
        return new Study(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("question"),
                row.getString("legal_basis"),
                row.getObject("destroy_raw_on", LocalDate.class),
                row.getObject("destroy_work_on", LocalDate.class),
                moment(row, "raw_gone_at"),
                moment(row, "work_gone_at"),
                row.getBoolean("synthetic"),
                row.getInt("version"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
