package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives what was found its tags: of one kind the same words get the same number, in the order of the text. A person written in several ways is
 * one person when one way holds all the names of the other (Yonas Tekle, meneer Tekle, Jonas) and no second person does; else nobody can know
 * and there are two.
 */
final class Tags {

    private static final Set<String> NOT_TELLING = Set.of(
            "van", "de", "der", "den", "het", "ter", "ten", "te", "al", "el", "abu", "abou", "umm", "ibn", "bint",
            "bin");

    private final Map<Finding, Person> persons = new HashMap<>();
    private final Map<Kind, Map<Object, Integer>> numbers = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
    private final String text;

    private Tags(String text) {
        this.text = text;
    }

    static List<Hit> hits(CanonicalText text, List<Finding> findings) {
        var tags = new Tags(text.text());
        tags.meet(findings);
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::from))
                .map(finding -> new Hit(
                        finding.kind(),
                        text.index().fromUtf16(finding.from()),
                        text.index().fromUtf16(finding.to()),
                        finding.rule(),
                        tags.tag(finding)))
                .toList();
    }

    private void meet(List<Finding> findings) {
        var mentions = findings.stream()
                .filter(finding -> finding.kind() == Kind.PERSON)
                .map(finding -> new Mention(finding, names(finding)))
                .sorted(Comparator.comparingInt(
                                (Mention mention) -> -mention.names().size())
                        .thenComparingInt(mention -> mention.finding().from()))
                .toList();
        var met = new HashMap<String, List<Person>>();
        for (var mention : mentions) {
            var person = known(met, mention.names());
            person.forms.add(mention.names());
            for (var name : mention.names()) {
                if (person.names.add(name)) {
                    met.computeIfAbsent(name, key -> new ArrayList<>()).add(person);
                }
            }
            persons.put(mention.finding(), person);
        }
    }

    /** The one person who goes by all these names, or somebody new. */
    private static Person known(Map<String, List<Person>> met, Set<String> names) {
        var candidates = names.isEmpty()
                ? List.<Person>of()
                : met.getOrDefault(names.iterator().next(), List.of());
        var same = candidates.stream()
                .filter(person -> person.forms.contains(names))
                .toList();
        if (same.isEmpty()) {
            same = candidates.stream()
                    .filter(person -> person.names.containsAll(names))
                    .toList();
        }
        return same.size() == 1 ? same.getFirst() : new Person();
    }

    private Set<String> names(Finding finding) {
        var names = new HashSet<String>();
        for (var token : Reading.of(words(finding)).tokens()) {
            var plain = Fold.plain(token.word());
            if (!NOT_TELLING.contains(plain)) {
                var skeleton = Fold.skeleton(token.word());
                names.add(skeleton.isEmpty() ? plain : skeleton);
            }
        }
        return names;
    }

    private String tag(Finding finding) {
        if (finding.kind() == Kind.AGE) {
            return "[" + Kind.AGE.tag() + Ages.band(words(finding)) + "]";
        }
        var ofKind = numbers.computeIfAbsent(finding.kind(), kind -> new HashMap<>());
        var person = persons.get(finding);
        Object key = person == null ? Lists.phrase(words(finding).toLowerCase(Locale.ROOT)) : person;
        int number = ofKind.computeIfAbsent(key, first -> ofKind.size() + 1);
        return "[" + finding.kind().tag() + "-" + (taken(finding.kind()) + number) + "]";
    }

    private int taken(Kind kind) {
        return taken.computeIfAbsent(kind, one -> highest(text, one));
    }

    /** The highest number of a kind that stands in a text already, because somebody took names out before: those are others. */
    static int highest(String text, Kind kind) {
        return Pattern.compile("\\[" + Pattern.quote(kind.tag()) + "-(\\d{1,6})]")
                .matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    private String words(Finding finding) {
        return text.substring(finding.from(), finding.to());
    }

    private record Mention(Finding finding, Set<String> names) {}

    /** Somebody in the text: all names they go by, and the sets of names that stood together. */
    private static final class Person {

        private final Set<String> names = new HashSet<>();
        private final Set<Set<String>> forms = new HashSet<>();
    }
}
