package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads a whole scenario file, strictly: a key too many, a number out of its limits or an assumption without a range refuses it. */
final class FileReader {

    private static final Texts NONE = new Texts("-", "-");

    private final Findings findings;

    FileReader(Findings findings) {
        this.findings = findings;
    }

    ScenarioFile read(byte[] bytes) {
        var section = Section.of(PartReader.read(bytes, findings), findings);
        refuseOtherKinds(section);
        var title = section.texts("title", Limits.TITLE);
        var seed = section.whole("seed", 1, Limits.SEED, ScenarioFile.USUAL_SEED);
        var story = section.optional("story") == null ? NONE : section.texts("story", Limits.STORY);
        var town = section.section("town").part();
        var base = new TownReader(findings).read(town, title.dutch().isBlank() ? "-" : title.dutch());
        var variants = variants(section, town);
        var numbers = section.list("numbers", Limits.STATEMENTS);
        var stated = numbers.stream().map(this::stated).toList();
        section.end();
        findings.refuseIfAny();
        var file = new ScenarioFile(title, story, base, variants, stated, seed);
        check(file, numbers);
        findings.refuseIfAny();
        return file;
    }

    /** A file of another kind is refused for that alone: what else it seems to lack follows from it. */
    private void refuseOtherKinds(Section section) {
        var format = section.optional("format");
        if (format == null && section.part().kind() == Part.Kind.OBJECT) {
            findings.add("/format", section.part().line(), "format.missing", ScenarioFiles.FORMAT);
            findings.refuseIfAny();
        }
        if (format != null && !format.text().equals(ScenarioFiles.FORMAT)) {
            findings.add(format, "format", new Findings.Raw(format.text()), ScenarioFiles.FORMAT);
            findings.refuseIfAny();
        }
    }

    private List<Variant> variants(Section section, Part town) {
        var variants = new ArrayList<Variant>();
        for (Map.Entry<String, Part> entry :
                section.named("variants", Limits.VARIANTS, Limits.NAME).entrySet()) {
            var one = Section.of(entry.getValue(), findings);
            if (!entry.getKey().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                findings.add(one.part(), "variant.key", new Findings.Raw(entry.getKey()));
            }
            var title = one.texts("title", Limits.TITLE);
            var changes = one.section("changes").part();
            one.end();
            var name = title.dutch().isBlank() ? "-" : title.dutch();
            if (findings.isEmpty()) {
                refuseRemovalsOfNothing(town, changes);
                var scenario =
                        new TownReader(findings).read(town.patched(changes).at(changes), name);
                variants.add(new Variant(entry.getKey(), title, scenario));
            }
        }
        return variants;
    }

    /** Taking away what is not there is a slip: a name misspelt. */
    private void refuseRemovalsOfNothing(Part town, Part changes) {
        changes.members().forEach((key, change) -> {
            var old = town.members().get(key);
            if (old == null && change.kind() == Part.Kind.NOTHING) {
                var near = Nearest.among(town.members().keySet(), key);
                findings.add(change, near.isEmpty() ? "removes.nothing" : "removes.nothing.near", near);
            } else if (old != null) {
                refuseRemovalsOfNothing(old, change);
            }
        });
    }

    private Stated stated(Part part) {
        var section = Section.of(part, findings);
        var number = section.text("number", 4 * Limits.NAME);
        var given = section.optional("basis");
        if (given == null) {
            findings.add(part, "missing", "basis");
        }
        var basis = given == null ? Basis.FACT : section.choice(given, Basis.values(), Basis.FACT);
        var low = bound(section, "low");
        var high = bound(section, "high");
        var source = section.text("source", Limits.SENTENCE, "");
        var sentence = section.texts("sentence", Limits.SENTENCE);
        section.end();
        if (basis == Basis.ASSUMPTION ? low == null || high == null : (low == null) != (high == null)) {
            findings.add(part, "range.missing");
        } else if (low != null && high != null && low > high) {
            findings.add(part, "range.order", low, high);
        }
        return new Stated(number, basis, low, high, source, sentence);
    }

    private static @Nullable Double bound(Section section, String key) {
        var found = section.optional(key);
        return found == null ? null : section.number(found, 0, Limits.HOMES);
    }

    /** Each statement is of a number that the file holds, once, within its range. */
    private void check(ScenarioFile file, List<Part> parts) {
        var tree = ScenarioFiles.tree(file);
        var seen = new HashSet<String>();
        var all = ScenarioFiles.numbers(file);
        for (var i = 0; i < parts.size(); i++) {
            var stated = file.numbers().get(i);
            var node = at(tree, stated.number());
            if (!seen.add(stated.number())) {
                findings.add(parts.get(i), "stated.twice", new Findings.Raw(stated.number()));
            } else if (all.stream().noneMatch(stated::isAbout)) {
                var near = Nearest.among(all, stated.number());
                findings.add(
                        parts.get(i),
                        near.isEmpty() ? "stated.unknown" : "stated.unknown.near",
                        new Findings.Raw(stated.number()),
                        near);
            } else if (stated.low() != null && stated.high() != null) {
                checkRange(parts.get(i), node, stated.low(), stated.high());
            }
        }
    }

    private void checkRange(Part part, JsonNode node, double low, double high) {
        if (!node.isNumber()) {
            findings.add(part, "range.group");
        } else if (node.doubleValue() < low || node.doubleValue() > high) {
            findings.add(part, "range.outside", node.doubleValue(), low, high);
        }
    }

    private static JsonNode at(JsonNode tree, String pointer) {
        return pointer.startsWith("/") ? tree.at(JsonPointer.compile(pointer)) : tree.path("");
    }
}
