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
        file.choices
                .fields()
                .forEach((header, field) -> jdbc.sql("""
                        insert into exchange.mapping (municipality, kind, header, field) values (:municipality, :kind, :header, :field)
                        on conflict (municipality, kind, header) do update set field = excluded.field""")
                        .param("municipality", circumstances.municipality())
                        .param("kind", kind)
                        .param("header", header)
                        .param("field", field)
                        .update());
        file.choices.notations().forEach((key, notation) -> {
            if (key.startsWith(kind + ".")) {
                jdbc.sql("""
                        insert into exchange.notation (municipality, kind, field, notation) values (:municipality, :kind, :field, :notation)
                        on conflict (municipality, kind, field) do update set notation = excluded.notation""")
                        .param("municipality", circumstances.municipality())
                        .param("kind", kind)
                        .param("field", key.substring(kind.length() + 1))
                        .param("notation", notation)
                        .update();
            }
        });
    }
}
