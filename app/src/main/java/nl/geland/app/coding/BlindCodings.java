package nl.geland.app.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What two coders said of the same texts while neither saw the other's work: codings as they stood when the second was done. What was changed
 * after that, in talk, is not in it; codes that were merged since then count as the one they were merged into. Inside a transaction of
 * {@code Access}.
 */
@Component
final class BlindCodings {

    /** Two coders; who leads comes first. */
    record Pair(UUID a, UUID b) {}

    /**
     * A passage as it was coded blind.
     *
     * @param turn the turn in which it starts
     */
    record Blind(
            UUID id, UUID source, int textVersion, int turn, int start, int end, String quote, UUID code, UUID coder) {}

    /** A turn that is no question, of a text that both coded. */
    record Unit(UUID source, int turn) {}

    /** What both did: the turns there were, how long the texts are, and what each coded. */
    record Work(Pair pair, List<Unit> units, Map<UUID, Integer> lengths, List<Blind> codings) {

        List<Blind> by(UUID coder) {
            return codings.stream().filter(one -> one.coder().equals(coder)).toList();
        }
    }

    private static final String OPENED = """
            with opened as (
                select t.source, max(t.done_at) as at from coding.task t join studies.source s on s.id = t.source
                where s.study = :study
                group by t.source
                having bool_and(t.done_at is not null) and bool_or(t.coder = :a) and bool_or(t.coder = :b)
            ), last as (
                select distinct on (e.coding) e.row
                from opened o join coding.coding c on c.source = o.source and c.coder in (:a, :b)
                join coding.coding_event e on e.coding = c.id and e.at <= o.at
                order by e.coding, e.version desc
            )
            select r.id, r.source, r.text_version, r.start_at, r.end_at, r.quote, r.code, r.coder,
                (select max(t.number) from studies.turn t
                    where t.source = r.source and t.version = r.text_version and t.start_at <= r.start_at) as turn
            from last l, jsonb_populate_record(cast(null as coding.coding), l.row) r
            where r.state = 'PLACED' order by r.source, r.start_at, r.end_at, r.id
            """;

    private static final String UNITS = """
            select u.source, u.number from studies.turn u
            where not u.interviewer
                and u.version = (select max(v.version) from studies.text_version v where v.source = u.source)
                and u.source in (
                    select t.source from coding.task t join studies.source s on s.id = t.source
                    where s.study = :study
                    group by t.source
                    having bool_and(t.done_at is not null) and bool_or(t.coder = :a) and bool_or(t.coder = :b))
            order by u.source, u.number
            """;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Codebooks codebooks;

    BlindCodings(JdbcClient jdbc, Tasks tasks, Codebooks codebooks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.codebooks = codebooks;
    }

    /** The two who share the most texts that are to be coded twice; empty where no text is. */
    Optional<Pair> pair(UUID study) {
        var counts = new HashMap<Pair, Integer>();
        tasks.of(study).stream()
                .collect(Collectors.groupingBy(Tasks.Task::source))
                .values()
                .forEach(here -> {
                    for (var second : here.subList(1, here.size())) {
                        counts.merge(new Pair(here.getFirst().coder(), second.coder()), 1, Integer::sum);
                    }
                });
        return counts.entrySet().stream()
                .max(Map.Entry.<Pair, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey);
    }

    /** Their tasks that are not done in texts both have. */
    List<Tasks.Task> waiting(UUID study, Pair pair) {
        var both = tasks.of(study).stream().collect(Collectors.groupingBy(Tasks.Task::source));
        return both.values().stream()
                .filter(here -> here.stream().anyMatch(task -> task.coder().equals(pair.a()))
                        && here.stream().anyMatch(task -> task.coder().equals(pair.b())))
                .flatMap(List::stream)
                .filter(task -> !task.done())
                .toList();
    }

    /** What both did in the texts that both are done with. */
    Work work(UUID study, Pair pair) {
        var merged = merged(study);
        var codings = jdbc.sql(OPENED)
                .param("study", study)
                .param("a", pair.a())
                .param("b", pair.b())
                .query((row, n) -> new Blind(
                        row.getObject("id", UUID.class),
                        row.getObject("source", UUID.class),
                        row.getInt("text_version"),
                        row.getInt("turn"),
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        row.getString("quote"),
                        now(merged, row.getObject("code", UUID.class)),
                        row.getObject("coder", UUID.class)))
                .list();
        var units = jdbc.sql(UNITS)
                .param("study", study)
                .param("a", pair.a())
                .param("b", pair.b())
                .query((row, n) -> new Unit(row.getObject("source", UUID.class), row.getInt("number")))
                .list();
        return new Work(pair, units, lengths(study), codings);
    }

    private Map<UUID, Integer> lengths(UUID study) {
        var lengths = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select v.source, max(char_length(v.text)) as length from studies.text_version v join studies.source s on s.id = v.source
                where s.study = :study group by v.source
                """).param("study", study).query(row -> {
            lengths.put(row.getObject("source", UUID.class), row.getInt("length"));
        });
        return lengths;
    }

    private Map<UUID, UUID> merged(UUID study) {
        var merged = new HashMap<UUID, UUID>();
        var events = new ArrayList<>(codebooks.events(study)).reversed();
        for (var event : events) {
            var from = event.fromCode();
            var to = event.toCode();
            if (event.kind() == Codebooks.Kind.MERGED && !event.undone() && from != null && to != null) {
                merged.put(from, to);
            }
        }
        return merged;
    }

    private static UUID now(Map<UUID, UUID> merged, UUID code) {
        var at = code;
        for (int steps = 0; steps < merged.size(); steps++) {
            at = merged.getOrDefault(at, at);
        }
        return at;
    }
}
