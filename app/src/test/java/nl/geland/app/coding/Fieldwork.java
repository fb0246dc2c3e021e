package nl.geland.app.coding;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small study for tests: Olga of the team and Tess, the second coder, with one talk and one policy text. Everything in it is new, so that
 * tests on one database do not meet.
 */
final class Fieldwork {

    /** What is said in the talk, turn by turn; the odd ones are questions. */
    static final List<String> TALK = List.of(
            "Waar denkt u aan bij integratie?",
            "Meedoen. Werk en taal. Dat je werk hebt.",
            "En wie moet er iets doen?",
            "Wij allemaal, de buurt ook 😀. Niet alleen zij. Dat zeg ik altijd.",
            "Kunt u een voorbeeld geven?",
            "Mijn buurvrouw bracht soep. Toen was het goed.");

    private static final List<String> POLICY = List.of("Meedoen vanaf dag één", "Integreren betekent meedoen.");

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final UUID study;
    final UUID talk;
    final UUID policy;
    final Viewer olga;
    final Viewer tess;

    private final Access access;
    private final JdbcClient jdbc;
    private final Staff staff;

    Fieldwork(TestDatabase database, ApplicationContext context) {
        this.access = context.getBean(Access.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.staff = new Staff(database);
        this.olga = somebody("olga");
        this.tess = somebody("tess");
        this.study = access.asSystem("fieldwork", this::aStudy);
        this.talk = access.asSystem("fieldwork", () -> source(1, "INTERVIEW", "Interview 1"));
        this.policy = access.asSystem("fieldwork", () -> source(2, "POLICY", "Meedoen"));
        text(talk, 1, TALK);
        text(policy, 1, POLICY);
        access.asSystem("fieldwork", this::guide);
    }

    /** A researcher who works on no study yet. */
    Viewer somebody(String name) {
        return staff.add(name + "." + mark, Role.RESEARCHER, null);
    }

    String signInName(Viewer viewer) {
        return viewer.name().replace("Test ", "");
    }

    <T> T as(Viewer viewer, Supplier<T> work) {
        return access.as(viewer, "/test", work);
    }

    void as(Viewer viewer, Runnable work) {
        access.as(viewer, "/test", work);
    }

    /** A version of the text of a source, each turn after the label of its speaker. */
    void text(UUID source, int version, List<String> turns) {
        var whole = new StringBuilder();
        var starts = new int[turns.size()];
        for (var turn = 0; turn < turns.size(); turn++) {
            whole.append(whole.isEmpty() ? "" : "\n").append(turn % 2 == 0 ? "I: " : "R: ");
            starts[turn] = whole.codePointCount(0, whole.length());
            whole.append(turns.get(turn));
        }
        access.asSystem("fieldwork", () -> {
            jdbc.sql("""
                    insert into studies.text_version (source, version, text, sha256, made_at, reason)
                    values (:source, :version, :text, :text, now(), 'test')
                    """)
                    .param("source", source)
                    .param("version", version)
                    .param("text", whole.toString())
                    .update();
            var rows = IntStream.range(0, turns.size())
                    .mapToObj(turn -> "{\"n\":%d,\"from\":%d,\"to\":%d}"
                            .formatted(
                                    turn + 1,
                                    starts[turn],
                                    starts[turn]
                                            + turns.get(turn)
                                                    .codePointCount(
                                                            0, turns.get(turn).length())))
                    .collect(Collectors.joining(",", "[", "]"));
            jdbc.sql("""
                    insert into studies.turn (source, version, number, speaker, interviewer, start_at, end_at)
                    select :source, :version, n, case when n % 2 = 1 then 'I' else 'R' end, n % 2 = 1, "from", "to"
                    from jsonb_to_recordset(cast(:rows as jsonb)) as r (n int, "from" int, "to" int)
                    """)
                    .param("source", source)
                    .param("version", version)
                    .param("rows", rows)
                    .update();
        });
    }

    /** Another study that both work on. */
    UUID another() {
        return access.asSystem("fieldwork", this::aStudy);
    }

    private UUID aStudy() {
        var id =
                jdbc.sql("""
                insert into studies.study (title, question, legal_basis, destroy_raw_on, destroy_work_on, made_at)
                values (:title, 'Wat?', 'Toestemming', '2030-01-01', '2031-01-01', now()) returning id
                """).param("title", "Studie " + mark).query(UUID.class).single();
        member(id, olga, "TEAM");
        member(id, tess, "SECOND_CODER");
        return id;
    }

    /** Lets somebody work on the study. */
    void admit(Viewer viewer, String part) {
        access.asSystem("fieldwork", () -> {
            member(study, viewer, part);
        });
    }

    private void member(UUID id, Viewer viewer, String part) {
        jdbc.sql("insert into studies.member (study, user_id, part) values (:study, :user, :part)")
                .param("study", id)
                .param("user", viewer.id())
                .param("part", part)
                .update();
    }

    private UUID source(int number, String kind, String title) {
        return jdbc.sql("""
                insert into studies.source (study, number, kind, title, held_on) values (:study, :number, :kind, :title, '2026-05-01')
                returning id
                """)
                .param("study", study)
                .param("number", number)
                .param("kind", kind)
                .param("title", title)
                .query(UUID.class)
                .single();
    }

    /** The second question is a main one, the third is asked further. */
    private void guide() {
        for (var question : List.of("V1", "V2", "V2a")) {
            jdbc.sql("""
                    insert into studies.guide_question (study, code, position, beneath, theme, text)
                    values (:study, :code, :position, :beneath, '', :code)
                    """)
                    .param("study", study)
                    .param("code", question)
                    .param("position", question.length())
                    .param("beneath", question.length() > 2 ? question.substring(0, 2) : null)
                    .update();
        }
        var turn = 1;
        for (var question : List.of("V1", "V2", "V2a")) {
            jdbc.sql("insert into studies.asked (source, turn, code) values (:source, :turn, :code)")
                    .param("source", talk)
                    .param("turn", turn)
                    .param("code", question)
                    .update();
            turn += 2;
        }
    }
}
