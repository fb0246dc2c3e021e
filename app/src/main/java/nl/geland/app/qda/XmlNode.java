package nl.geland.app.qda;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import nl.geland.app.texts.Limits;
import nl.geland.app.texts.XmlPart;

/** An element of an exchange file with what is in it. Names are as written; namespaces are not looked at, because not every tool writes them. */
final class XmlNode {

    private static final int MOST_ELEMENTS = 400_000;

    /** The attributes that mean something to us, and how some tools write them instead. */
    private static final Map<String, List<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("guid", List.of("guid", "GUID", "Guid")),
            Map.entry("targetGUID", List.of("targetGUID", "targetGuid", "TargetGUID")),
            Map.entry("name", List.of("name")),
            Map.entry("origin", List.of("origin")),
            Map.entry("isCodable", List.of("isCodable")),
            Map.entry("color", List.of("color")),
            Map.entry("plainTextPath", List.of("plainTextPath")),
            Map.entry("richTextPath", List.of("richTextPath")),
            Map.entry("startPosition", List.of("startPosition")),
            Map.entry("endPosition", List.of("endPosition")),
            Map.entry("creatingUser", List.of("creatingUser", "creatingUserGUID")),
            Map.entry("creationDateTime", List.of("creationDateTime", "modifiedDateTime")));

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlNode(XmlPart part) {
        this.name = part.name();
        ATTRIBUTES.forEach((ours, spellings) -> spellings.stream()
                .map(part::attribute)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .ifPresent(value -> attributes.put(ours, value)));
    }

    /** Reads a whole file. */
    static XmlNode read(InputStream in, Limits limits) {
        var path = new ArrayDeque<XmlNode>();
        XmlNode root = null;
        int elements = 0;
        long characters = 0;
        try (var part = XmlPart.of(in, limits)) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++elements > MOST_ELEMENTS) {
                        throw new QdaRefusal(QdaReason.TOO_MANY, MOST_ELEMENTS);
                    }
                    var node = new XmlNode(part);
                    characters += node.attributes.values().stream()
                            .mapToInt(String::length)
                            .sum();
                    if (path.isEmpty()) {
                        root = node;
                    } else {
                        path.getLast().children.add(node);
                    }
                    path.addLast(node);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    path.removeLast();
                } else if (!path.isEmpty()) {
                    characters += part.text().length();
                    path.getLast().text.append(part.text());
                }
                if (characters > 2L * limits.characters()) {
                    throw new QdaRefusal(QdaReason.TOO_LONG, 2 * limits.characters());
                }
            }
        }
        if (root == null) {
            throw new QdaRefusal(QdaReason.XML_BROKEN);
        }
        return root;
    }

    String name() {
        return name;
    }

    /** The value of an attribute; empty when it is not there. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    List<XmlNode> children() {
        return children;
    }

    Stream<XmlNode> children(String child) {
        return children.stream().filter(node -> node.name.equals(child));
    }

    Optional<XmlNode> child(String child) {
        return children(child).findFirst();
    }

    /** The children of a child, such as all codes in {@code Codes}. */
    Stream<XmlNode> within(String child, String grandchild) {
        return children(child).flatMap(node -> node.children(grandchild));
    }

    String text() {
        return text.toString();
    }

    /** The text of a child; empty when there is none. */
    String text(String child) {
        return child(child).map(XmlNode::text).orElse("");
    }

    /** How often an element of this name stands anywhere in it. */
    int count(String element) {
        int found = 0;
        var left = new ArrayDeque<>(children);
        while (!left.isEmpty()) {
            var node = left.removeLast();
            found += node.name.equals(element) ? 1 : 0;
            left.addAll(node.children);
        }
        return found;
    }
}
