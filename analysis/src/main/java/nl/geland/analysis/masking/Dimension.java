package nl.geland.analysis.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One way in which a population is divided: categories that exclude each other and together hold everybody, each of which
 * may be divided again (neighbourhoods within a district).
 *
 * <p>A dimension means the same in every table that names it: tables are compared along dimensions of one name, and the
 * same name with other categories is refused. A division that changes (redrawn neighbourhoods) is another dimension,
 * with another name. Groups that grow over time can be told as a dimension too, for example {@code arrived} with
 * {@code before 2026} and {@code in 2026}; differences between editions are then seen.
 *
 * <p>Immutable. Names are told apart by their exact characters.
 */
public final class Dimension {

    /** The name of everybody, whatever the category. */
    public static final String ALL = "*";

    static final int ROOT = 0;

    private final String name;
    private final boolean known;
    private final List<String> categories;
    private final int[] parents;

    private Dimension(String name, boolean known, List<String> categories, int[] parents) {
        this.name = name;
        this.known = known;
        this.categories = categories;
        this.parents = parents;
    }

    /** A dimension with these categories; none at all leaves everybody undivided. */
    public static Dimension of(String name, String... categories) {
        if (name.isBlank()) {
            throw Problems.one("name of a dimension", "blank", "a word");
        }
        return new Dimension(name, false, List.of(ALL), new int[] {-1}).split(ALL, categories);
    }

    /** The same, with one category divided into parts that together make it up. */
    public Dimension split(String category, String... parts) {
        var whole = node(category);
        var problems = new Problems();
        if (!isLeaf(whole)) {
            problems.tell("category " + category, "divided already", "a category without parts");
        }
        var taken = new HashSet<>(categories);
        for (var part : parts) {
            if (part.isBlank() || !taken.add(part)) {
                problems.tell("part of " + category, part.isBlank() ? "blank" : part, "a name used once");
            }
        }
        problems.refuseIfAny("dimension " + name);
        var names = new ArrayList<>(categories);
        names.addAll(List.of(parts));
        var above = Arrays.copyOf(parents, names.size());
        Arrays.fill(above, parents.length, above.length, whole);
        return new Dimension(name, known, List.copyOf(names), above);
    }

    /**
     * The same, as something anybody can know of a person, such as where they live: that nearly all of a row are in one
     * category then tells nothing new, and is no reason to hide.
     */
    public Dimension known() {
        return new Dimension(name, true, categories, parents);
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** Whether anybody can know the category of a person. */
    public boolean isKnown() {
        return known;
    }

    /** All categories, wholes before their parts; the first is {@link #ALL}. */
    public List<String> categories() {
        return categories;
    }

    /** The category that this one is a part of; empty for {@link #ALL}. With it a dimension can be kept and read back. */
    public Optional<String> above(String category) {
        var parent = parents[node(category)];
        return parent < 0 ? Optional.empty() : Optional.of(categories.get(parent));
    }

    int node(String category) {
        var place = categories.indexOf(category);
        if (place < 0) {
            throw Problems.one("category of " + name, category, "one of " + String.join(", ", categories));
        }
        return place;
    }

    boolean isLeaf(int node) {
        return Arrays.stream(parents).noneMatch(parent -> parent == node);
    }

    /** Whether a node is the other one or lies within it. */
    boolean within(int node, int other) {
        var at = node;
        while (at >= 0 && at != other) {
            at = parents[at];
        }
        return at == other;
    }

    int parent(int node) {
        return parents[node];
    }

    int[] leaves() {
        return IntStream.range(0, parents.length).filter(this::isLeaf).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension that
                && name.equals(that.name)
                && categories.equals(that.categories)
                && Arrays.equals(parents, that.parents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, categories);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s(%s)", name, String.join(", ", categories));
    }
}
