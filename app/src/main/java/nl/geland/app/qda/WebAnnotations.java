package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.TextIndex;

/**
 * Codings as a page of the W3C Web Annotation Data Model (recommendation of 23 February 2017), in JSON-LD. Positions count code points from 0, the end
 * past the last, as its section on the text position selector asks; each has the words and what stands around them beside it.
 */
final class WebAnnotations {

    private static final int AROUND = 32;

    private WebAnnotations() {}

    static byte[] write(CodedStudy study) {
        var codes = new HashMap<UUID, CodedStudy.Code>();
        study.codes().forEach(code -> codes.put(code.id(), code));
        var texts = new HashMap<UUID, TextIndex>();
        study.texts().forEach(text -> texts.put(text.id(), TextIndex.of(text.text())));
        var items = new ArrayList<Map<String, Object>>();
        for (var passage : study.passages()) {
            var code = codes.get(passage.code());
            var text = texts.get(passage.text());
            if (code != null && text != null) {
                items.add(annotation(passage, code, text));
            }
        }
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", "http://www.w3.org/ns/anno.jsonld");
        page.put("id", urn(Guids.named("annotations", study.study())));
        page.put("type", "AnnotationPage");
        page.put("items", items);
        return StudyJson.write(page);
    }

    private static Map<String, Object> annotation(CodedStudy.Passage passage, CodedStudy.Code code, TextIndex text) {
        var tag = new LinkedHashMap<String, Object>();
        tag.put("type", "TextualBody");
        tag.put("purpose", "tagging");
        tag.put("language", "nl");
        tag.put("value", code.name());
        var concept = new LinkedHashMap<String, Object>();
        concept.put("type", "SpecificResource");
        concept.put("purpose", "classifying");
        concept.put("source", urn(code.id()));
        var position = new LinkedHashMap<String, Object>();
        position.put("type", "TextPositionSelector");
        position.put("start", passage.start());
        position.put("end", passage.end());
        var quote = new LinkedHashMap<String, Object>();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", text.slice(passage.start(), passage.end()));
        quote.put("prefix", text.slice(Math.max(0, passage.start() - AROUND), passage.start()));
        quote.put("suffix", text.slice(passage.end(), Math.min(text.codePoints(), passage.end() + AROUND)));
        var target = new LinkedHashMap<String, Object>();
        target.put("source", urn(passage.text()));
        target.put("selector", List.of(position, quote));
        var annotation = new LinkedHashMap<String, Object>();
        annotation.put("id", urn(passage.id()));
        annotation.put("type", "Annotation");
        annotation.put("motivation", "tagging");
        annotation.put("creator", urn(passage.coder()));
        annotation.put("body", List.of(tag, concept));
        annotation.put("target", target);
        return annotation;
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
