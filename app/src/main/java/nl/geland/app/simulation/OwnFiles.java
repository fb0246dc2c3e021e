package nl.geland.app.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files our own numbers were read from, and how often a colleague told something by hand since. Inside {@code Access.asSystem}. */
@Component
final class OwnFiles {

    private final JdbcClient jdbc;

    OwnFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last file of a kind that was read in. */
    record Imported(String name, Instant at) {}

    /**
     * Files and hands.
     *
     * @param byHand offers, answers and keys that were told by hand
     */
    record Used(List<Imported> files, int byHand) {

        Used {
            files = List.copyOf(files);
        }
    }

    Used used() {
        var files = jdbc.sql("""
                select distinct on (kind) file_name, recorded_at from trajectories.source
                where kind in ('wachtlijst', 'woningaanbiedingen', 'personen', 'taakstelling') order by kind, recorded_at desc, id desc
                """).query(OwnFiles::imported).list();
        var byHand = jdbc.sql("select count(*) from trajectories.source where sha256 = '-'")
                .query(Integer.class)
                .single();
        return new Used(files, byHand);
    }

    private static Imported imported(ResultSet row, int number) throws SQLException {
        return new Imported(
                row.getString("file_name"), row.getTimestamp("recorded_at").toInstant());
    }
}
