package nl.geland.app.coding;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.texts.Segment;
import nl.geland.app.texts.TextIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The working texts of a study in their newest version, of which only the part asked for is read. Inside a transaction of {@code Access}. */
@Component
final class CodingTexts {

    /**
     * A source with the newest version of its text.
     *
     * @param edition which version of a policy text; empty for others
     * @param turns how many turns it has
     */
    record Source(UUID id, int number, CodedStudy.TextKind kind, String title, String edition, int version, int turns) {

        boolean policy() {
            return kind == CodedStudy.TextKind.POLICY;
        }
    }

    /**
     * A turn and its words.
     *
     * @param start its first code point in the text
     * @param probed whether the question before it was asked further on, or outside the guide
     */
    record Turn(int number, String speaker, boolean interviewer, int start, int end, String text, boolean probed) {}

    private static final String SOURCES = """
            select s.id, s.number, s.kind, s.title, s.edition, t.version,
                (select count(*) from studies.turn u where u.source = s.id and u.version = t.version) as turns
            from studies.source s
            join lateral (select max(v.version) as version from studies.text_version v where v.source = s.id) t on t.version is not null
            where s.study = :study and (cast(:source as uuid) is null or s.id = :source)
            order by s.kind = 'POLICY', s.number
            """;

    private static final String TURNS = """
            with shown as (
                select t.* from studies.turn t
                where t.source = :source and t.version = :version and t.number >= :from
                    and (cast(:numbers as text) is null or t.number = any(cast(:numbers as int[])))
                order by t.number limit :count
            ), stretch as (
                select min(start_at) as from_at, max(end_at) as to_at from shown
            ), words as (
                select substr(v.text, s.from_at + 1, s.to_at - s.from_at) as text, s.from_at
                from stretch s, studies.text_version v where v.source = :source and v.version = :version
            )
            select t.number, t.speaker, t.interviewer, t.start_at, t.end_at,
                substr(w.text, t.start_at - w.from_at + 1, t.end_at - t.start_at) as text,
                coalesce((
                    select bool_or(a.code = '' or g.beneath is not null)
                    from studies.asked a left join studies.guide_question g on g.study = :study and g.code = a.code
                    where a.source = t.source and a.turn = (
                        select max(q.number) from studies.turn q
                        where q.source = t.source and q.version = t.version and q.interviewer and q.number < t.number)), false) as probed
            from shown t, words w order by t.number
            """;

    /** Numbers of the turns in which a passage of the viewer's with a code starts. */
    private static final String WITH_CODE = """
            select distinct t.number from coding.coding c
            join studies.turn t on t.source = c.source and t.version = c.text_version and c.start_at >= t.start_at and c.start_at < t.end_at
            where c.source = :source and c.code = :code and c.state = 'PLACED' and (not :own or c.coder = :viewer)
            order by t.number
            """;

    private final JdbcClient jdbc;

    CodingTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Talks first, then policy texts. Sources without a text yet are left out. */
    List<Source> sources(UUID study) {
        return sources(study, null);
    }

    Optional<Source> source(UUID study, UUID source) {
        return sources(study, source).stream().findFirst();
    }

    private List<Source> sources(UUID study, @Nullable UUID source) {
        return jdbc.sql(SOURCES)
                .param("study", study)
                .param("source", source, Types.OTHER)
                .query((row, n) -> new Source(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        CodedStudy.TextKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("edition"),
                        row.getInt("version"),
                        row.getInt("turns")))
                .list();
    }

    /** So many turns from a number on. */
    List<Turn> turns(UUID study, Source source, int from, int count) {
        return turns(study, source, from, count, null);
    }

    /** So many of these turns, from a number on. */
    List<Turn> turns(UUID study, Source source, int from, int count, @Nullable List<Integer> numbers) {
        return jdbc.sql(TURNS)
                .param(
                        "numbers",
                        numbers == null
                                ? null
                                : numbers.toString().replace('[', '{').replace(']', '}'),
                        Types.VARCHAR)
                .param("study", study)
                .param("source", source.id())
                .param("version", source.version())
                .param("from", from)
                .param("count", count)
                .query((row, n) -> new Turn(
                        row.getInt("number"),
                        row.getString("speaker"),
                        row.getBoolean("interviewer"),
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        row.getString("text"),
                        row.getBoolean("probed")))
                .list();
    }

    Optional<Turn> turn(UUID study, Source source, int number) {
        return turns(study, source, number, 1).stream()
                .filter(turn -> turn.number() == number)
                .findFirst();
    }

    List<Integer> turnsWith(Source source, UUID code, UUID viewer, boolean own) {
        return jdbc.sql(WITH_CODE)
                .param("source", source.id())
                .param("code", code)
                .param("viewer", viewer)
                .param("own", own)
                .query((row, n) -> row.getInt("number"))
                .list();
    }

    /** Number of the turn in which a place of the text is; the last one before it where it is in none. */
    int turnAt(Source source, int at) {
        return jdbc.sql("""
                select coalesce(max(number), 1) from studies.turn where source = :source and version = :version and start_at <= :at
                """)
                .param("source", source.id())
                .param("version", source.version())
                .param("at", at)
                .query(Integer.class)
                .single();
    }

    /** A passage of the text with what stands around it. */
    Segment segment(Source source, int start, int end) {
        return jdbc.sql("""
                select substr(text, :start + 1, :end - :start) as quote,
                    substr(text, greatest(:start - :around, 0) + 1, least(:start, :around)) as before,
                    substr(text, :end + 1, :around) as after
                from studies.text_version where source = :source and version = :version
                """)
                .param("start", start)
                .param("end", end)
                .param("around", Segment.CONTEXT)
                .param("source", source.id())
                .param("version", source.version())
                .query((row, n) -> new Segment(
                        start, end, row.getString("quote"), row.getString("before"), row.getString("after")))
                .single();
    }

    /** Where words stand in the text. */
    List<Integer> occurrences(Source source, String quote) {
        return TextIndex.of(text(source)).occurrences(quote);
    }

    /** The whole text of a version. */
    String text(Source source) {
        return jdbc.sql("select text from studies.text_version where source = :source and version = :version")
                .param("source", source.id())
                .param("version", source.version())
                .query(String.class)
                .single();
    }
}
