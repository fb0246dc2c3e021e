package nl.geland.app.qda;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import nl.geland.app.coding.KeptCoding;
import nl.geland.app.findings.KeptFindings;
import nl.geland.app.studies.KeptStudy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of an archive beside what was coded: {@code about.json} with who worked on it and what stayed behind, {@code plan.json},
 * {@code work.json}, {@code findings.json}, and every version of each text as {@code versions/ID-NUMBER.txt}.
 */
final class WholeParts {

    private static final String ABOUT = "about.json";
    private static final String PLAN = "plan.json";
    private static final String WORK = "work.json";
    private static final String FINDINGS = "findings.json";

    private WholeParts() {}

    static SequencedMap<String, byte[]> write(Whole whole) {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        var versions = whole.study().versions();
        parts.put(ABOUT, StudyJson.write(whole.about()));
        parts.put(
                PLAN,
                StudyJson.write(whole.study()
                        .with(versions.stream().map(version -> version.with("")).toList())));
        parts.put(WORK, StudyJson.write(whole.coding()));
        parts.put(FINDINGS, StudyJson.write(whole.findings()));
        versions.forEach(version -> parts.put(name(version), version.text().getBytes(StandardCharsets.UTF_8)));
        return parts;
    }

    /**
     * Takes the parts out of those of an archive.
     *
     * @throws QdaRefusal where one is missing or says something that cannot be
     */
    static Whole read(Map<String, byte[]> parts) {
        var told = StudyJson.read(StudyArchive.taken(parts, PLAN), KeptStudy.class);
        var versions = told.versions().stream()
                .map(version -> version.with(StudyArchive.utf8(StudyArchive.taken(parts, name(version)))))
                .toList();
        return new Whole(
                StudyJson.read(StudyArchive.taken(parts, ABOUT), Whole.About.class),
                told.with(versions),
                StudyJson.read(StudyArchive.taken(parts, WORK), KeptCoding.class),
                StudyJson.read(StudyArchive.taken(parts, FINDINGS), KeptFindings.class, WholeParts::heard));
    }

    /** Before findings could say that nobody was heard, all of them said that somebody was. */
    private static void heard(JsonNode findings) {
        for (var version : findings.path("versions")) {
            if (version instanceof ObjectNode one && !one.has("unheard")) {
                one.put("unheard", false);
            }
        }
    }

    private static String name(KeptStudy.Version version) {
        return "versions/" + version.source() + "-" + version.version() + ".txt";
    }
}
