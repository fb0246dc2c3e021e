package nl.geland.app.exchange;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people of this municipality said about headers and dates, for the next file of the same kind. */
@Component
class Remembered {

    private final JdbcClient jdbc;
    private final Circumstances circumstances;

    Remembered(JdbcClient jdbc, Circumstances circumstances) {
        this.jdbc = jdbc;
        this.circumstances = circumstances;
    }

    Memory all() {
        var fields = new HashMap<String, Map<String, String>>();
        jdbc.sql("select kind, header, field from exchange.mapping where municipality = :municipality")
                .param("municipality", circumstances.municipality())
                .query(row -> {
                    fields.computeIfAbsent(row.getString(1), kind -> new HashMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        var notations = new HashMap<String, String>();
        jdbc.sql("select kind || '.' || field, notation from exchange.notation where municipality = :municipality")
                .param("municipality", circumstances.municipality())
                .query(row -> {
                    notations.put(row.getString(1), row.getString(2));
                });
        return new Memory(fields, notations);
    }

    /** Keeps what was chosen for a file that was accepted. */
    void keep(Incoming file) {
        var kind = file.recognised().known().name();
        file.choices.fields().forEach((header, field) -> {
            forgetOthers(file, kind, header, field);
            keepField(kind, header, field);
        });
        file.choices.notations().forEach((key, notation) -> {
            if (key.startsWith(kind + ".")) {
                keepNotation(kind, key.substring(kind.length() + 1), notation);
            }
        });
    }

    /** Of two columns of one file, the one chosen now fills the field; what an earlier choice said of the other holds no longer. */
    private void forgetOthers(Incoming file, String kind, String header, String field) {
        var others = file.recognised().columns().stream()
                .map(column -> Headers.plain(column.header()))
                .filter(other -> !other.equals(header))
                .toArray(String[]::new);
        jdbc.sql("""
                delete from exchange.mapping
                where municipality = :municipality and kind = :kind and field = :field and field <> '' and header = any (:others)""")
                .param("municipality", circumstances.municipality())
                .param("kind", kind)
                .param("field", field)
                .param("others", others)
                .update();
    }

    private void keepField(String kind, String header, String field) {
        jdbc.sql("""
                insert into exchange.mapping (municipality, kind, header, field) values (:municipality, :kind, :header, :field)
                on conflict (municipality, kind, header) do update set field = excluded.field""")
                .param("municipality", circumstances.municipality())
                .param("kind", kind)
                .param("header", header)
                .param("field", field)
                .update();
    }

    private void keepNotation(String kind, String field, String notation) {
        jdbc.sql("""
                insert into exchange.notation (municipality, kind, field, notation) values (:municipality, :kind, :field, :notation)
                on conflict (municipality, kind, field) do update set notation = excluded.notation""")
                .param("municipality", circumstances.municipality())
                .param("kind", kind)
                .param("field", field)
                .param("notation", notation)
                .update();
    }
}
