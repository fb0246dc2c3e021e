package nl.geland.app.coding;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Decision;
import nl.geland.app.texts.Hit;
import nl.geland.app.texts.Kind;
import nl.geland.app.texts.Proposal;
import nl.geland.app.texts.Redacted;
import nl.geland.app.texts.Segment;
import nl.geland.app.texts.Transcript;
import nl.geland.app.texts.Transcripts;

/** Finds the quotes of the sample codings, which are of the raw texts, in the working texts, where tags stand for what is recognisable. */
final class SamplePlaces {

    /** A text as it was read, and as it is without what is recognisable. */
    private record Both(Transcript raw, Redacted work) {}

    private final Path folder;
    private final List<NamedCsvRecord> tags;
    private final Map<String, Both> read = new HashMap<>();

    SamplePlaces(Path folder) {
        this.folder = folder;
        this.tags = CodingSamples.rows(folder.resolve("ontidentificatie.csv"));
    }

    /** The passage of the working text that a quote of a turn of the raw text became. */
    Segment find(String file, int turn, String quote, String work) {
        var both = read.computeIfAbsent(file, this::read);
        if (!both.work().text().text().equals(work)) {
            throw new IllegalStateException(
                    "The working text of a sample is not what its list of tags makes of it: " + file);
        }
        var raw = both.raw().text();
        int start = place(both.raw(), turn, CanonicalText.canonical(quote), 1);
        return Segment.of(raw, start, start + quote.codePointCount(0, quote.length()))
                .movedTo(both.work());
    }

    private Both read(String file) {
        var path = folder.resolve(file);
        var raw = Transcripts.withDefaults().read(path.getFileName().toString(), bytes(path));
        var proposals = tags.stream()
                .filter(row -> file.endsWith("/" + row.getField("bron")))
                .map(row -> proposal(raw, row))
                .toList();
        return new Both(raw, Redacted.of(raw.text(), proposals));
    }

    private static Proposal proposal(Transcript raw, NamedCsvRecord row) {
        var words = row.getField("tekst");
        int start =
                place(raw, Integer.parseInt(row.getField("beurt")), words, Integer.parseInt(row.getField("voorkomen")));
        var tag = row.getField("label");
        var hit = new Hit(Kind.LOOK, start, start + words.codePointCount(0, words.length()), "", tag);
        return Proposal.open(hit).decided(new Decision.Replace(tag));
    }

    /** Where the n-th occurrence of words in a turn is in the text. */
    private static int place(Transcript raw, int turn, String words, int occurrence) {
        var spoken = raw.turns().get(turn - 1);
        return raw.text().index().occurrences(words).stream()
                .filter(at -> at >= spoken.from() && at < spoken.to())
                .skip(occurrence - 1L)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "A line of the samples points at words that turn " + turn + " does not have"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
