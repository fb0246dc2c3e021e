package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.TextIndex;
import nl.geland.app.web.Page;

/** What a file would bring, as it is shown before anything is kept. */
record DryRunView(ExchangeDoor.Inside study, Imported imported) {

    private static final int EXAMPLES = 3;
    private static final int AROUND = 20;
    private static final int MOST_LOOSE = 100;

    /** The words that a reading puts under a selection, with what stands around them; without words where it has no place. */
    record Example(String before, String words, String after) {}

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
        return imported.loose().subList(0, Math.min(MOST_LOOSE, imported.loose().size()));
    }

    /** What a text is called here, per text. */
    Map<UUID, String> titles() {
        var titles = new HashMap<UUID, String>();
        imported.study().texts().forEach(text -> titles.put(text.id(), text.title()));
        return titles;
    }

    private String study(UUID id) {
        return imported.study().texts().stream()
                .filter(text -> text.id().equals(id))
                .map(CodedStudy.Text::text)
                .findFirst()
                .orElse("");
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
