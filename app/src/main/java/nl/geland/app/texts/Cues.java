package nl.geland.app.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cues of subtitles, WebVTT and SubRip: times, words, and speakers by {@code <v Name>} or by a label before the words. Notes, styles,
 * regions, numbers and marks of layout are left out.
 */
final class Cues {

    private static final String MOMENT = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})";
    private static final Pattern TIMES = Pattern.compile("^\\s*" + MOMENT + "\\s+-->\\s+" + MOMENT + "(?:\\s.*)?$");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]{1,200})>");
    private static final Pattern MARK = Pattern.compile("<[^>\\n]{0,200}>|\\{\\\\[^}\\n]{0,100}}");

    private Cues() {}

    static List<Utterance> of(String text) {
        var lines = CanonicalText.canonical(text).lines().toList();
        var cues = new ArrayList<Utterance>();
        for (int at = 0; at < lines.size(); at++) {
            var times = TIMES.matcher(lines.get(at));
            if (times.matches()) {
                int from = at + 1;
                while (at + 1 < lines.size() && !lines.get(at + 1).isBlank()) {
                    at++;
                }
                var words = String.join(" ", lines.subList(from, at + 1));
                cues.addAll(cue(words, moment(times, 1), moment(times, 5), from));
            } else if (lines.get(at).contains("-->")) {
                throw new Refusal(Reason.CUE_TIMES, at + 1);
            }
        }
        if (cues.isEmpty()) {
            throw new Refusal(Reason.NO_CUES);
        }
        return Utterance.joined(Speakers.ofCues(cues));
    }

    private static List<Utterance> cue(String words, Duration start, Duration end, int line) {
        if (end.compareTo(start) < 0) {
            throw new Refusal(Reason.CUE_TIMES, line);
        }
        var said = new ArrayList<Utterance>();
        var voice = VOICE.matcher(words);
        int from = 0;
        String speaker = null;
        while (voice.find()) {
            add(said, new Utterance(speaker, plain(words.substring(from, voice.start())), start, end));
            speaker = plain(voice.group(1));
            from = voice.end();
        }
        add(said, new Utterance(speaker, plain(words.substring(from)), start, end));
        return said;
    }

    private static void add(List<Utterance> said, Utterance utterance) {
        if (!utterance.words().isBlank()) {
            said.add(utterance);
        }
    }

    private static String plain(String marked) {
        return MARK.matcher(marked)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .strip();
    }

    private static Duration moment(Matcher times, int group) {
        var hours = times.group(group);
        return Duration.ofHours(hours == null ? 0 : Integer.parseInt(hours))
                .plusMinutes(Integer.parseInt(times.group(group + 1)))
                .plusSeconds(Integer.parseInt(times.group(group + 2)))
                .plusMillis(Integer.parseInt(times.group(group + 3)));
    }
}
