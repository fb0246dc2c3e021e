package nl.geland.app.qda;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import nl.geland.app.coding.CodedStudy;

/** An archive of the first format, which held what was coded and nothing else: such files lie in other places and are still read. */
final class OldArchive {

    private OldArchive() {}

    static byte[] write(CodedStudy study) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(StudyArchive.STUDY, StudyJson.write(StudyArchive.withTexts(study, text -> "")));
        study.texts()
                .forEach(text -> parts.put(StudyArchive.name(text), text.text().getBytes(StandardCharsets.UTF_8)));
        return StudyArchive.zip(StudyArchive.ONLY_CODED, parts);
    }
}
