package nl.geland.app.qda;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.Archive;
import nl.geland.app.texts.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A REFI-QDA project as any tool may write it. What has a place comes in, what has none is loose, what we have no place for is counted as lost.
 * Names of people, cases and files stay outside.
 */
final class ProjectIn {

    /** How a person says that places are counted, per text. */
    private final Map<UUID, Reading> choices;

    private final XmlNode project;
    private final boolean isOurs;
    private final LocalDate today;
    private final Losses losses = new Losses();
    private final TextsIn words;
    private final NotesIn notes;
    private final CasesIn cases;
    private final Map<UUID, String> codes = new HashMap<>();
    private final List<CodedStudy.Text> texts = new ArrayList<>();
    private final List<CodedStudy.Passage> passages = new ArrayList<>();
    private final List<SourceReading> sources = new ArrayList<>();
    private final List<Loose> loose = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();

    private ProjectIn(XmlNode project, TextsIn words, LocalDate today, Map<UUID, Reading> choices) {
        this.project = project;
        this.choices = choices;
        this.isOurs = CodeFields.isOurs(project.attribute("origin"));
        this.today = NotesIn.day(project, today);
        this.words = words;
        this.notes = new NotesIn(project, words, isOurs, losses, this.today);
        this.cases = new CasesIn(project, isOurs, losses);
    }

    /**
     * Reads a project.
     *
     * @param today for what does not say when it was made
     */
    static Imported read(Archive archive, Limits limits, LocalDate today, Map<UUID, Reading> choices) {
        var projects = archive.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".qde") && !name.startsWith("__MACOSX/"))
                .toList();
        if (projects.size() != 1) {
            throw new QdaRefusal(projects.isEmpty() ? QdaReason.NO_PROJECT : QdaReason.TWO_PROJECTS);
        }
        var name = projects.getFirst();
        var root = XmlNode.read(archive.open(name).orElseThrow(), limits);
        if (!root.name().equals("Project")) {
            throw new QdaRefusal(QdaReason.NOT_A_PROJECT);
        }
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        return new ProjectIn(root, new TextsIn(archive, limits, folder), today, choices).read();
    }

    private Imported read() {
        var read = CodesIn.read(project.child("CodeBook").orElse(null), project, isOurs, losses);
        read.forEach(code -> codes.put(code.id(), code.name()));
        project.children("Sources").flatMap(all -> all.children().stream()).forEach(this::source);
        lost();
        var title = project.attribute("name");
        var study = new CodedStudy(
                Guids.named("project", title, read.hashCode(), passages.size()),
                title.isBlank() ? "?" : title,
                cases.participants(),
                texts,
                List.of(),
                read,
                passages,
                notes.list());
        return new Imported(Imported.Kind.PROJECT, study, sources, losses.list(), loose);
    }

    private void lost() {
        losses.add(Lost.LINKS, project.count("Link"));
        losses.add(Lost.GRAPHS, project.count("Graph"));
        if (isOurs) {
            losses.add(Lost.STUDY_NUMBER);
            losses.add(Lost.TURNS, texts.size());
            losses.add(Lost.GUIDE);
        } else {
            losses.add(Lost.VARIABLES, project.count("VariableValue"));
            losses.add(Lost.USERS, project.count("User"));
        }
    }

    private void source(XmlNode source) {
        switch (source.name()) {
            case "TextSource" -> text(source, source);
            case "PDFSource" ->
                source.child("Representation")
                        .ifPresentOrElse(
                                representation -> {
                                    losses.add(Lost.PDF_LAYOUT, 1 + source.count("PDFSelection"));
                                    text(source, representation);
                                },
                                () -> losses.add(Lost.PDF));
            case "PictureSource" -> losses.add(Lost.PICTURES);
            case "AudioSource", "VideoSource" -> losses.add(Lost.SOUND);
            default -> losses.add(Lost.TEXT_MISSING);
        }
    }

    private void text(XmlNode source, XmlNode text) {
        var id = source.has("guid") ? Guids.of(source.attribute("guid")) : Guids.named("text", texts.size());
        var found = words.of(text);
        if (found.isEmpty() || found.get().canonical().text().isBlank()) {
            losses.add(Lost.TEXT_MISSING);
            losses.add(Lost.DANGLING, text.count("Coding"));
            return;
        }
        if (!seen.add(id)) {
            losses.add(Lost.TWICE);
            return;
        }
        var raw = found.get();
        var facts = facts(source, id, raw.canonical().text());
        texts.add(facts);
        losses.add(Lost.STYLES, text.has("richTextPath") ? 1 : 0);
        losses.add(Lost.WHOLE_TEXTS, (int) text.children("Coding").count());
        notes.place(text, id, null);
        selections(
                source.attribute("name"),
                facts,
                raw,
                text.children("PlainTextSelection").toList());
    }

    private void selections(String title, CodedStudy.Text text, RawText raw, List<XmlNode> written) {
        var selections = new ArrayList<Selection>();
        for (int at = 0; at < written.size(); at++) {
            var node = written.get(at);
            selections.add(new Selection(
                    node.has("guid") ? Guids.of(node.attribute("guid")) : Guids.named("selection", text.id(), at),
                    place(node.attribute("startPosition")),
                    place(node.attribute("endPosition")),
                    node.attribute("name"),
                    node.text("Description")));
        }
        var readings = isOurs ? Detector.standard(raw, selections) : Detector.readings(raw, selections);
        if (readings.isEmpty()) {
            return;
        }
        var reading = new SourceReading(text.id(), title, selections.size(), readings, choices.get(text.id()));
        sources.add(reading);
        var best = reading.best();
        for (int at = 0; at < written.size(); at++) {
            selection(text, raw, written.get(at), selections.get(at), best, at);
        }
    }

    private void selection(
            CodedStudy.Text text, RawText raw, XmlNode node, Selection selection, Scored scored, int at) {
        var codings = node.children("Coding").toList();
        if (codings.isEmpty() && node.child("NoteRef").isEmpty()) {
            losses.add(Lost.BARE_SELECTIONS);
        }
        int start = scored.starts()[at];
        int end = scored.ends()[at];
        boolean fits = scored.fits()[at];
        var turn = fits ? Integer.valueOf(LinesAsTurns.at(text.turns(), start)) : null;
        notes.place(node, text.id(), turn);
        for (var coding : codings) {
            notes.place(coding, text.id(), turn);
            var code = coding.child("CodeRef").map(reference -> Guids.of(reference.attribute("targetGUID")));
            var name = code.map(codes::get).orElse(null);
            if (code.isEmpty() || name == null || turn == null) {
                var why = name == null ? Loose.Why.NO_CODE : start < 0 ? Loose.Why.NO_PLACE : Loose.Why.OTHER_WORDS;
                loose.add(new Loose(text.id(), selection.start(), selection.end(), name == null ? "" : name, why));
                continue;
            }
            var id = coding.has("guid")
                    ? Guids.of(coding.attribute("guid"))
                    : Guids.named("coding", selection.guid(), code.get());
            if (!seen.add(id)) {
                losses.add(Lost.TWICE);
                continue;
            }
            var place = new Place(turn, start, end, raw.canonical().index().slice(start, end));
            passages.add(passage(id, text.id(), place, cases.sayer(selection.guid()), code.get(), coding, node));
        }
    }

    /** A stretch of a text in our counting. */
    private record Place(int turn, int start, int end, String words) {}

    private CodedStudy.Passage passage(
            UUID id, UUID text, Place place, @Nullable UUID speaker, UUID code, XmlNode coding, XmlNode selection) {
        var said = notes.fields(coding);
        losses.add(Lost.FILLED_IN, said.isEmpty() ? 1 : 0);
        var fields = said.orElse(PassageFields.UNSAID);
        return new CodedStudy.Passage(
                id,
                text,
                place.turn(),
                place.start(),
                place.end(),
                place.words(),
                speaker,
                code,
                NotesIn.user(coding.has("creatingUser") ? coding : selection),
                fields.statement(),
                fields.joint(),
                fields.own(),
                fields.probed(),
                fields.certainty(),
                fields.level(),
                fields.actor(),
                fields.concerns(),
                fields.relation());
    }

    private CodedStudy.Text facts(XmlNode source, UUID id, String text) {
        int number = texts.size() + 1;
        var values = isOurs ? CasesIn.values(source) : Map.<OwnVariable, String>of();
        var kind = Arrays.stream(CodedStudy.TextKind.values())
                .filter(value -> value.name().equals(values.get(OwnVariable.KIND)))
                .findFirst()
                .orElse(CodedStudy.TextKind.INTERVIEW);
        return new CodedStudy.Text(
                id,
                whole(values.get(OwnVariable.NUMBER), number),
                kind,
                isOurs ? source.attribute("name") : "Import " + number,
                values.getOrDefault(OwnVariable.EDITION, ""),
                day(values.get(OwnVariable.HELD_ON), NotesIn.day(source, today)),
                whole(values.get(OwnVariable.VERSION), 1),
                text,
                LinesAsTurns.of(text),
                cases.speakers(id));
    }

    private static LocalDate day(@Nullable String written, LocalDate otherwise) {
        try {
            return written == null ? otherwise : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static int whole(@Nullable String written, int otherwise) {
        return written != null && written.matches("\\d{1,9}") ? Integer.parseInt(written) : otherwise;
    }

    /** A place as a number; what is none lies before the text. */
    private static long place(String written) {
        return written.strip().matches("\\d{1,12}") ? Long.parseLong(written.strip()) : RawText.NOWHERE;
    }
}
