package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.web.Sort;

/**
 * Who was heard, beside who was to be heard and who lives here. A language group of fewer than five is told together with the others. The public
 * reads no number of fewer than five, and no other number from which such a number follows when it is taken from all who were heard.
 */
final class HeardTables {

    private final StudyFacts facts;
    private final List<Resident> residents;
    private final Speech speech;
    private final Reader reader;
    private final List<Heard> heard;

    private final Map<String, Long> languages;

    HeardTables(CodedStudy study, StudyFacts facts, List<Resident> residents, Speech speech, Reader reader) {
        this.facts = facts;
        this.residents = residents;
        this.speech = speech;
        this.reader = reader;
        heard = study.participants();
        languages = new TreeMap<>(heard.stream().collect(Collectors.groupingBy(this::language, Collectors.counting())));
    }

    /** The language group, or that nobody wrote it down. */
    private String language(Heard heard) {
        return heard.languageGroup().isBlank()
                ? speech.word("findings.report.language.unknown")
                : heard.languageGroup();
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
        var counts = Arrays.stream(Group.values()).collect(Collectors.toMap(group -> group, this::heard));
        var hidden = reader == Reader.PUBLIC ? hidden(counts) : Set.<Group>of();
        var rows = Arrays.stream(Group.values())
                .map(group -> List.of(
                        speech.word("findings.group." + Sort.parameter(group)),
                        hidden.contains(group) ? hiddenNumber(heard(group)) : String.valueOf(heard(group)),
                        facts.planned().containsKey(group)
                                ? reader.number(speech, facts.planned().get(group))
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
        var together = together();
        var rows = new ArrayList<List<String>>();
        long others = 0;
        for (var count : languages.entrySet()) {
            if (together.contains(count.getKey())) {
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

    /** The languages that are told together. */
    private Set<String> together() {
        return reader == Reader.PUBLIC
                ? hidden(languages)
                : languages.entrySet().stream()
                        .filter(language -> language.getValue() < Shown.LEAST)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** Those of fewer than five, with the next smallest until what is hidden together is more than one and five people or more. */
    private static <K extends Comparable<K>> Set<K> hidden(Map<K, Long> counts) {
        var hidden = new HashSet<K>();
        long people = 0;
        var smallestFirst = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .sorted(Map.Entry.<K, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (var count : smallestFirst) {
            if (count.getValue() < Shown.LEAST || (!hidden.isEmpty() && (hidden.size() == 1 || people < Shown.LEAST))) {
                hidden.add(count.getKey());
                people += count.getValue();
            }
        }
        return hidden;
    }

    private String hiddenNumber(long people) {
        return people < Shown.LEAST ? reader.number(speech, people) : speech.word("findings.report.not-shown");
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
        var counted = heard.stream()
                .filter(one -> one.languageGroup().equals(resident.beside()))
                .count();
        if (counted < Shown.LEAST) {
            return fewer();
        }
        return together().contains(resident.beside())
                ? speech.word("findings.report.not-shown")
                : String.valueOf(counted);
    }

    private String fewer() {
        return reader == Reader.PUBLIC
                ? speech.word("findings.report.fewer-than-five")
                : speech.word("findings.report.fewer", Shown.LEAST);
    }

    private long heard(Group group) {
        return heard.stream().filter(one -> one.group() == group).count();
    }

    private Block table(String caption, List<List<String>> rows, String... head) {
        return new Block.Table(
                speech.word(caption),
                Arrays.stream(head).map(key -> speech.word(key)).toList(),
                rows);
    }
}
