package nl.geland.app.coding;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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

        /** Whether the one who asks speaks in a turn. A policy text has nobody who asks. */
        boolean asks(Turn turn) {
            return turn.interviewer() && !policy();
        }
    }

    /**
     * A turn and its words.
     *
     * @param start its first code point in the text
     * @param probed whether the question before it was asked further on, or outside the guide
     */
    record Turn(int number, String speaker, boolean interviewer, int start, int end, String text, boolean probed) {

        Turn saying(String words) {
            return new Turn(number, speaker, interviewer, start, end, words, probed);
        }
    }

    private static final String SOURCES = """
            select s.id, s.number, s.kind, s.title, s.edition, t.version,
                (select count(*) from studies.turn u where u.source = s.id and u.version = t.version) as turns
            from studies.source s
            join lateral (select max(v.version) as version from studies.text_version v where v.source = s.id) t on t.version is not null
            where s.study = :study and (cast(:source as uuid) is null or s.id = :source)
            order by s.kind = 'POLICY', s.number
            """;

    private static final String TURNS = """
            select t.number, t.speaker, t.interviewer, t.start_at, t.end_at,
                coalesce((
                    select bool_or(a.code = '' or g.beneath is not null)
                    from studies.asked a left join studies.guide_question g on g.study = :study and g.code = a.code
                    where a.source = t.source and a.turn = (
                        select q.number from studies.turn q
                        where q.source = t.source and q.version = t.version and q.interviewer and q.number < t.number
                        order by q.number desc limit 1)), false) as probed
            from studies.turn t
            where t.source = :source and t.version = :version and t.number >= :from
                and (cast(:numbers as text) is null or t.number = any(cast(:numbers as int[])))
            order by t.number limit :count
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

    /** So many of these turns, from a number on. Of the text only the stretch from the first to the last is read, once. */
    List<Turn> turns(UUID study, Source source, int from, int count, @Nullable List<Integer> numbers) {
        var bare = jdbc.sql(TURNS)
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
                        "",
                        row.getBoolean("probed")))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        int begin = bare.getFirst().start();
        var index = TextIndex.of(segment(source, begin, bare.getLast().end()).quote());
        return bare.stream()
                .map(turn -> turn.saying(index.slice(turn.start() - begin, turn.end() - begin)))
                .toList();
    }

    Optional<Turn> turn(UUID study, Source source, int number) {
        return turns(study, source, number, 1).stream()
                .filter(turn -> turn.number() == number)
                .findFirst();
    }

    /** Numbers of the turns in which a passage with a code starts: of the viewer, or of everybody whose codings may be seen. */
    List<Integer> turnsWith(Source source, UUID code, UUID viewer, boolean own) {
        var starts = new TreeMap<Integer, Integer>();
        jdbc.sql("select number, start_at from studies.turn where source = :source and version = :version")
                .param("source", source.id())
                .param("version", source.version())
                .query(row -> {
                    starts.put(row.getInt("start_at"), row.getInt("number"));
                });
        return jdbc
                .sql("""
                select start_at from coding.coding
                where source = :source and code = :code and state = 'PLACED' and text_version = :version and (not :own or coder = :viewer)
                """)
                .param("source", source.id())
                .param("code", code)
                .param("version", source.version())
                .param("viewer", viewer)
                .param("own", own)
                .query((row, n) -> row.getInt("start_at"))
                .list()
                .stream()
                .flatMap(start -> Stream.ofNullable(starts.floorEntry(start)))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
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
