package nl.geland.app.trajectories;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field of a {@link RecordKind}: its column name, what its values look like, and how they are to be handled. Immutable. */
public record Field(String name, Type type, Set<Trait> traits, Map<String, List<String>> codes) {

    /** What a value looks like once it is read. */
    public enum Type {
        /** The municipality's number of a person; written as that person's id. */
        PERSON,
        /** The number of a household; written as that household's id. */
        HOUSEHOLD,
        DATE,
        /** A calendar month, written as its first day. */
        MONTH,
        /** A quota half-year, written as {@code 2026-I}. */
        HALF_YEAR,
        INTEGER,
        DECIMAL,
        TEXT,
        /** One of {@link Field#codes()}: canonical code to the words that files use for it, lower case. */
        CODE,
        YES_NO
    }

    /** How a value is handled. */
    public enum Trait {
        REQUIRED,
        /** Part of what tells one record of this kind from another. */
        KEY,
        /** Names persons or households that need not be known yet. */
        INTRODUCES,
        /** Encrypted before it is stored. */
        ENCRYPTED,
        /** Goes to the research vault and nowhere else. */
        VAULT
    }

    public Field {
        traits = Set.copyOf(traits);
        codes = Map.copyOf(codes);
        if ((type == Type.CODE) == codes.isEmpty()) {
            throw new IllegalArgumentException("Field " + name + ": codes belong to type CODE, and only to it");
        }
    }

    public static Field of(String name, Type type, Trait... traits) {
        return new Field(name, type, traits(traits), Map.of());
    }

    /** A CODE field; {@code codes} alternates a canonical code and its words, separated by commas: {@code "WORK", "werk,betaald werk"}. */
    public static Field coded(String name, List<String> codes, Trait... traits) {
        var map = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < codes.size(); i += 2) {
            map.put(codes.get(i), List.of(codes.get(i + 1).split(",", -1)));
        }
        return new Field(name, Type.CODE, traits(traits), map);
    }

    private static Set<Trait> traits(Trait... traits) {
        var set = EnumSet.noneOf(Trait.class);
        set.addAll(List.of(traits));
        return set;
    }

    public boolean required() {
        return traits.contains(Trait.REQUIRED);
    }

    public boolean key() {
        return traits.contains(Trait.KEY);
    }

    public boolean introduces() {
        return traits.contains(Trait.INTRODUCES);
    }

    public boolean encrypted() {
        return traits.contains(Trait.ENCRYPTED);
    }

    public boolean vault() {
        return traits.contains(Trait.VAULT);
    }
}
