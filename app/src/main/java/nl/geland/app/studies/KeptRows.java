package nl.geland.app.studies;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as records for an archive, by way of JSON: a column {@code made_at} is a component {@code madeAt}. What a query gives and a record does
 * not have, or the other way around, is a mistake and not passed over.
 */
public final class KeptRows {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private KeptRows() {}

    /** What a query gives that has one column of JSON objects. */
    public static <R extends Record> List<R> read(JdbcClient.StatementSpec query, Class<R> type) {
        return query.query((row, n) -> MAPPER.readValue(row.getString(1), type)).list();
    }

    /** The rows as one JSON array, to be a parameter of a statement. */
    public static String json(List<? extends Record> rows) {
        return MAPPER.writeValueAsString(rows);
    }
}
