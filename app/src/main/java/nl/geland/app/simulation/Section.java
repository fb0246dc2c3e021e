package nl.geland.app.simulation;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of a scenario file while it is being read. It remembers which keys were asked for, so that {@link #end} can
 * refuse the others; what is wrong is gathered, and a harmless value stands in for it.
 */
final class Section {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2150;

    private final Part part;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    private Section(Part part, Findings findings) {
        this.part = part;
        this.findings = findings;
    }

    /** An object; what is none is refused and read as an empty one that misses nothing. */
    static Section of(Part part, Findings findings) {
        if (part.kind() != Part.Kind.OBJECT) {
            findings.add(part, "kind.object");
        }
        return new Section(part, findings);
    }

    Part part() {
        return part;
    }

    Findings findings() {
        return findings;
    }

    /** Refuses keys that nobody asked for, each with the known key that it looks like. */
    void end() {
        part.members().forEach((key, value) -> {
            if (!known.contains(key)) {
                var near = Nearest.among(known, key);
                var all = String.join(", ", known.stream().sorted().toList());
                if (near.isEmpty()) {
                    findings.add(value, "unknown", new Findings.Raw(key), all);
                } else {
                    findings.add(value, "unknown.near", new Findings.Raw(key), near, all);
                }
            }
        });
    }

    @Nullable
    Part optional(String key) {
        known.add(key);
        return part.members().get(key);
    }

    private @Nullable Part required(String key) {
        var found = optional(key);
        if (found == null && part.kind() == Part.Kind.OBJECT) {
            findings.add(part, "missing", key);
        }
        return found;
    }

    /** An object that has to be there. */
    Section section(String key) {
        var found = required(key);
        return found == null
                ? new Section(Part.of(Part.Kind.NOTHING, part.pointer(), part.line(), "", 0), findings)
                : of(found, findings);
    }

    @Nullable
    Section optionalSection(String key) {
        var found = optional(key);
        return found == null ? null : of(found, findings);
    }

    double number(String key, double low, double high) {
        var found = required(key);
        return found == null ? low : number(found, low, high);
    }

    double number(String key, double low, double high, double otherwise) {
        var found = optional(key);
        return found == null ? otherwise : number(found, low, high);
    }

    double number(Part found, double low, double high) {
        if (found.kind() != Part.Kind.NUMBER) {
            findings.add(found, "kind.number", low, high);
            return low;
        }
        if (!(found.number() >= low && found.number() <= high)) {
            findings.add(found, "number", new Findings.Raw(found.text()), low, high);
            return low;
        }
        return found.number() == 0 ? 0 : found.number();
    }

    int whole(String key, int low, int high) {
        var found = required(key);
        return found == null ? low : whole(found, low, high);
    }

    int whole(String key, int low, int high, int otherwise) {
        var found = optional(key);
        return found == null ? otherwise : whole(found, low, high);
    }

    int whole(Part found, int low, int high) {
        var value = number(found, low, high);
        if (value != Math.rint(value)) {
            findings.add(found, "whole", new Findings.Raw(found.text()));
            return low;
        }
        return (int) value;
    }

    String text(String key, int longest) {
        var found = required(key);
        return found == null ? "" : text(found, longest);
    }

    String text(String key, int longest, String otherwise) {
        var found = optional(key);
        return found == null ? otherwise : text(found, longest);
    }

    String text(Part found, int longest) {
        if (found.kind() != Part.Kind.TEXT) {
            findings.add(found, "kind.text");
            return "";
        }
        refuseUnlessSound(found, found.text(), longest);
        return found.text();
    }

    /** A key that is a name: of homes, of a district. */
    void name(Part at, String key, int longest) {
        refuseUnlessSound(at, key, longest);
    }

    private void refuseUnlessSound(Part at, String text, int longest) {
        var hidden = text.codePoints().anyMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> true;
            default -> false;
        });
        if (text.isBlank()) {
            findings.add(at, "blank");
        } else if (hidden) {
            findings.add(at, "hidden");
        } else if (text.codePointCount(0, text.length()) > longest) {
            findings.add(at, "long", longest);
        }
    }

    /** A text in two languages. */
    Texts texts(String key, int longest) {
        var both = section(key);
        var texts = new Texts(both.text("nl", longest), both.text("en", longest));
        both.end();
        return texts;
    }

    <E extends Enum<E>> E choice(String key, E[] all, E otherwise) {
        var found = optional(key);
        return found == null ? otherwise : choice(found, all, otherwise);
    }

    <E extends Enum<E>> E choice(Part found, E[] all, E otherwise) {
        var words = Stream.of(all).map(Section::word).toList();
        if (found.kind() != Part.Kind.TEXT || !words.contains(found.text())) {
            var near = Nearest.among(words, found.text());
            findings.add(found, near.isEmpty() ? "choice" : "choice.near", String.join(", ", words), near);
            return otherwise;
        }
        return all[words.indexOf(found.text())];
    }

    /** How a choice is written in a file. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    YearMonth month(String key) {
        var found = required(key);
        return found == null ? YearMonth.of(FIRST_YEAR, 1) : month(found);
    }

    @Nullable
    YearMonth optionalMonth(String key) {
        var found = optional(key);
        return found == null ? null : month(found);
    }

    YearMonth month(Part found) {
        try {
            if (found.kind() == Part.Kind.TEXT && found.text().matches("\\d{4}-\\d{2}")) {
                var month = YearMonth.parse(found.text());
                if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                    return month;
                }
            }
        } catch (DateTimeException e) {
            // said below
        }
        findings.add(found, "month", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        return YearMonth.of(FIRST_YEAR, 1);
    }

    /** The items of a list; empty where the key is not there. */
    List<Part> list(String key, int most) {
        var found = optional(key);
        if (found == null) {
            return List.of();
        }
        if (found.kind() != Part.Kind.LIST) {
            findings.add(found, "kind.list");
            return List.of();
        }
        if (found.items().size() > most) {
            findings.add(found, "count", found.items().size(), most);
            return List.of();
        }
        return found.items();
    }

    /** Shares by name, such as of districts; empty where the key is not there. */
    Map<String, Double> shares(String key) {
        var shares = new HashMap<String, Double>();
        named(key, Limits.DISTRICTS, Limits.NAME).forEach((name, given) -> shares.put(name, number(given, 0, 1)));
        return shares;
    }

    /** The sum of shares, whatever their order. */
    static double sum(Map<String, Double> shares) {
        return shares.values().stream()
                .sorted()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** The members of an object whose keys are names; empty where the key is not there. */
    Map<String, Part> named(String key, int most, int longest) {
        var found = optionalSection(key);
        if (found == null) {
            return Map.of();
        }
        var members = found.part.members();
        if (members.size() > most) {
            findings.add(found.part, "count", members.size(), most);
            return Map.of();
        }
        members.forEach((name, member) -> name(member, name, longest));
        return new LinkedHashMap<>(members);
    }
}
