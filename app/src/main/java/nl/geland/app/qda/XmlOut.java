package nl.geland.app.qda;

import java.nio.charset.StandardCharsets;

/** XML as it is written, element by element. What XML 1.0 cannot hold is written as U+FFFD and counted. */
final class XmlOut {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private boolean isOpen;
    private int replaced;

    /** Begins an element; attributes are name, value, name, value. */
    XmlOut begin(String name, String... attributes) {
        shut(true);
        xml.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            write(attributes[i + 1], true);
            xml.append('"');
        }
        isOpen = true;
        return this;
    }

    XmlOut end(String name) {
        if (isOpen) {
            xml.append("/>\n");
            isOpen = false;
        } else {
            xml.append("</").append(name).append(">\n");
        }
        return this;
    }

    /** An element without anything in it. */
    XmlOut empty(String name, String... attributes) {
        return begin(name, attributes).end(name);
    }

    /** An element with a text in it. */
    XmlOut text(String name, String text) {
        begin(name);
        shut(false);
        write(text, false);
        return end(name);
    }

    /** How many characters could not be written. */
    int replaced() {
        return replaced;
    }

    byte[] bytes() {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void shut(boolean newLine) {
        if (isOpen) {
            xml.append(newLine ? ">\n" : ">");
            isOpen = false;
        }
    }

    private void write(String text, boolean attribute) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#13;");
                case '"' -> xml.append(attribute ? "&quot;" : "\"");
                case '\n' -> xml.append(attribute ? "&#10;" : "\n");
                case '\t' -> xml.append(attribute ? "&#9;" : "\t");
                default -> {
                    boolean known = isXml(point);
                    replaced += known ? 0 : 1;
                    xml.appendCodePoint(known ? point : 0xFFFD);
                }
            }
        });
    }

    private static boolean isXml(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
