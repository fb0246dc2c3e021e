package nl.geland.analysis.masking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many persons share what is shown of one of them, and how many different secrets those have.
 *
 * <p>Persons are in one group when all attributes shown are equal. The check holds when every group has at least {@code k}
 * persons (k-anonymity) and at least {@code l} different values of the attribute that is not to be learnt (distinct
 * l-diversity). An attribute a person lacks is a value of its own. Edges: nobody at all holds, there is nothing to
 * learn; no attributes shown makes everybody one group. Immutable; linear in persons.
 *
 * <p>Sources: Sweeney (2002), k-anonymity, <a href="https://doi.org/10.1142/S0218488502001648">
 * doi:10.1142/S0218488502001648</a>; Machanavajjhala and others (2007), l-diversity,
 * <a href="https://doi.org/10.1145/1217299.1217302">doi:10.1145/1217299.1217302</a>. The defaults 5 and 2 are house rules:
 * docs/decisions.md.
 */
public final class Anonymity {

    private static final int PERSONS = 5;
    private static final int VALUES = 2;
    private static final String ABSENT = "\0";

    private final int persons;
    private final int values;

    private Anonymity(int persons, int values) {
        this.persons = persons;
        this.values = values;
    }

    /** Groups of five with two different values. */
    public static Anonymity withDefaults() {
        return new Anonymity(PERSONS, VALUES);
    }

    /** The same with groups of at least so many persons: 5 or more. */
    public Anonymity withPersons(int k) {
        if (k < PERSONS) {
            throw Problems.one("k", k, PERSONS + " or more");
        }
        return new Anonymity(k, values);
    }

    /** The same with at least so many different values: 2 or more. */
    public Anonymity withValues(int l) {
        if (l < VALUES) {
            throw Problems.one("l", l, VALUES + " or more");
        }
        return new Anonymity(persons, l);
    }

    /** How many of these persons have all the attributes shown, as shown: the number a quote carries. */
    public static int sharing(List<Map<String, String>> persons, Map<String, String> shown) {
        return (int) persons.stream()
                .filter(person -> person.entrySet().containsAll(shown.entrySet()))
                .count();
    }

    /** Whether so many share these attributes that they may be shown beside something one of them said. */
    public boolean mayShow(List<Map<String, String>> all, Map<String, String> shown) {
        return sharing(all, shown) >= persons;
    }

    /**
     * Checks every group.
     *
     * @param all each person's attributes, name to value
     * @param shown names of the attributes that are shown
     * @param secret name of the attribute that is not to be learnt
     */
    public Check check(List<Map<String, String>> all, Set<String> shown, String secret) {
        if (shown.contains(secret)) {
            throw Problems.one("attribute not to be learnt", secret, "one that is not shown");
        }
        var sizes = new HashMap<Map<String, String>, Integer>();
        var secrets = new HashMap<Map<String, String>, Set<String>>();
        for (var person : all) {
            var group = new HashMap<>(person);
            group.keySet().retainAll(shown);
            sizes.merge(group, 1, Integer::sum);
            secrets.computeIfAbsent(group, _ -> new HashSet<>()).add(person.getOrDefault(secret, ABSENT));
        }
        var smallest = sizes.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        var fewest = secrets.values().stream().mapToInt(Set::size).min().orElse(0);
        var exposed = sizes.entrySet().stream()
                .filter(group -> group.getValue() < persons
                        || secrets.getOrDefault(group.getKey(), Set.of()).size() < values)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Check(smallest, fewest, exposed);
    }

    /**
     * What was found.
     *
     * @param smallestGroup persons in the smallest group, the k of the data; 0 without persons
     * @param fewestValues different values in the most uniform group, the l of the data; 0 without persons
     * @param exposed persons in groups that are too small or too uniform
     */
    public record Check(int smallestGroup, int fewestValues, int exposed) {

        /** Whether nobody is in a group that is too small or too uniform. */
        public boolean holds() {
            return exposed == 0;
        }
    }
}
