package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a method refuses, told in the language of the reader: its own sentences are English and know rows, here they are sentences of ours and know
 * lines. Of a kind the first few lines stand for the others. What is not known here is told as the method said it.
 */
final class Told {

    private static final int TOLD_OF_A_KIND = 3;
    private static final Pattern WHAT = Pattern.compile("^[A-Za-z -]+ refused: ");
    private static final Pattern MORE = Pattern.compile("; and (\\d+) more$");
    private static final Pattern BETWEEN = Pattern.compile("; (?=line \\d+: )");
    private static final Map<String, String> OPTIONS = Map.of(
            "begin", Option.BEGIN.word(),
            "until", Option.UNTIL.word(),
            "cause", Option.EVENT.word(),
            "zero", Option.ZERO.word(),
            "group", Option.GROUP.word());

    private static final List<Sentence> SENTENCES = List.of(
            sentence("period.twice", "line (\\d+): period is .* one row for each unit and period"),
            sentence("periods", "line (\\d+): number of periods of the unit is (\\d+), expected (\\d+),.*"),
            sentence("first", "line (\\d+): first treated is .* as in line (\\d+) of the same unit"),
            sentence("cluster", "line (\\d+): cluster is another, .* line (\\d+) of the same unit"),
            sentence("beforehand", "line (\\d+): (.*) is another, expected what .* line (\\d+) of the same unit"),
            sentence("no.period", "line (\\d+): first treated is (-?\\d+), expected one of the periods.*"),
            sentence("one.period", "there is one period, .*"),
            sentence("no.cohort", "nobody is treated first after .*"),
            sentence("no.never", "there is no unit that is never treated: .*"),
            sentence("no.comparison", "no cohort has anybody to be compared with .*"),
            sentence("overlap", "line (\\d+): from is .*, the end of line (\\d+) of the same person"),
            sentence("state", "line (\\d+): state is .*, in which line (\\d+) of the same person ended"),
            sentence("known.twice", "line (\\d+): from is .* another day than line (\\d+) of the same person"),
            sentence("person", "line (\\d+): (begin|until|cause|zero|group) is .* line (\\d+) of the same person"),
            sentence("until", "line (\\d+): until is .*, from which on it is known"),
            sentence("watched", "line (\\d+): to is .* somebody was watched from the first one on"),
            sentence("one.group", "of (\\d+) entries into a trial (\\d+) begin .*"),
            sentence("largest.weight", "largest weight is .*: expected 1 or more"),
            sentence("no.matches", "(\\d+) of the treated have anybody near enough, .*"),
            sentence("certain", "line (\\d+): the covariates tell who was treated with certainty, .*"),
            sentence("fold", "a fold leaves no .* to learn from: .*"),
            sentence("few.treated", "(\\d+) of (\\d+) were treated, expected at least two of each"));

    private Told() {}

    /** The refusal of a method on the rows of a table. */
    static Refused by(Table table, IllegalArgumentException refusal) {
        var message = WHAT.matcher(table.inLines(String.valueOf(refusal.getMessage())))
                .replaceFirst("");
        var more = MORE.matcher(message);
        var left = more.find() ? Integer.parseInt(more.group(1)) : 0;
        var found = new ArrayList<Found>();
        for (var part : BETWEEN.split(MORE.matcher(message).replaceFirst(""), -1)) {
            found.add(found(table.file(), part));
        }
        found.sort(Comparator.comparingLong(Found::line));
        var faults = new Faults();
        var counts = new HashMap<String, Integer>();
        for (var one : found) {
            if (counts.merge(one.fault().key(), 1, Integer::sum) <= TOLD_OF_A_KIND) {
                faults.add(one.fault());
            } else {
                left++;
            }
        }
        if (left > 0) {
            faults.tell("told.more", table.file(), left);
        }
        return new Refused(faults.all());
    }

    private static Found found(String file, String part) {
        for (var sentence : SENTENCES) {
            var match = sentence.pattern().matcher(part);
            if (match.matches()) {
                return new Found(line(part, match), fault(sentence.key(), file, match));
            }
        }
        return new Found(0, Fault.of("refused", file, part));
    }

    private static long line(String part, Matcher match) {
        return part.startsWith("line ") ? Long.parseLong(match.group(1)) : 0;
    }

    private static Fault fault(String key, String file, Matcher match) {
        var arguments = new ArrayList<String>(List.of(file));
        for (var group = 1; group <= match.groupCount(); group++) {
            arguments.add(OPTIONS.getOrDefault(match.group(group), match.group(group)));
        }
        return Fault.of("told." + key, arguments.toArray());
    }

    private static Sentence sentence(String key, String pattern) {
        return new Sentence(key, Pattern.compile(pattern));
    }

    private record Sentence(String key, Pattern pattern) {}

    private record Found(long line, Fault fault) {}
}
