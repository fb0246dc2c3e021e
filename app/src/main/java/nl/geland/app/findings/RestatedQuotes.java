package nl.geland.app.findings;

import java.util.UUID;
import nl.geland.app.studies.OlderTextsRestated;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes words that were taken out of a text out of the quotes that were proposed of it; what changed has to be approved anew. */
@Component
final class RestatedQuotes {

    private static final int LONGEST = 2000;

    private record Proposed(UUID id, String words) {}

    private final JdbcClient jdbc;

    RestatedQuotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void restate(OlderTextsRestated restated) {
        jdbc.sql("""
                select q.id, q.words from findings.quote q join coding.coding c on c.id = q.coding where c.source = :source
                """)
                .param("source", restated.source())
                .query((row, n) -> new Proposed(row.getObject("id", UUID.class), row.getString("words")))
                .list()
                .forEach(quote -> jdbc.sql("""
                        update findings.quote set words = :words, version = version + 1 where id = :id and words <> :words
                        """)
                        .param("words", restated.replaced().hidden(quote.words(), LONGEST))
                        .param("id", quote.id())
                        .update());
    }
}
