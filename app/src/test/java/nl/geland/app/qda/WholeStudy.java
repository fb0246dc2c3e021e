package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an archive says, line by line, with a name in place of every number of a row: what has to be the same on both sides of a taking in. */
final class WholeStudy {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Whole whole;
    private final Map<UUID, String> names = new HashMap<>();

    private WholeStudy(Whole whole) {
        this.whole = whole;
        var people = whole.about().people();
        people.forEach(one -> names.put(one, "person " + people.indexOf(one)));
        whole.study().participants().forEach(one -> names.put(one.id(), one.pseudonym()));
        whole.study().sources().forEach(one -> names.put(one.id(), "text " + one.number()));
        whole.coding().codes().forEach(one -> names.put(one.id(), one.slug()));
        whole.coding().events().forEach(one -> names.put(one.id(), one.at() + one.event() + name(one.toCode())));
        whole.coding()
                .codings()
                .forEach(one -> names.putIfAbsent(
                        one.id(),
                        name(one.source()) + one.startAt() + "-" + one.endAt() + name(one.code()) + name(one.coder())
                                + one.madeAt()));
        whole.coding().memos().forEach(one -> names.put(one.id(), one.at() + one.text()));
        whole.coding().agreements().forEach(one -> names.put(one.id(), "agreement " + one.at()));
        whole.findings().findings().forEach(one -> names.put(one.id(), "finding " + one.number()));
        whole.findings().quotes().forEach(one -> names.put(one.id(), "quote " + name(one.coding())));
    }

    private String name(@Nullable UUID id) {
        return id == null ? "none" : String.valueOf(names.get(id));
    }

    /** The lines of each part, in an order of their own. Who approved quotes and the public texts of reports are listed losses. */
    static Map<String, List<String>> of(Whole whole) {
        return new WholeStudy(whole).lines();
    }

    private Map<String, List<String>> lines() {
        var lines = new LinkedHashMap<String, List<String>>();
        var study = whole.study();
        var coding = whole.coding();
        lines.put("plan", told(List.of(study.plan())));
        lines.put("questions", told(study.subQuestions()));
        lines.put("expectations", told(study.expectations()));
        lines.put("planned", told(study.planned()));
        lines.put("guide", told(study.guide()));
        lines.put("steps", told(study.steps()));
        lines.put("participants", told(study.participants()));
        lines.put("consents", told(study.consents()));
        lines.put("sources", told(study.sources()));
        lines.put("speakers", told(study.speakers()));
        lines.put("versions", told(study.versions()));
        lines.put("turns", told(study.turns()));
        lines.put("asked", told(study.asked()));
        lines.put("codebooks", told(coding.codebooks()));
        lines.put("codes", told(coding.codes()));
        lines.put("meanings", told(coding.meanings()));
        lines.put("events", told(coding.events()));
        lines.put("tasks", told(coding.tasks()));
        lines.put("codings", told(coding.codings()));
        lines.put("memos", told(coding.memos()));
        lines.put("settled", told(coding.settled()));
        lines.put("agreements", told(coding.agreements()));
        lines.put("values", told(coding.values()));
        found(lines);
        return lines;
    }

    private void found(Map<String, List<String>> lines) {
        var found = whole.findings();
        lines.put("findings", told(found.findings()));
        lines.put("finding versions", told(found.versions()));
        lines.put("numbers", told(found.numbers()));
        lines.put("passages", told(found.passages()));
        lines.put("quotes", told(found.quotes()));
        lines.put("summaries", told(found.summaries()));
        lines.put("residents", told(found.residents()));
        lines.put(
                "reports",
                told(found.reports()).stream()
                        .map(line -> line.replaceFirst("(?s)publicHtml=.*, sha256=", "sha256="))
                        .toList());
        lines.put("report numbers", told(found.reportNumbers()));
        lines.put("report quotes", told(found.reportQuotes()));
    }

    private List<String> told(List<? extends Record> rows) {
        var told = new ArrayList<String>();
        rows.forEach(row ->
                told.add(NUMBER.matcher(row.toString().replace(whole.findings().data(), "now"))
                        .replaceAll(found -> Matcher.quoteReplacement(
                                names.getOrDefault(UUID.fromString(found.group()), "nobody")))));
        return told.stream().sorted().toList();
    }

    /** Every part, so that a test can say that none of them is empty. */
    static Stream<String> empty(Map<String, List<String>> lines) {
        return lines.entrySet().stream()
                .filter(part -> part.getValue().isEmpty())
                .map(Map.Entry::getKey);
    }
}
