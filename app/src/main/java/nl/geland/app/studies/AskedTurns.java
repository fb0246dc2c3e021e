package nl.geland.app.studies;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which turn asks which question of the guide. Inside {@code Access.as}. */
@Component
final class AskedTurns {

    private static final String SOURCE = "source";

    private final JdbcClient jdbc;

    AskedTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Asked of(UUID source) {
        var turns = new TreeMap<Integer, Set<String>>();
        jdbc.sql("select turn, code from studies.asked where source = :source")
                .param(SOURCE, source)
                .query(row -> {
                    turns.computeIfAbsent(row.getInt("turn"), turn -> new TreeSet<>())
                            .add(row.getString("code"));
                });
        return Asked.of(turns);
    }

    /** Puts this in the place of what stands there, unless somebody else changed that: of two people at once one is told. */
    Change replace(UUID source, String stamp, Asked asked) {
        jdbc.sql("select id from studies.source where id = :source for update")
                .param(SOURCE, source)
                .query(UUID.class)
                .single();
        if (!of(source).stamp().equals(stamp)) {
            return Change.STALE;
        }
        jdbc.sql("delete from studies.asked where source = :source")
                .param(SOURCE, source)
                .update();
        asked.turns().forEach((turn, codes) -> codes.forEach(code -> mark(source, turn, code)));
        return Change.DONE;
    }

    /** Marks that a turn asks a question. */
    void mark(UUID source, int turn, String code) {
        jdbc.sql("insert into studies.asked (source, turn, code) values (:source, :turn, :code) on conflict do nothing")
                .param(SOURCE, source)
                .param("turn", turn)
                .param("code", code)
                .update();
    }
}
