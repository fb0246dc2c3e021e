package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.TextIndex;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;

/** What a file would bring, as it is shown before anything is kept. */
record DryRunView(ExchangeDoor.Inside study, Opened opened, AcceptForm form) {

    private static final int EXAMPLES = 3;
    private static final int AROUND = 20;
    private static final int MOST_LOOSE = 100;
    private static final int MOST_READINGS = 5;

    /** As many fields as a form may have, less those of the form itself. */
    private static final int MOST_CHOICES = 120;

    /** The words that a reading puts under a selection, with what stands around them; without words where it has no place. */
    record Example(String before, String words, String after) {}

    Imported imported() {
        return opened.imported();
    }

    String path() {
        return "/studies/" + study.study() + "/uitwisselen";
    }

    /** A way of counting in words. */
    static String words(Page page, Reading reading) {
        var parts = new ArrayList<String>();
        parts.add(page.word("qda.unit." + code(reading.unit())));
        parts.add(page.word("qda.line-end." + code(reading.lineEnd())));
        parts.add(page.word(reading.endInclusive() ? "qda.end.inclusive" : "qda.end.exclusive"));
        if (reading.markCounts()) {
            parts.add(page.word("qda.mark"));
        }
        return String.join(", ", parts);
    }

    /** The ways of counting that are shown with examples: the best, and the one that was chosen. */
    static List<Scored> shown(SourceReading source) {
        var best = source.readings()
                .subList(0, Math.min(MOST_READINGS, source.readings().size()));
        var shown = new ArrayList<>(best);
        if (!shown.contains(source.best())) {
            shown.add(source.best());
        }
        return List.copyOf(shown);
    }

    /** The field in which a way of counting is chosen for a text. */
    static String field(SourceReading source) {
        return AcceptForm.READING + source.text();
    }

    /** Texts for which a person has to choose, or did. */
    List<SourceReading> toChoose() {
        return imported().sources().stream()
                .filter(source -> source.asks() || source.chosen() != null)
                .limit(MOST_CHOICES)
                .toList();
    }

    /** The ways of counting of a text to choose from; first none. */
    static List<Option> options(Page page, SourceReading source) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("qda.choose.none")));
        source.readings()
                .forEach(scored -> options.add(new Option(scored.reading().code(), words(page, scored.reading()))));
        return options;
    }

    static String chosen(SourceReading source) {
        var chosen = source.chosen();
        return chosen == null ? "" : chosen.code();
    }

    /** The first selections of a text as a reading places them. */
    List<Example> examples(SourceReading source, Scored scored) {
        var text = study(source.text());
        var index = TextIndex.of(text);
        var examples = new ArrayList<Example>();
        for (int at = 0; at < Math.min(EXAMPLES, scored.starts().length); at++) {
            int start = scored.starts()[at];
            int end = scored.ends()[at];
            examples.add(
                    start < 0
                            ? new Example("", "", "")
                            : new Example(
                                    index.slice(Math.max(0, start - AROUND), start),
                                    index.slice(start, Math.min(end, start + 3 * AROUND)),
                                    index.slice(end, Math.min(index.codePoints(), end + AROUND))));
        }
        return List.copyOf(examples);
    }

    List<Loose> loose() {
        return imported()
                .loose()
                .subList(0, Math.min(MOST_LOOSE, imported().loose().size()));
    }

    /** What a text is called here, per text. */
    Map<UUID, String> titles() {
        var titles = new HashMap<UUID, String>();
        imported().study().texts().forEach(text -> titles.put(text.id(), text.title()));
        return titles;
    }

    private String study(UUID id) {
        return imported().study().texts().stream()
                .filter(text -> text.id().equals(id))
                .map(CodedStudy.Text::text)
                .findFirst()
                .orElse("");
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
