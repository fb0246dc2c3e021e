package nl.geland.app.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.geland.app.texts.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known before a text of a study is looked through: the names of people in its other raw texts, and the neighbourhoods of the
 * municipality, so that the one is found again and the other not taken for a person. Inside {@code Access.as}.
 */
@Component
final class NamesAround {

    private final JdbcClient jdbc;
    private final RawZone rawZone;
    private final Redactions redactions;

    NamesAround(JdbcClient jdbc, RawZone rawZone, Redactions redactions) {
        this.jdbc = jdbc;
        this.rawZone = rawZone;
        this.redactions = redactions;
    }

    /** Names of people in the raw texts of a study that nobody decided to keep. */
    List<String> people(UUID study) {
        var sources = jdbc.sql("""
                select s.id from studies.source s join studies.raw_text r on r.source = s.id
                where s.study = :study order by s.number
                """)
                .param("study", study)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        var names = new ArrayList<String>();
        for (var source : sources) {
            rawZone.open(source)
                    .ifPresent(raw -> redactions.of(source).stream()
                            .filter(place -> place.kind() == Kind.PERSON && place.verdict() != Redaction.Verdict.KEEP)
                            .forEach(place -> names.add(Deciding.words(raw, place))));
        }
        return names;
    }

    List<String> neighbourhoods() {
        return jdbc.sql("select name from areas.area order by name")
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
