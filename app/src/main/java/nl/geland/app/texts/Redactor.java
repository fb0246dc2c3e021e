package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds in a Dutch text what could give a person away, and suggests what to put in its place; a person decides. Pass one goes by rules and
 * lists; pass two names every other word that could be a name. Immutable, and the same text always gives the same hits.
 */
public final class Redactor {

    /** What is left of words that two rules wanted. */
    private static final String LEFT = "look-left";

    private final Lists lists;
    private final List<Rule> rules;

    /** With the lists that come along. */
    public static Redactor withDefaults() {
        return new Redactor(Lists.load());
    }

    Redactor(Lists lists) {
        this.lists = lists;
        var all = new ArrayList<Rule>();
        all.addAll(TimeRules.all());
        all.addAll(NumberRules.all());
        all.addAll(WebRules.all());
        all.addAll(PhraseRules.all(lists.functions()));
        all.add(new PlaceRules(lists));
        this.rules = List.copyOf(all);
    }

    /** One that knows these places too, such as the neighbourhoods of a municipality. */
    public Redactor knowing(Collection<String> places) {
        return places.isEmpty() ? this : new Redactor(lists.with(places));
    }

    /** Every reason that a hit of this engine can have. */
    public Set<String> ruleNames() {
        var names = new HashSet<>(new LookRule(lists, new Known(lists.dutch())).names());
        names.add(LEFT);
        names.addAll(new NameRules(lists, new Known(lists.dutch())).names());
        rules.forEach(rule -> names.addAll(rule.names()));
        return names;
    }

    /** A transcript with all that was found in it, the names seen around it taken as known. */
    public Review review(Transcript transcript) {
        return review(transcript.text(), transcript.namesSeen());
    }

    public Review review(CanonicalText text, List<String> knownNames) {
        var reading = Reading.of(text.text());
        var findings = new ArrayList<Finding>();
        rules.forEach(rule -> rule.find(reading, findings::add));
        var known = Known.of(lists.dutch(), knownNames);
        findings.addAll(names(reading, known));
        var chosen = chosen(findings);
        look(reading, chosen, lost(findings, chosen), new LookRule(lists, known));
        return Review.of(text, Tags.hits(text, List.copyOf(chosen.values())));
    }

    /** Twice: a name that was found somewhere is then known everywhere. */
    private List<Finding> names(Reading reading, Known known) {
        var first = new ArrayList<Finding>();
        new NameRules(lists, known).find(reading, first::add);
        for (var finding : first) {
            known.add(reading.text().substring(finding.from(), finding.to()));
        }
        var second = new ArrayList<Finding>();
        new NameRules(lists, known).find(reading, second::add);
        return second;
    }

    /** Of findings that overlap the surest, then the longest; by where they start. */
    private static NavigableMap<Integer, Finding> chosen(List<Finding> findings) {
        var chosen = new TreeMap<Integer, Finding>();
        findings.stream()
                .sorted(Comparator.comparingInt(Finding::rank)
                        .thenComparingInt(finding -> -finding.length())
                        .thenComparingInt(Finding::from))
                .filter(finding -> isFree(chosen, finding.from(), finding.to()))
                .forEach(finding -> chosen.put(finding.from(), finding));
        return chosen;
    }

    /** The UTF-16 units of findings that were not chosen. */
    private static BitSet lost(List<Finding> findings, NavigableMap<Integer, Finding> chosen) {
        var kept = new HashSet<>(chosen.values());
        var lost = new BitSet();
        findings.stream()
                .filter(finding -> !kept.contains(finding))
                .forEach(finding -> lost.set(finding.from(), finding.to()));
        return lost;
    }

    /** Adds what must be looked at: words that pass two names, and what is left of a finding that lost a part to another. */
    private void look(Reading reading, NavigableMap<Integer, Finding> chosen, BitSet lost, LookRule look) {
        for (var token : reading.tokens()) {
            if (isFree(chosen, token.from(), token.to())
                    && !lists.dutch().isEveryday(token.word())
                    && lost.nextClearBit(token.from()) >= token.to()) {
                chosen.put(token.from(), new Finding(Kind.LOOK, token.from(), token.to(), LEFT, Finding.WORD));
            }
        }
        look.find(reading, finding -> {
            if (isFree(chosen, finding.from(), finding.to())) {
                chosen.put(finding.from(), finding);
            }
        });
    }

    private static boolean isFree(NavigableMap<Integer, Finding> chosen, int from, int to) {
        var before = chosen.lowerEntry(to);
        return before == null || before.getValue().to() <= from;
    }
}
