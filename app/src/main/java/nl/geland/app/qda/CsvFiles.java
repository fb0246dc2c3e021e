package nl.geland.app.qda;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import org.jspecify.annotations.Nullable;

/**
 * Codings and codebook as tables for a spreadsheet: semicolons, UTF-8 with a mark so that accents survive, and no cell that is taken for a
 * formula. The columns are those of the sample study.
 */
final class CsvFiles {

    private static final String FORMULA = "=+-@\t\r";

    private CsvFiles() {}

    static byte[] codings(CodedStudy study) {
        var codes = new HashMap<UUID, String>();
        study.codes().forEach(code -> codes.put(code.id(), code.slug()));
        var pseudonyms = new HashMap<UUID, String>();
        study.participants().forEach(heard -> pseudonyms.put(heard.id(), heard.pseudonym()));
        var texts = new HashMap<UUID, CodedStudy.Text>();
        study.texts().forEach(text -> texts.put(text.id(), text));
        var coders = new HashMap<UUID, Integer>();
        return table(writer -> {
            writer.writeRecord(
                    "bron",
                    "beurt",
                    "begin",
                    "einde",
                    "citaat",
                    "deelnemer",
                    "code",
                    "codeur",
                    "uitspraak",
                    "samen",
                    "zelf",
                    "uitlokking",
                    "zekerheid",
                    "niveau",
                    "wie",
                    "over",
                    "verhouding");
            for (var passage : study.passages()) {
                var text = texts.get(passage.text());
                writer.writeRecord(harmless(
                        text == null ? "" : text.title(),
                        passage.turn(),
                        passage.start(),
                        passage.end(),
                        passage.quote(),
                        passage.speaker() == null ? null : pseudonyms.get(passage.speaker()),
                        codes.get(passage.code()),
                        coders.computeIfAbsent(passage.coder(), _ -> coders.size() + 1),
                        passage.statement(),
                        passage.joint(),
                        passage.own(),
                        passage.probed() ? "probed" : "spontaneous",
                        passage.certainty(),
                        passage.level(),
                        passage.actor(),
                        passage.concerns(),
                        passage.relation()));
            }
        });
    }

    static byte[] codebook(List<CodedStudy.Code> codes) {
        Map<UUID, String> slugs = new HashMap<>();
        codes.forEach(code -> slugs.put(code.id(), code.slug()));
        return table(writer -> {
            writer.writeRecord(
                    "code",
                    "naam",
                    "naam en",
                    "thema",
                    "onder",
                    "definitie",
                    "wanneer wel",
                    "wanneer niet",
                    "voorbeeld",
                    "vervallen");
            for (var code : codes) {
                writer.writeRecord(harmless(
                        code.slug(),
                        code.name(),
                        code.nameEn(),
                        code.theme(),
                        code.beneath() == null ? null : slugs.get(code.beneath()),
                        code.definition(),
                        code.useWhen(),
                        code.notWhen(),
                        code.example(),
                        code.retired() ? "ja" : "nee"));
            }
        });
    }

    /** Fills in rows. */
    @FunctionalInterface
    private interface Rows {
        void to(CsvWriter writer);
    }

    private static byte[] table(Rows rows) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.to(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Cells with an apostrophe before a sign that starts a formula; numbers stay numbers, a blank where there is nothing. */
    private static String[] harmless(@Nullable Object... cells) {
        var written = new String[cells.length];
        for (int at = 0; at < cells.length; at++) {
            var cell = cells[at];
            var words = cell == null
                    ? ""
                    : cell instanceof Enum<?> of ? of.name().toLowerCase(Locale.ROOT) : cell.toString();
            boolean isFormula = !(cell instanceof Number) && !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0;
            written[at] = isFormula ? "'" + words : words;
        }
        return written;
    }
}
