package nl.geland.app.studies;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.Hit;
import nl.geland.app.texts.Kind;

/** Decides on what was found in the texts of the sample study as its full list of recognisable words says: what is on it goes, the rest stays. */
final class SampleRedaction {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("persoon", Kind.PERSON),
            Map.entry("plaats", Kind.PLACE),
            Map.entry("land", Kind.PLACE),
            Map.entry("adres", Kind.ADDRESS),
            Map.entry("organisatie", Kind.ORGANISATION),
            Map.entry("functie", Kind.FUNCTION),
            Map.entry("datum", Kind.DATE),
            Map.entry("leeftijd", Kind.AGE),
            Map.entry("telefoon", Kind.PHONE),
            Map.entry("e-mail", Kind.EMAIL),
            Map.entry("taal", Kind.RARE),
            Map.entry("ziekte", Kind.RARE));

    private static final Map<String, Kind> NUMBERS =
            Map.of("bsn", Kind.BSN, "iban", Kind.IBAN, "v-nummer", Kind.V_NUMBER);

    private final List<NamedCsvRecord> rows;

    private SampleRedaction(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    static SampleRedaction of(Path folder) {
        return new SampleRedaction(rows(folder.resolve("ontidentificatie.csv")));
    }

    /** Decides on every place of one text. */
    void decide(Redactions redactions, Viewer by, String file, UUID source, RawText raw) {
        rows.stream()
                .filter(row -> row.getField("bron").equals(file))
                .forEach(row -> redactions.replace(by, source, hit(row, raw)));
        for (var place : redactions.of(source)) {
            if (place.isOpen()) {
                redactions.decide(by, place, Redaction.Verdict.KEEP, place.kind(), place.tag());
            }
        }
    }

    private static Hit hit(NamedCsvRecord row, RawText raw) {
        var turn = raw.turns().get(Integer.parseInt(row.getField("beurt")) - 1).turn();
        var index = raw.text().index();
        var words = row.getField("tekst");
        int from = index.toUtf16(turn.from());
        int at = from - 1;
        for (int left = Integer.parseInt(row.getField("voorkomen")); left > 0; left--) {
            at = raw.text().text().indexOf(words, at + 1);
            if (at < 0 || at + words.length() > index.toUtf16(turn.to())) {
                throw new IllegalStateException(
                        "A line of the list points at words that turn " + row.getField("beurt") + " does not have");
            }
        }
        return new Hit(
                kind(row),
                index.fromUtf16(at),
                index.fromUtf16(at + words.length()),
                Redaction.ADDED,
                row.getField("label"));
    }

    private static Kind kind(NamedCsvRecord row) {
        if (row.getField("soort").equals("opvang")) {
            return Kind.RECEPTION;
        }
        return row.getField("klasse").equals("nummer")
                ? NUMBERS.getOrDefault(row.getField("soort"), Kind.NUMBER)
                : KINDS.getOrDefault(row.getField("klasse"), Kind.LOOK);
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
