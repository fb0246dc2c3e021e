package nl.geland.app.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a Word document (ECMA-376, parts 1 and 2), as they read when every tracked change is accepted. Deleted text, comments,
 * notes, headers and properties are read for names only. Documents with macros, or that fetch something from elsewhere, are refused.
 */
final class Docx {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final Pattern RELATIONS = Pattern.compile(".*\\.rels", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile(
            "word/(?:comments\\w*|people|header\\d*|footer\\d*|footnotes|endnotes)\\.xml|docProps/(?:core|app|custom)\\.xml",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MACROS =
            Pattern.compile("(?:.*/)?(?:vbaProject|vbaData)[^/]*|.*/activeX/.*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NAMING = Set.of("creator", "lastModifiedBy", "Manager", "Company");
    private static final Set<String> DELETED = Set.of("del", "moveFrom");

    private final Archive archive;
    private final NamesSeen names;
    private final Limits limits;
    private final List<String> paragraphs = new ArrayList<>();
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final StringBuilder deleted = new StringBuilder();
    private int characters;

    private Docx(Archive archive, NamesSeen names, Limits limits) {
        this.archive = archive;
        this.names = names;
        this.limits = limits;
    }

    static List<String> paragraphs(Archive archive, NamesSeen names, Limits limits) {
        var document = new Docx(archive, names, limits);
        if (!archive.matching(MACROS).isEmpty()) {
            throw new Refusal(Reason.MACROS);
        }
        var main = document.mainPart();
        archive.matching(RELATIONS).forEach(document::checkRelations);
        archive.matching(AROUND).forEach(document::readNames);
        document.readText(main);
        return document.paragraphs;
    }

    private String mainPart() {
        String main = null;
        try (var part = part(TYPES)) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    var type = part.attribute("ContentType").toLowerCase(Locale.ROOT);
                    if (type.contains("macroenabled") || type.contains("vbaproject")) {
                        throw new Refusal(Reason.MACROS);
                    }
                    if (type.endsWith(MAIN)) {
                        main = part.attribute("PartName").replaceFirst("^/", "");
                    }
                }
            }
        }
        if (main == null) {
            throw new Refusal(Reason.NOT_THIS_FORMAT);
        }
        return main;
    }

    /** A link that a reader may click stays unopened and is allowed; anything that a program fetches by itself is not. */
    private void checkRelations(String name) {
        try (var part = part(name)) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && part.attribute("TargetMode").equalsIgnoreCase("External")
                        && !part.attribute("Type").endsWith("/hyperlink")) {
                    throw new Refusal(Reason.EXTERNAL_CONTENT);
                }
            }
        }
    }

    private void readNames(String name) {
        try (var part = part(name)) {
            var prose = new StringBuilder();
            var element = "";
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element = part.name();
                    names.author(part.attribute("author"));
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    if (NAMING.contains(element)) {
                        names.author(part.text());
                    } else {
                        append(prose, part.text());
                    }
                } else if (part.name().equals("p") || name.startsWith("docProps")) {
                    prose.append('\n');
                    element = "";
                }
            }
            names.prose(prose);
        }
    }

    private void readText(String main) {
        try (var part = part(main)) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(part);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && isWord(part)
                        && part.name().equals("p")) {
                    end();
                }
            }
        }
        names.prose(deleted);
    }

    private void start(XmlPart part) {
        if (part.name().equals("Fallback")) {
            skip(part, null);
        } else if (isWord(part)) {
            names.author(part.attribute("author"));
            if (DELETED.contains(part.name())) {
                skip(part, deleted);
                deleted.append('\n');
                return;
            }
            switch (part.name()) {
                case "p" -> open.push(new StringBuilder());
                case "t" -> skip(part, current());
                case "tab", "ptab" -> current().append(' ');
                case "br", "cr" -> current().append('\n');
                case "noBreakHyphen" -> current().append('-');
                case "instrText", "delText", "delInstrText" -> skip(part, null);
                default -> {}
            }
        }
    }

    private void end() {
        if (!open.isEmpty()) {
            var paragraph = open.pop().toString();
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph);
            }
        }
    }

    private StringBuilder current() {
        if (open.isEmpty()) {
            open.push(new StringBuilder());
        }
        return open.element();
    }

    /** Reads to the end of this element; what it says goes to {@code kept}, or nowhere. */
    private void skip(XmlPart part, @Nullable StringBuilder kept) {
        int outside = part.depth() - 1;
        while (part.depth() > outside) {
            int event = part.next();
            if (event == XMLStreamConstants.CHARACTERS && kept != null) {
                append(kept, part.text());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                names.author(part.attribute("author"));
            }
        }
    }

    private void append(StringBuilder to, String text) {
        characters += text.length();
        if (characters > limits.characters()) {
            throw new Refusal(Reason.TOO_LONG, limits.characters());
        }
        to.append(text);
    }

    private XmlPart part(String name) {
        return XmlPart.of(archive.open(name).orElseThrow(() -> new Refusal(Reason.NOT_THIS_FORMAT)), limits);
    }

    private static boolean isWord(XmlPart part) {
        return part.namespace().contains("/wordprocessingml/");
    }
}
