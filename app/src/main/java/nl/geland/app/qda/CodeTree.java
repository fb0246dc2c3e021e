package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;

/** Codes as a tree, written the way codebook and project have in common. Every code stands in it once, whatever it lies beneath. */
final class CodeTree {

    private final Map<UUID, List<CodedStudy.Code>> beneath = new HashMap<>();
    private final Set<UUID> written = new HashSet<>();
    private final List<CodedStudy.Code> codes;
    private final XmlOut xml;

    private CodeTree(List<CodedStudy.Code> codes, XmlOut xml) {
        this.codes = codes;
        this.xml = xml;
    }

    static void write(List<CodedStudy.Code> codes, XmlOut xml) {
        var tree = new CodeTree(codes, xml);
        tree.sort();
        xml.begin("Codes");
        for (var code : codes) {
            if (code.beneath() == null
                    || codes.stream().noneMatch(other -> other.id().equals(code.beneath()))) {
                tree.write(code);
            }
        }
        codes.forEach(tree::write);
        xml.end("Codes");
    }

    /** Themes are sets of codes. */
    static void writeThemes(List<CodedStudy.Code> codes, XmlOut xml, String member, String reference) {
        var themes = new LinkedHashMap<String, List<CodedStudy.Code>>();
        codes.stream()
                .filter(code -> !code.theme().isEmpty())
                .forEach(code -> themes.computeIfAbsent(code.theme(), _ -> new ArrayList<>())
                        .add(code));
        if (themes.isEmpty()) {
            return;
        }
        xml.begin("Sets");
        themes.forEach((theme, all) -> {
            xml.begin("Set", "guid", Guids.write(Guids.named("theme", theme)), "name", theme);
            all.forEach(code -> xml.empty(member, reference, Guids.write(code.id())));
            xml.end("Set");
        });
        xml.end("Sets");
    }

    private void sort() {
        for (var code : codes) {
            if (code.beneath() != null) {
                beneath.computeIfAbsent(code.beneath(), _ -> new ArrayList<>()).add(code);
            }
        }
    }

    private void write(CodedStudy.Code code) {
        if (!written.add(code.id())) {
            return;
        }
        xml.begin(
                "Code",
                "guid",
                Guids.write(code.id()),
                "name",
                code.name(),
                "isCodable",
                String.valueOf(!code.retired()));
        xml.text("Description", CodeFields.write(code));
        beneath.getOrDefault(code.id(), List.of()).forEach(this::write);
        xml.end("Code");
    }
}
