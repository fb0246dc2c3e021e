package nl.geland.app.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cues of subtitles, WebVTT and SubRip: times, words, and speakers by {@code <v Name>} or by a label before the words. Notes are read for
 * names only; styles, regions, numbers and marks of layout are left out. What is said after an empty line, where no new cue starts, still
 * belongs to the cue before it: offices write such files, and words must not get lost unseen.
 */
final class Cues {

    private static final String ARROW = "-->";
    private static final String HEAD = "WEBVTT";
    private static final String MOMENT = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})";
    private static final Pattern TIMES = Pattern.compile("^\\s*" + MOMENT + "\\s*-->\\s*" + MOMENT + "(?:\\s.*)?$");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");
    private static final Pattern ASIDE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]{1,200})>");
    private static final Pattern MARK = Pattern.compile("<[^>\\n]{0,200}>|\\{\\\\[^}\\n]{0,100}}");

    private final List<String> lines;
    private final NamesSeen names;
    private final boolean isWebVtt;
    private final List<Utterance> cues = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private int timed = -1;

    private Cues(List<String> lines, NamesSeen names) {
        this.lines = lines;
        this.names = names;
        this.isWebVtt = !lines.isEmpty() && lines.getFirst().startsWith(HEAD);
    }

    static List<Utterance> of(String text, NamesSeen names) {
        var read = new Cues(CanonicalText.canonical(text).lines().toList(), names);
        for (int at = 0; at < read.lines.size(); ) {
            at = read.next(at);
        }
        read.close();
        if (read.timed < 0) {
            throw new Refusal(Reason.NO_CUES);
        }
        return Utterance.joined(Speakers.ofCues(read.cues));
    }

    /** Reads a line, or a note with all its lines; gives the line after. */
    private int next(int at) {
        var line = lines.get(at);
        if (line.contains(ARROW)) {
            close();
            timed = at;
        } else if (isWebVtt && startsBlock(at) && ASIDE.matcher(line).matches()) {
            return aside(at);
        } else if (at == 0 && isWebVtt) {
            names.prose(line.substring(HEAD.length()));
        } else if (timed >= 0 && !namesCue(at) && !line.isBlank()) {
            words.add(line.strip());
        }
        return at + 1;
    }

    private boolean startsBlock(int at) {
        return at == 0 || lines.get(at - 1).isBlank();
    }

    /** Whether this is the number or the name of the cue whose times stand in the next line. */
    private boolean namesCue(int at) {
        return at + 1 < lines.size()
                && lines.get(at + 1).contains(ARROW)
                && (NUMBER.matcher(lines.get(at)).matches() || (isWebVtt && startsBlock(at)));
    }

    private int aside(int from) {
        int to = from;
        while (to < lines.size() && !lines.get(to).isBlank() && !lines.get(to).contains(ARROW)) {
            to++;
        }
        if (lines.get(from).startsWith("NOTE")) {
            names.prose(String.join("\n", lines.subList(from, to)).substring("NOTE".length()));
        }
        return to;
    }

    private void close() {
        if (timed >= 0) {
            var times = TIMES.matcher(lines.get(timed));
            if (!times.matches()) {
                throw new Refusal(Reason.CUE_TIMES, timed + 1);
            }
            cues.addAll(cue(String.join(" ", words), moment(times, 1), moment(times, 5), timed + 1));
            words.clear();
        }
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
