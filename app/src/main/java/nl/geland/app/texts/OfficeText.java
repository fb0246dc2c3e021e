package nl.geland.app.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;

/**
 * The text of an office file while it is gathered from the parts: paragraphs in the order in which they end, so that one in a text box comes
 * before the one that the box hangs on, and the names around. Counts what it is told.
 */
final class OfficeText {

    private final Archive archive;
    private final NamesSeen names;
    private final Limits limits;
    private final List<String> paragraphs = new ArrayList<>();
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private int characters;

    OfficeText(Archive archive, NamesSeen names, Limits limits) {
        this.archive = archive;
        this.names = names;
        this.limits = limits;
    }

    Archive archive() {
        return archive;
    }

    NamesSeen names() {
        return names;
    }

    List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** A part that the file cannot do without. */
    XmlPart part(String name) {
        return XmlPart.of(archive.open(name).orElseThrow(() -> new Refusal(Reason.NOT_THIS_FORMAT)), limits);
    }

    /** Shows each element of a part as it starts, to the end. */
    void eachStart(String name, Consumer<XmlPart> seen) {
        try (var part = part(name)) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    seen.accept(part);
                }
            }
        }
    }

    void startParagraph() {
        open.push(new StringBuilder());
    }

    void endParagraph() {
        if (!open.isEmpty()) {
            var paragraph = open.pop().toString();
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph);
            }
        }
    }

    boolean isInParagraph() {
        return !open.isEmpty();
    }

    /** Says this in the paragraph that is open, if one is. */
    void say(String text) {
        if (!open.isEmpty()) {
            append(open.element(), text);
        }
    }

    /**
     * Adds to a text.
     *
     * @throws Refusal when all texts of the file together are longer than the limits allow
     */
    void append(StringBuilder to, String text) {
        characters += text.length();
        if (characters > limits.characters()) {
            throw new Refusal(Reason.TOO_LONG, limits.characters());
        }
        to.append(text);
    }
}
