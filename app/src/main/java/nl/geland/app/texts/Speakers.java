package nl.geland.app.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who says which line, by the label at its start: {@code I:}, {@code Respondent 2:}, {@code [00:01:05] Yonas:}. A label is one of the usual
 * roles, or words with a capital that start at least two lines, so that "Let op: …" is not a speaker.
 */
final class Speakers {

    private static final Pattern LABELLED = Pattern.compile(
            "^\\s*(?:[\\[(]?(\\d{1,2}(?::\\d{2}){1,2})(?:[.,]\\d{1,3})?[\\])]?\\s+)?([\\p{L}][^:\\n]{0,39}?)\\s?:(?:\\s+|$)");
    private static final Pattern ROLE = Pattern.compile(
            "(?:i|r|v|a|m|p|int|resp|interviewer|interviewster|respondent|respondente|geïnterviewde|vraag|antwoord|moderator"
                    + "|gespreksleider|tolk|spreker|speaker|deelnemer|deelneemster|participant|onderzoeker)\\s?\\d{0,2}");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}\\d.'’-]+){0,3}");

    private Speakers() {}

    /** The lines as utterances; lines without a label go on with the last speaker, or stand alone while nobody has spoken. */
    static List<Utterance> of(List<String> lines) {
        var read = lines.stream().map(Speakers::read).toList();
        var labels = labels(read);
        var utterances = new ArrayList<Utterance>();
        var open = new ArrayList<Utterance>();
        for (var line : read) {
            var label = line.label();
            if (label != null && speaks(label, labels)) {
                close(open, utterances);
                open.add(new Utterance(label, line.rest(), line.start(), null));
            } else if (open.isEmpty()) {
                utterances.add(Utterance.of(null, line.whole()));
            } else {
                open.add(Utterance.of(null, line.whole()));
            }
        }
        close(open, utterances);
        return utterances;
    }

    /** Cues that name no speaker, with the one that their first words name; cues after that go on with this speaker until another is named. */
    static List<Utterance> ofCues(List<Utterance> cues) {
        var labels = labels(cues.stream()
                .filter(cue -> cue.speaker() == null)
                .map(cue -> read(cue.words()))
                .toList());
        var named = new ArrayList<Utterance>();
        String going = null;
        for (var cue : cues) {
            var one = named(cue, labels);
            if (one.speaker() == null && going != null) {
                one = new Utterance(going, one.words(), one.start(), one.end());
            }
            named.add(one);
            going = cue.speaker() == null ? one.speaker() : null;
        }
        return named;
    }

    private static Utterance named(Utterance cue, Map<String, Integer> labels) {
        var line = read(cue.words());
        var label = line.label();
        return cue.speaker() == null && label != null && speaks(label, labels)
                ? new Utterance(label, line.rest(), cue.start(), cue.end())
                : cue;
    }

    private static void close(List<Utterance> open, List<Utterance> utterances) {
        if (!open.isEmpty()) {
            utterances.add(Utterance.together(open, "\n"));
            open.clear();
        }
    }

    private static Map<String, Integer> labels(List<Line> lines) {
        Map<String, Integer> labels = new HashMap<>();
        for (var line : lines) {
            if (line.label() != null) {
                labels.merge(line.label(), 1, Integer::sum);
            }
        }
        return labels;
    }

    private static boolean speaks(String label, Map<String, Integer> labels) {
        return isRole(label)
                || (labels.getOrDefault(label, 0) > 1 && NAME.matcher(label).matches());
    }

    private static boolean isRole(String label) {
        return ROLE.matcher(label.toLowerCase(Locale.ROOT)).matches();
    }

    private static Line read(String whole) {
        var match = LABELLED.matcher(whole);
        if (!match.find()) {
            return new Line(whole, null, whole, null);
        }
        var time = match.group(1);
        return new Line(whole, match.group(2), whole.substring(match.end()), time == null ? null : duration(time));
    }

    private static Duration duration(String time) {
        var seconds = 0L;
        for (var part : time.split(":", -1)) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        return Duration.ofSeconds(seconds);
    }

    private record Line(
            String whole,
            @Nullable String label,
            String rest,
            @Nullable Duration start) {}
}
