package nl.geland.app.qda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.TextIndex;
import org.jspecify.annotations.Nullable;

/**
 * A study as a REFI-QDA 1.0 project, valid against its schema. Places count code points from 0, the end past the last; texts are UTF-8 without
 * a mark and with LF. What the standard has no place for stands as fields in descriptions and notes (see {@link OwnFields}) or is listed as lost.
 */
final class QdpxFile {

    static final String NAMESPACE = "urn:QDA-XML:project:1.0";
    static final String PROJECT = "project.qde";

    private static final int LONGEST_NAME = 100;

    /** A stretch of a text with who says it: what other tools call a quotation. */
    private record Span(int start, int end, @Nullable UUID speaker) {}

    private final CodedStudy study;
    private final XmlOut xml = new XmlOut();
    private final Map<UUID, List<CodedStudy.Passage>> passages = new LinkedHashMap<>();
    private final SequencedMap<String, UUID> fieldNotes = new LinkedHashMap<>();

    private QdpxFile(CodedStudy study) {
        this.study = study;
        for (var passage : study.passages()) {
            passages.computeIfAbsent(passage.text(), _ -> new ArrayList<>()).add(passage);
        }
    }

    static byte[] write(CodedStudy study) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(PROJECT, new QdpxFile(study).project());
        for (var text : study.texts()) {
            parts.put("sources/" + text.id() + ".txt", text.text().getBytes(StandardCharsets.UTF_8));
        }
        return ZipParts.zip(parts);
    }

    private byte[] project() {
        xml.begin("Project", "xmlns", NAMESPACE, "name", study.title(), "origin", CodeFields.ORIGIN);
        users();
        if (!study.codes().isEmpty()) {
            xml.begin("CodeBook");
            CodeTree.write(study.codes(), xml);
            xml.end("CodeBook");
        }
        variables();
        cases();
        if (!study.texts().isEmpty()) {
            xml.begin("Sources");
            study.texts().forEach(this::source);
            xml.end("Sources");
        }
        notes();
        CodeTree.writeThemes(study.codes(), xml, "MemberCode", "targetGUID");
        xml.end("Project");
        return xml.bytes();
    }

    private void users() {
        var users = new LinkedHashSet<UUID>();
        study.passages().forEach(passage -> users.add(passage.coder()));
        study.notes().forEach(note -> users.add(note.by()));
        if (users.isEmpty()) {
            return;
        }
        xml.begin("Users");
        int number = 0;
        for (var user : users) {
            number++;
            xml.empty("User", "guid", Guids.write(user), "name", "coder-" + number, "id", String.valueOf(number));
        }
        xml.end("Users");
    }

    private void variables() {
        if (study.participants().isEmpty() && study.texts().isEmpty()) {
            return;
        }
        xml.begin("Variables");
        for (var variable : OwnVariable.values()) {
            xml.empty(
                    "Variable",
                    "guid",
                    Guids.write(variable.guid()),
                    "name",
                    variable.label(),
                    "typeOfVariable",
                    variable.type().label());
        }
        xml.end("Variables");
    }

    private void cases() {
        if (study.participants().isEmpty()) {
            return;
        }
        xml.begin("Cases");
        for (var heard : study.participants()) {
            xml.begin("Case", "guid", Guids.write(heard.id()), "name", heard.pseudonym());
            value(OwnVariable.GROUP, heard.group().name());
            value(OwnVariable.ORGANISATION, heard.organisation());
            value(OwnVariable.AREA, heard.area());
            value(OwnVariable.EXPERIENCE, heard.experience());
            value(OwnVariable.LANGUAGE_GROUP, heard.languageGroup());
            value(OwnVariable.MAY_BE_QUOTED, String.valueOf(heard.mayBeQuoted()));
            study.texts().stream()
                    .filter(text -> text.speakers().contains(heard.id()))
                    .forEach(text -> xml.empty("SourceRef", "targetGUID", Guids.write(text.id())));
            for (var text : study.texts()) {
                spans(text).keySet().stream()
                        .filter(span -> heard.id().equals(span.speaker()))
                        .forEach(span -> xml.empty("SelectionRef", "targetGUID", Guids.write(guid(text, span))));
            }
            xml.end("Case");
        }
        xml.end("Cases");
    }

    private void source(CodedStudy.Text text) {
        var index = TextIndex.of(text.text());
        xml.begin(
                "TextSource",
                "guid",
                Guids.write(text.id()),
                "name",
                text.title(),
                "plainTextPath",
                "internal://" + text.id() + ".txt");
        spans(text).forEach((span, codings) -> {
            selection(guid(text, span), span.start(), span.end(), index);
            codings.forEach(this::coding);
            xml.end("PlainTextSelection");
        });
        turnNotes(text, index);
        study.notes().stream()
                .filter(note -> text.id().equals(note.source()) && turn(text, note) == null)
                .forEach(note -> xml.empty("NoteRef", "targetGUID", Guids.write(note.id())));
        value(OwnVariable.KIND, text.kind().name());
        value(OwnVariable.NUMBER, String.valueOf(text.number()));
        value(OwnVariable.EDITION, text.edition());
        value(OwnVariable.HELD_ON, text.on().toString());
        value(OwnVariable.VERSION, String.valueOf(text.version()));
        xml.end("TextSource");
    }

    private void selection(UUID guid, int start, int end, TextIndex index) {
        var words = index.slice(start, end).replaceAll("\\s+", " ").strip();
        boolean isLong = words.codePointCount(0, words.length()) > LONGEST_NAME;
        var name = isLong ? words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME)) + "…" : words;
        xml.begin(
                "PlainTextSelection",
                "guid",
                Guids.write(guid),
                "name",
                name,
                "startPosition",
                String.valueOf(start),
                "endPosition",
                String.valueOf(end));
    }

    private void coding(CodedStudy.Passage passage) {
        xml.begin("Coding", "guid", Guids.write(passage.id()), "creatingUser", Guids.write(passage.coder()));
        xml.empty("CodeRef", "targetGUID", Guids.write(passage.code()));
        var note = fieldNotes.computeIfAbsent(PassageFields.write(passage), fields -> Guids.named("fields", fields));
        xml.empty("NoteRef", "targetGUID", Guids.write(note));
        xml.end("Coding");
    }

    /** A note at a turn is a note at the stretch of text that the turn is. */
    private void turnNotes(CodedStudy.Text text, TextIndex index) {
        for (var note : study.notes()) {
            var turn = text.id().equals(note.source()) ? turn(text, note) : null;
            if (turn != null) {
                selection(Guids.named("note-place", note.id()), turn.start(), turn.end(), index);
                xml.empty("NoteRef", "targetGUID", Guids.write(note.id()));
                xml.end("PlainTextSelection");
            }
        }
    }

    private void notes() {
        if (study.notes().isEmpty() && fieldNotes.isEmpty()) {
            return;
        }
        xml.begin("Notes");
        for (var note : study.notes()) {
            xml.begin(
                    "Note",
                    "guid",
                    Guids.write(note.id()),
                    "creatingUser",
                    Guids.write(note.by()),
                    "creationDateTime",
                    note.on() + "T00:00:00Z");
            xml.text("PlainTextContent", note.text());
            xml.end("Note");
        }
        fieldNotes.forEach((fields, guid) -> {
            xml.begin("Note", "guid", Guids.write(guid), "name", PassageFields.NAME);
            xml.text("PlainTextContent", fields);
            xml.end("Note");
        });
        xml.end("Notes");
    }

    private void value(OwnVariable variable, String value) {
        if (value.isEmpty()) {
            return;
        }
        xml.begin("VariableValue");
        xml.empty("VariableRef", "targetGUID", Guids.write(variable.guid()));
        xml.text(variable.type().label() + "Value", value);
        xml.end("VariableValue");
    }

    private SequencedMap<Span, List<CodedStudy.Passage>> spans(CodedStudy.Text text) {
        var spans = new LinkedHashMap<Span, List<CodedStudy.Passage>>();
        for (var passage : passages.getOrDefault(text.id(), List.of())) {
            var span = new Span(passage.start(), passage.end(), passage.speaker());
            spans.computeIfAbsent(span, _ -> new ArrayList<>()).add(passage);
        }
        return spans;
    }

    private static UUID guid(CodedStudy.Text text, Span span) {
        return Guids.named("span", text.id(), span.start(), span.end(), String.valueOf(span.speaker()));
    }

    private static CodedStudy.@Nullable Turn turn(CodedStudy.Text text, CodedStudy.Note note) {
        return text.turns().stream()
                .filter(turn -> Integer.valueOf(turn.number()).equals(note.turn()) && turn.start() < turn.end())
                .findFirst()
                .orElse(null);
    }
}
