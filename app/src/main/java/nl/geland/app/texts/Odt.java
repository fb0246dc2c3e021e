package nl.geland.app.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/**
 * The paragraphs of an OpenDocument text (OASIS OpenDocument 1.3, parts 2 and 3), as they read when every tracked change is accepted. Deleted
 * text, comments, notes, headers and properties are read for names only. Documents with macros, a password or a template from elsewhere are
 * refused.
 */
final class Odt {

    private static final String MIME = "application/vnd.oasis.opendocument.text";
    private static final int SPACES = 100;
    private static final Pattern MACROS = Pattern.compile("(?:Basic|Scripts)/.*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NAMING = Set.of(
            "creator",
            "initial-creator",
            "printed-by",
            "author-name",
            "author-initials",
            "creator-initials",
            "sender-firstname",
            "sender-lastname");
    private static final Set<String> ASIDE =
            Set.of("tracked-changes", "annotation", "note", "user-field-decls", "variable-decls", "sequence-decls");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");

    private final OfficeText text;

    private Odt(OfficeText text) {
        this.text = text;
    }

    static List<String> paragraphs(Archive archive, NamesSeen names, Limits limits) {
        var document = new Odt(new OfficeText(archive, names, limits));
        document.checkKind();
        document.readText();
        for (var around : List.of("meta.xml", "styles.xml")) {
            if (archive.has(around)) {
                document.readAround(around);
            }
        }
        return document.text.paragraphs();
    }

    private void checkKind() {
        if (!text.archive().matching(MACROS).isEmpty()) {
            throw new Refusal(Reason.MACROS);
        }
        var kinds = new ArrayList<String>();
        text.eachStart("META-INF/manifest.xml", part -> {
            if (part.name().equals("encryption-data")) {
                throw new Refusal(Reason.ENCRYPTED);
            }
            if (part.attribute("full-path").equals("/")) {
                kinds.add(part.attribute("media-type"));
            }
        });
        if (!kinds.contains(MIME)) {
            throw new Refusal(Reason.NOT_THIS_FORMAT);
        }
    }

    private void readText() {
        try (var part = text.part("content.xml")) {
            boolean isInBody = false;
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    isInBody |= part.name().equals("body");
                    start(part);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    if (isInBody) {
                        text.say(part.text());
                    }
                } else if (isParagraph(part)) {
                    text.endParagraph();
                }
            }
        }
    }

    private void start(XmlPart part) {
        if (part.name().equals("scripts") || part.name().equals("event-listeners")) {
            checkScripts(part);
        } else if (ASIDE.contains(part.name())) {
            aside(part);
        } else if (isParagraph(part)) {
            text.startParagraph();
        } else {
            switch (part.name()) {
                case "s" -> text.say(" ".repeat(spaces(part.attribute("c"))));
                case "tab" -> text.say(" ");
                case "line-break" -> text.say("\n");
                default -> {}
            }
        }
    }

    /** An empty element for scripts is usual; one with something in it is a macro. */
    private static void checkScripts(XmlPart part) {
        int outside = part.depth() - 1;
        while (part.depth() > outside) {
            if (part.next() == XMLStreamConstants.START_ELEMENT && !part.name().equals("event-listeners")) {
                throw new Refusal(Reason.MACROS);
            }
        }
    }

    /** Reads to the end of this element, for the names in it. */
    private void aside(XmlPart part) {
        int outside = part.depth() - 1;
        var prose = new StringBuilder();
        var element = "";
        while (part.depth() > outside) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = part.name();
            } else if (event == XMLStreamConstants.CHARACTERS) {
                hear(element, part.text(), prose);
            } else {
                element = "";
                prose.append(isParagraph(part) ? "\n" : "");
            }
        }
        text.names().prose(prose);
    }

    private void readAround(String name) {
        try (var part = text.part(name)) {
            var prose = new StringBuilder();
            var element = "";
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element = part.name();
                    if (element.equals("template") && part.attribute("href").contains("://")) {
                        throw new Refusal(Reason.EXTERNAL_CONTENT);
                    }
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    hear(element, part.text(), prose);
                } else {
                    element = "";
                    prose.append('\n');
                }
            }
            text.names().prose(prose);
        }
    }

    private void hear(String element, String heard, StringBuilder prose) {
        if (NAMING.contains(element)) {
            text.names().author(heard);
        } else if (!element.equals("generator") && !element.equals("date")) {
            text.append(prose, heard);
        }
    }

    /** A file may say that two billion spaces stand here; a reader sees a gap. */
    private static int spaces(String count) {
        return count.matches("\\d{1,9}") ? Math.min(Integer.parseInt(count), SPACES) : 1;
    }

    private static boolean isParagraph(XmlPart part) {
        return PARAGRAPHS.contains(part.name()) && part.namespace().contains(":text:");
    }
}
