package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;

/** What a study says, without the numbers of rows: what has to be the same on both sides of an exchange. */
final class Said {

    private Said() {}

    static List<String> heard(CodedStudy study) {
        return study.participants().stream()
                .map(one -> String.join(
                        "|",
                        one.pseudonym(),
                        one.group().name(),
                        one.organisation(),
                        one.area(),
                        one.experience(),
                        one.languageGroup(),
                        String.valueOf(one.mayBeQuoted())))
                .sorted()
                .toList();
    }

    /** All that is said of codes, texts and passages, without the numbers of rows and, for a project, without turns. */
    static List<String> plain(CodedStudy study, boolean withoutTurns) {
        var slugs = new LinkedHashMap<UUID, String>();
        study.codes().forEach(code -> slugs.put(code.id(), code.slug()));
        var numbers = new LinkedHashMap<UUID, Integer>();
        study.texts().forEach(text -> numbers.put(text.id(), text.number()));
        var plain = new ArrayList<String>();
        study.codes()
                .forEach(code -> plain.add(code.slug()
                        + code.name()
                        + code.nameEn()
                        + code.theme()
                        + slugs.get(code.beneath())
                        + code.definition()
                        + code.useWhen()
                        + code.notWhen()
                        + code.example()
                        + code.retired()));
        study.texts()
                .forEach(text -> plain.add(text.number()
                        + text.kind().name()
                        + text.title()
                        + text.edition()
                        + text.on()
                        + text.text()
                        + text.speakers().size()
                        + (withoutTurns ? "" : text.turns())));
        study.passages()
                .forEach(passage -> plain.add("" + numbers.get(passage.text()) + ' ' + passage.start() + ' '
                        + passage.end() + passage.quote() + slugs.get(passage.code()) + passage.statement()
                        + passage.joint() + passage.own() + passage.probed() + passage.certainty() + passage.level()
                        + passage.actor() + passage.concerns() + passage.relation()));
        return plain.stream().sorted().toList();
    }
}
