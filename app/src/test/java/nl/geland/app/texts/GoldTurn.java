package nl.geland.app.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** One turn of the test set: its words, and what in them points to somebody. */
record GoldTurn(String words, List<Mark> marks) {

    static final List<String> COMMUNITIES = List.of("dutch", "syrian", "eritrean", "ukrainian", "afghan");

    private static final Pattern MARK = Pattern.compile("\\[\\[([A-Z-]+)(!?)\\|([^\\]]+)]]");

    /** A marked stretch in UTF-16 units; held out when it is a name that stands in none of the lists. */
    record Mark(Kind kind, boolean isHeldOut, int from, int to) {}

    static List<GoldTurn> of(String community) {
        var stream = GoldTurn.class.getResourceAsStream("turns/" + community + ".txt");
        try (var in = Objects.requireNonNull(stream)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(GoldTurn::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String slice(Mark mark) {
        return words.substring(mark.from(), mark.to());
    }

    private static GoldTurn read(String line) {
        var plain = new StringBuilder();
        var marks = new ArrayList<Mark>();
        var found = MARK.matcher(line);
        int done = 0;
        while (found.find()) {
            plain.append(line, done, found.start());
            int from = plain.length();
            plain.append(found.group(3));
            marks.add(new Mark(kind(found.group(1)), !found.group(2).isEmpty(), from, plain.length()));
            done = found.end();
        }
        return new GoldTurn(plain.append(line.substring(done)).toString(), List.copyOf(marks));
    }

    private static Kind kind(String tag) {
        for (var kind : Kind.values()) {
            if (kind.tag().equals(tag)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind has the tag " + tag);
    }
}
