package nl.geland.app.studies;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A sample of the turns of each text, read by somebody else than who took the names out: one in ten and at least three, of the turns in which a
 * participant speaks and of those of the interviewer in which something was found. Inside {@code Access.as}.
 */
@Component
final class SecondLooks {

    private static final int ONE_IN = 10;
    private static final int LEAST = 3;

    /**
     * A turn of the sample.
     *
     * @param missed how many words were missed in it; null while nobody looked
     */
    record Look(int turn, @Nullable Integer missed) {

        boolean isDone() {
            return missed != null;
        }
    }

    /** What the sample of one text says: of so many turns so many were looked at, in which so many words were missed. */
    record Result(int turns, int drawn, int looked, int missed) {}

    private final JdbcClient jdbc;
    private final Calendar calendar;
    private final RandomGenerator seeds;

    SecondLooks(JdbcClient jdbc, Calendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.seeds = RandomGenerator.of("SecureRandom");
    }

    /** Whether somebody decided on places of this text, or applied the decisions, and so cannot look through it. */
    boolean decidedBy(Viewer viewer, UUID source) {
        return jdbc.sql("""
                select exists (select from studies.text_version
                        where source = :source and made_by = :viewer and reason <> 'SECOND_PERSON')
                    or exists (select from studies.redaction d
                        where d.source = :source and d.decided_by = :viewer and d.decided_at <= (
                            select t.made_at from studies.text_version t where t.source = d.source and t.version = 1))
                """)
                .param("source", source)
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .single();
    }

    /** The sample of a text; drawn when it was not yet, with a seed that is kept. */
    List<Look> of(UUID source, RawText raw, List<Redaction> places) {
        draw(source, worthReading(raw, places), seeds.nextLong());
        return looks(source);
    }

    /**
     * The numbers of the turns that can be drawn: where a participant speaks, and where the interviewer says what was found; all turns where
     * nobody said who asks and nothing is left.
     */
    static List<Integer> worthReading(RawText raw, List<Redaction> places) {
        var numbers = IntStream.rangeClosed(1, raw.turns().size())
                .filter(number -> {
                    var spoken = raw.turns().get(number - 1);
                    var turn = spoken.turn();
                    return !spoken.interviewer()
                            || places.stream().anyMatch(place -> place.overlaps(turn.from(), turn.to()));
                })
                .boxed()
                .toList();
        return numbers.isEmpty()
                ? IntStream.rangeClosed(1, raw.turns().size()).boxed().toList()
                : numbers;
    }

    void draw(UUID source, List<Integer> turns, long seed) {
        var fresh = jdbc.sql("""
                insert into studies.second_draw (source, seed, drawn_at, turns) values (:source, :seed, :at, :turns)
                on conflict do nothing
                """)
                        .param("source", source)
                        .param("seed", seed)
                        .param("at", calendar.stamp())
                        .param("turns", turns.size())
                        .update()
                > 0;
        if (fresh) {
            for (int turn : drawn(turns, seed)) {
                jdbc.sql("insert into studies.second_look (source, turn) values (:source, :turn)")
                        .param("source", source)
                        .param("turn", turn)
                        .update();
            }
        }
    }

    /** The numbers of the turns that a seed draws of these. */
    static List<Integer> drawn(List<Integer> turns, long seed) {
        var all = new ArrayList<>(turns);
        Collections.shuffle(all, new Random(seed));
        int size = Math.min(turns.size(), Math.max(LEAST, Math.ceilDiv(turns.size(), ONE_IN)));
        return all.subList(0, size).stream().sorted().toList();
    }

    private List<Look> looks(UUID source) {
        return jdbc.sql("select turn, missed from studies.second_look where source = :source order by turn")
                .param("source", source)
                .query((row, number) -> new Look(row.getInt("turn"), (Integer) row.getObject("missed")))
                .list();
    }

    /** Writes down that a turn was looked at; who finds another word in it later adds to what was missed. */
    Change looked(Viewer by, UUID source, int turn, int missed) {
        return Change.of(jdbc.sql("""
                update studies.second_look set looked_by = :by, looked_at = :at, missed = coalesce(missed, 0) + :missed
                where source = :source and turn = :turn and (missed is null or :missed > 0)
                """)
                .param("by", by.id(), Types.OTHER)
                .param("at", calendar.stamp())
                .param("missed", missed)
                .param("source", source)
                .param("turn", turn)
                .update());
    }

    /** What the samples of a study say, per source. */
    Map<UUID, Result> results(UUID study) {
        var results = new HashMap<UUID, Result>();
        jdbc.sql("""
                select d.source, d.turns, count(l.turn) as drawn, count(l.missed) as looked,
                    coalesce(sum(l.missed), 0) as missed
                from studies.second_draw d
                join studies.source s on s.id = d.source and s.study = :study
                join studies.second_look l on l.source = d.source
                group by d.source, d.turns
                """).param("study", study).query(row -> {
            results.put(
                    row.getObject("source", UUID.class),
                    new Result(row.getInt("turns"), row.getInt("drawn"), row.getInt("looked"), row.getInt("missed")));
        });
        return results;
    }
}
