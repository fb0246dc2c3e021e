package nl.geland.app.qda;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.web.CsvFile;

/** Codings and codebook as tables for a spreadsheet. The columns are those of the sample study, whatever the language. */
final class CsvFiles {

    private CsvFiles() {}

    static byte[] codings(CodedStudy study) {
        var codes = new HashMap<UUID, String>();
        study.codes().forEach(code -> codes.put(code.id(), code.slug()));
        var pseudonyms = new HashMap<UUID, String>();
        study.participants().forEach(heard -> pseudonyms.put(heard.id(), heard.pseudonym()));
        var texts = new HashMap<UUID, CodedStudy.Text>();
        study.texts().forEach(text -> texts.put(text.id(), text));
        var coders = new HashMap<UUID, Integer>();
        return table(csv -> {
            csv.row(
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
                csv.row(
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
                        passage.relation());
            }
        });
    }

    static byte[] codebook(List<CodedStudy.Code> codes) {
        Map<UUID, String> slugs = new HashMap<>();
        codes.forEach(code -> slugs.put(code.id(), code.slug()));
        return table(csv -> {
            csv.row(
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
                csv.row(
                        code.slug(),
                        code.name(),
                        code.nameEn(),
                        code.theme(),
                        code.beneath() == null ? null : slugs.get(code.beneath()),
                        code.definition(),
                        code.useWhen(),
                        code.notWhen(),
                        code.example(),
                        code.retired() ? "ja" : "nee");
            }
        });
    }

    private static byte[] table(Consumer<CsvFile> rows) {
        return CsvFile.of(rows).getBytes(StandardCharsets.UTF_8);
    }
}
