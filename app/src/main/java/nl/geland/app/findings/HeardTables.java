package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.web.Sort;

/** Who was heard, beside who was to be heard and who lives here. A language group of fewer than five is told together with the others. */
final class HeardTables {

    private final CodedStudy study;
    private final StudyFacts facts;
    private final List<Resident> residents;
    private final Speech speech;

    HeardTables(CodedStudy study, StudyFacts facts, List<Resident> residents, Speech speech) {
        this.study = study;
        this.facts = facts;
        this.residents = residents;
        this.speech = speech;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(groups());
        blocks.add(languages());
        if (residents.isEmpty()) {
            blocks.add(new Block.Paragraph(speech.word("findings.report.residents.none")));
        } else {
            blocks.add(residentsTable());
            blocks.add(new Block.Paragraph(speech.word("findings.report.residents.how")));
        }
        return blocks;
    }

    private Block groups() {
        var rows = Arrays.stream(Group.values())
                .map(group -> List.of(
                        speech.word("findings.group." + Sort.parameter(group)),
                        String.valueOf(heard(group)),
                        facts.planned().containsKey(group)
                                ? String.valueOf(facts.planned().get(group))
                                : "–"))
                .toList();
        return table(
                "findings.report.heard.groups",
                rows,
                "findings.report.group",
                "findings.report.was-heard",
                "findings.report.was-planned");
    }

    private Block languages() {
        var counts = new TreeMap<>(study.participants().stream()
                .collect(Collectors.groupingBy(Heard::languageGroup, Collectors.counting())));
        var rows = new ArrayList<List<String>>();
        long others = 0;
        for (var count : counts.entrySet()) {
            if (count.getValue() < Shown.LEAST) {
                others += count.getValue();
            } else {
                rows.add(List.of(count.getKey(), String.valueOf(count.getValue())));
            }
        }
        if (others > 0) {
            rows.add(List.of(
                    speech.word("findings.report.languages.other"),
                    others < Shown.LEAST ? fewer() : String.valueOf(others)));
        }
        return table("findings.report.heard.languages", rows, "findings.report.language", "findings.report.was-heard");
    }

    private Block residentsTable() {
        Function<Resident, List<String>> row = resident -> List.of(
                resident.what(),
                speech.word("findings.report.number", resident.people()),
                heardBeside(resident),
                speech.word("findings.report.source", resident.source(), resident.on()));
        return table(
                "findings.report.residents",
                residents.stream().map(row).toList(),
                "findings.report.who",
                "findings.report.live-here",
                "findings.report.was-heard",
                "findings.report.from");
    }

    private String heardBeside(Resident resident) {
        if (resident.beside().isEmpty()) {
            return "–";
        }
        var heard = study.participants().stream()
                .filter(one -> one.languageGroup().equals(resident.beside()))
                .count();
        return heard >= Shown.LEAST ? String.valueOf(heard) : fewer();
    }

    private String fewer() {
        return speech.word("findings.report.fewer", Shown.LEAST);
    }

    private long heard(Group group) {
        return study.participants().stream().filter(one -> one.group() == group).count();
    }

    private Block table(String caption, List<List<String>> rows, String... head) {
        return new Block.Table(
                speech.word(caption),
                Arrays.stream(head).map(key -> speech.word(key)).toList(),
                rows);
    }
}
