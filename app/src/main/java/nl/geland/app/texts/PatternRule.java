package nl.geland.app.texts;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what has a form. Where the pattern has a group {@code it}, that is what is found and the rest is what must stand around it.
 *
 * @param check what the form cannot say, such as check digits
 */
record PatternRule(Kind kind, String rule, int rank, Pattern pattern, Predicate<String> check) implements Rule {

    private static final String SIGN = "[\\p{L}\\p{M}\\p{Nd}]";

    /** The border of a word in any script. Java's own knows ASCII only, and walks back over a row of combining marks from each of them. */
    private static final String BORDER = "(?:(?<=" + SIGN + ")(?!" + SIGN + ")|(?<!" + SIGN + ")(?=" + SIGN + "))";

    /** @param pattern in which {@code \b} is the border of a word in any script */
    static PatternRule of(Kind kind, String rule, int rank, String pattern) {
        return new PatternRule(kind, rule, rank, Pattern.compile(pattern.replace("\\b", BORDER)), found -> true);
    }

    @Override
    public Set<String> names() {
        return Set.of(rule);
    }

    @Override
    public void find(Reading reading, Consumer<Finding> found) {
        var match = pattern.matcher(reading.text());
        var isPart = pattern.namedGroups().containsKey("it");
        while (match.find()) {
            int from = isPart ? match.start("it") : match.start();
            int to = isPart ? match.end("it") : match.end();
            if (from >= 0 && to > from && check.test(reading.text().substring(from, to))) {
                found.accept(new Finding(kind, from, to, rule, rank));
            }
        }
    }
}
