package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

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

    private final OfficeText text;
    private final StringBuilder deleted = new StringBuilder();

    private Docx(OfficeText text) {
        this.text = text;
    }

    static List<String> paragraphs(Archive archive, NamesSeen names, Limits limits) {
        var document = new Docx(new OfficeText(archive, names, limits));
        if (!archive.matching(MACROS).isEmpty()) {
            throw new Refusal(Reason.MACROS);
        }
        var main = document.mainPart();
        archive.matching(RELATIONS).forEach(document::checkRelations);
        archive.matching(AROUND).forEach(document::readNames);
        document.readText(main);
        return document.text.paragraphs();
    }

    private String mainPart() {
        var main = new ArrayList<String>();
        text.eachStart(TYPES, part -> {
            var type = part.attribute("ContentType").toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject")) {
                throw new Refusal(Reason.MACROS);
            }
            if (type.endsWith(MAIN)) {
                main.add(part.attribute("PartName").replaceFirst("^/", ""));
            }
        });
        if (main.isEmpty()) {
            throw new Refusal(Reason.NOT_THIS_FORMAT);
        }
        return main.getLast();
    }

    /** A link that a reader may click stays unopened and is allowed; anything that a program fetches by itself is not. */
    private void checkRelations(String name) {
        text.eachStart(name, part -> {
            if (part.attribute("TargetMode").equalsIgnoreCase("External")
                    && !part.attribute("Type").endsWith("/hyperlink")) {
                throw new Refusal(Reason.EXTERNAL_CONTENT);
            }
        });
    }

    private void readNames(String name) {
        try (var part = text.part(name)) {
            var prose = new StringBuilder();
            var element = "";
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element = part.name();
                    text.names().author(part.attribute("author"));
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    if (NAMING.contains(element)) {
                        text.names().author(part.text());
                    } else {
                        text.append(prose, part.text());
                    }
                } else if (part.name().equals("p") || name.startsWith("docProps")) {
                    prose.append('\n');
                    element = "";
                }
            }
            text.names().prose(prose);
        }
    }

    private void readText(String main) {
        try (var part = text.part(main)) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(part);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && isWord(part)
                        && part.name().equals("p")) {
                    text.endParagraph();
                }
            }
        }
        text.names().prose(deleted);
    }

    private void start(XmlPart part) {
        if (part.name().equals("Fallback")) {
            hear(part, said -> {});
        } else if (isWord(part)) {
            text.names().author(part.attribute("author"));
            if (DELETED.contains(part.name())) {
                hear(part, said -> text.append(deleted, said));
                deleted.append('\n');
                return;
            }
            switch (part.name()) {
                case "p" -> text.startParagraph();
                case "t" -> hear(part, text::say);
                case "tab", "ptab" -> text.say(" ");
                case "br", "cr" -> text.say("\n");
                case "noBreakHyphen" -> text.say("-");
                case "instrText", "delText", "delInstrText" -> hear(part, said -> {});
                default -> {}
            }
        }
    }

    /** Reads to the end of this element, and hands on what it says. */
    private void hear(XmlPart part, Consumer<String> heard) {
        int outside = part.depth() - 1;
        while (part.depth() > outside) {
            int event = part.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                heard.accept(part.text());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                text.names().author(part.attribute("author"));
            }
        }
    }

    private static boolean isWord(XmlPart part) {
        return part.namespace().contains("/wordprocessingml/");
    }
}
