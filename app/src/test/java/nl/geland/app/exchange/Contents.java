package nl.geland.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that stands in the tables of a database: how many rows each holds, and a digest of them. */
record Contents(Map<String, String> tables) {

    static Contents of(JdbcClient owner) {
        var tables = new TreeMap<String, String>();
        for (var table : names(owner)) {
            tables.put(
                    table,
                    owner.sql(
                                    "select count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                                            + " from " + table + " t")
                            .query(String.class)
                            .single());
        }
        assertThat(tables).containsKeys("trajectories.profile", "livelihood.benefit", "vault.expectation");
        return new Contents(tables);
    }

    /** The tables that hold this text somewhere. */
    static List<String> holding(JdbcClient owner, String text) {
        return names(owner).stream()
                .filter(table -> owner.sql(
                                "select exists (select from " + table + " t where position(:text in t::text) > 0)")
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static List<String> names(JdbcClient owner) {
        return owner.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')""").query((row, n) -> row.getString(1)).list();
    }

    Contents without(String... names) {
        var others = new TreeMap<>(tables);
        others.keySet().removeAll(Set.of(names));
        return new Contents(others);
    }

    long rows(String table) {
        return Long.parseLong(String.valueOf(tables.get(table)).split(" ", 2)[0]);
    }
}
