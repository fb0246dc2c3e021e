package nl.geland.app.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy.Text;
import nl.geland.app.coding.CodedStudy.TextKind;
import nl.geland.app.coding.CodedStudy.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the texts of a study whole, each in its newest version, with turns, speakers and the questions that were asked. */
@Component
final class CodedTexts {

    private static final String TEXTS = """
            select s.id, s.number, s.kind, s.title, s.edition, s.held_on, v.version, v.text
            from studies.source s
            join lateral (
                select t.version, t.text from studies.text_version t where t.source = s.id order by t.version desc limit 1) v on true
            where s.study = :study order by s.number
            """;

    private static final String TURNS = """
            select t.source, t.number, t.speaker, t.interviewer, t.start_at, t.end_at
            from studies.turn t join studies.source s on s.id = t.source
            where s.study = :study and t.version = (select max(v.version) from studies.text_version v where v.source = t.source)
            order by t.source, t.number
            """;

    private record Place(UUID source, int turn) {}

    private final JdbcClient jdbc;

    CodedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Text> of(UUID study) {
        var turns = turns(study);
        var speakers = speakers(study);
        return jdbc.sql(TEXTS)
                .param("study", study)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Text(
                            id,
                            row.getInt("number"),
                            TextKind.valueOf(row.getString("kind")),
                            row.getString("title"),
                            row.getString("edition"),
                            row.getObject("held_on", LocalDate.class),
                            row.getInt("version"),
                            row.getString("text"),
                            turns.getOrDefault(id, List.of()),
                            speakers.getOrDefault(id, Set.of()));
                })
                .list();
    }

    private Map<UUID, List<Turn>> turns(UUID study) {
        var asked = asked(study);
        Map<UUID, List<Turn>> turns = new HashMap<>();
        jdbc.sql(TURNS).param("study", study).query(row -> {
            var source = row.getObject("source", UUID.class);
            var number = row.getInt("number");
            turns.computeIfAbsent(source, _ -> new ArrayList<>())
                    .add(new Turn(
                            number,
                            row.getString("speaker"),
                            row.getBoolean("interviewer"),
                            row.getInt("start_at"),
                            row.getInt("end_at"),
                            asked.getOrDefault(new Place(source, number), Set.of())));
        });
        return turns;
    }

    private Map<Place, Set<String>> asked(UUID study) {
        Map<Place, Set<String>> asked = new HashMap<>();
        jdbc.sql("""
                select a.source, a.turn, a.code from studies.asked a join studies.source s on s.id = a.source where s.study = :study
                """).param("study", study).query(row -> {
            asked.computeIfAbsent(
                            new Place(row.getObject("source", UUID.class), row.getInt("turn")), _ -> new HashSet<>())
                    .add(row.getString("code"));
        });
        return asked;
    }

    private Map<UUID, Set<UUID>> speakers(UUID study) {
        Map<UUID, Set<UUID>> speakers = new HashMap<>();
        jdbc.sql("""
                select p.source, p.participant from studies.source_participant p join studies.source s on s.id = p.source
                where s.study = :study
                """).param("study", study).query(row -> {
            speakers.computeIfAbsent(row.getObject("source", UUID.class), _ -> new HashSet<>())
                    .add(row.getObject("participant", UUID.class));
        });
        return speakers;
    }
}
