package nl.geland.app.coding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Note;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.coding.CodedStudy.Question;
import nl.geland.app.coding.CodedStudy.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a study with all that was coded in it. Inside a transaction of {@code Access}: a viewer gets what the viewer may see, so that the
 * codings of another are not in it before all are done.
 */
@Component
public final class CodedStudies {

    private static final String STUDY = "study";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CodedTexts texts;
    private final Codebooks codebooks;
    private final Codings codings;

    CodedStudies(JdbcClient jdbc, Clock clock, CodedTexts texts, Codebooks codebooks, Codings codings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.texts = texts;
        this.codebooks = codebooks;
        this.codings = codings;
    }

    /** Empty for a study that is not there or that the viewer does not work on. */
    public Optional<CodedStudy> load(UUID study, Which which) {
        return jdbc.sql("select title from studies.study where id = :study")
                .param(STUDY, study)
                .query(String.class)
                .optional()
                .map(title -> load(study, title, which));
    }

    private CodedStudy load(UUID study, String title, Which which) {
        var read = texts.of(study);
        return new CodedStudy(
                study,
                title,
                heard(study),
                read,
                guide(study),
                codebooks.newest(study).stream().map(CodeEntry::code).toList(),
                passages(study, read, which),
                notes(study));
    }

    private List<Heard> heard(UUID study) {
        return jdbc.sql("""
                select p.*, exists (
                    select from studies.consent c where c.participant = p.id and c.scope = 'QUOTE' and c.given_on <= :today
                        and (c.withdrawn_on is null or c.withdrawn_on > :today)) as quotable
                from studies.participant p where p.study = :study order by p.pseudonym
                """)
                .param(STUDY, study)
                .param("today", LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Amsterdam")))
                .query((row, n) -> new Heard(
                        row.getObject("id", UUID.class),
                        row.getString("pseudonym"),
                        Group.valueOf(row.getString("kind")),
                        row.getString("organisation"),
                        row.getString("area"),
                        row.getString("experience"),
                        row.getString("language_group"),
                        row.getBoolean("quotable")))
                .list();
    }

    private List<Question> guide(UUID study) {
        return jdbc.sql("""
                select code, beneath, theme, text from studies.guide_question where study = :study order by position, code
                """)
                .param(STUDY, study)
                .query((row, n) -> new Question(
                        row.getString("code"), row.getString("beneath"), row.getString("theme"), row.getString("text")))
                .list();
    }

    private List<Note> notes(UUID study) {
        return jdbc.sql("""
                select id, source, turn, by_user, at, text from coding.memo
                where study = :study and not removed order by source, turn, at, id
                """).param(STUDY, study).query(CodedStudies::note).list();
    }

    private static Note note(ResultSet row, int n) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getObject("source", UUID.class),
                row.getObject("turn", Integer.class),
                row.getObject("by_user", UUID.class),
                LocalDate.ofInstant(row.getTimestamp("at").toInstant(), java.time.ZoneId.of("Europe/Amsterdam")),
                row.getString("text"));
    }

    /** A coding of an older version, that nobody brought to the newest yet, has no place in it. */
    private List<Passage> passages(UUID study, List<Text> read, Which which) {
        var byText = read.stream().collect(Collectors.toMap(Text::id, text -> text));
        var made = codings.of(study).stream()
                .flatMap(coding -> Stream.ofNullable(byText.get(coding.source()))
                        .filter(text -> coding.place().textVersion() == text.version())
                        .map(text -> passage(coding, text)))
                .sorted(Comparator.comparingInt((Passage passage) -> number(byText, passage))
                        .thenComparingInt(Passage::start)
                        .thenComparingInt(Passage::end)
                        .thenComparing(Passage::id))
                .toList();
        return switch (which) {
            case Which.Of(var coder) ->
                made.stream().filter(passage -> passage.coder().equals(coder)).toList();
            case Which.Settled() -> settled(study, made);
        };
    }

    private static int number(Map<UUID, Text> byText, Passage passage) {
        var text = byText.get(passage.text());
        return text == null ? 0 : text.number();
    }

    private static Passage passage(Coding coding, Text text) {
        var turn = text.turns().stream()
                .filter(one -> coding.start() < one.end())
                .findFirst()
                .orElse(text.turns().getLast());
        var judgement = coding.judgement();
        return new Passage(
                coding.id(),
                coding.source(),
                turn.number(),
                coding.start(),
                coding.end(),
                coding.quote(),
                turn.interviewer() || text.speakers().size() != 1
                        ? null
                        : text.speakers().iterator().next(),
                coding.code(),
                coding.coder(),
                judgement.statement(),
                judgement.joint(),
                judgement.own(),
                judgement.probed(),
                judgement.certainty(),
                judgement.level(),
                judgement.actor(),
                judgement.concerns(),
                judgement.relation());
    }

    private record Spot(UUID source, int turn, UUID code) {}

    private List<Passage> settled(UUID study, List<Passage> made) {
        record Lead(UUID source, UUID coder) {}
        record Stands(Spot spot, UUID coder) {}
        Set<Lead> leads = new HashSet<>();
        jdbc.sql("""
                select t.source, t.coder from coding.task t join studies.source s on s.id = t.source where s.study = :study and t.leads
                """).param(STUDY, study).query(row -> {
            leads.add(new Lead(row.getObject("source", UUID.class), row.getObject("coder", UUID.class)));
        });
        Set<Spot> decided = new HashSet<>();
        Set<Stands> stands = new HashSet<>();
        jdbc.sql("""
                select t.source, t.turn, t.code, t.coder from coding.settlement t join studies.source s on s.id = t.source
                where s.study = :study
                """).param(STUDY, study).query(row -> {
            var spot = new Spot(
                    row.getObject("source", UUID.class), row.getInt("turn"), row.getObject("code", UUID.class));
            decided.add(spot);
            var coder = row.getObject("coder", UUID.class);
            if (coder != null) {
                stands.add(new Stands(spot, coder));
            }
        });
        return made.stream()
                .filter(passage -> {
                    var spot = new Spot(passage.text(), passage.turn(), passage.code());
                    return decided.contains(spot)
                            ? stands.contains(new Stands(spot, passage.coder()))
                            : leads.contains(new Lead(passage.text(), passage.coder()));
                })
                .toList();
    }
}
