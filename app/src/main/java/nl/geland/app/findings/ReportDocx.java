package nl.geland.app.findings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a report as an office document (WordprocessingML, ECMA-376 part 1): headings, paragraphs, quotes, lists and tables, nothing more. No
 * author, no date and no other property goes along; the same report is the same bytes.
 */
final class ReportDocx {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XMLStreamWriter xml;

    private ReportDocx(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * The document as bytes.
     *
     * @param language of its words, such as {@code nl}
     */
    static byte[] write(String title, String language, List<Block> blocks) {
        var parts = new TreeMap<>(Map.of(
                "[Content_Types].xml", types(),
                "_rels/.rels", relation("officeDocument", "word/document.xml"),
                "word/_rels/document.xml.rels", relation("styles", "styles.xml"),
                "word/styles.xml", styles(language),
                "word/document.xml", document(title, blocks)));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_DATE);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String types() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + WORD + "styles+xml\"/></Types>";
    }

    private static String relation(String kind, String target) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"" + PACKAGE
                + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static String styles(String language) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:styles xmlns:w=\"" + MAIN
                + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
                + "<w:sz w:val=\"22\"/><w:lang w:val=\"" + language
                + "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>"
                + "</w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "", "")
                + style("Title", "Title", "", "<w:b/><w:sz w:val=\"40\"/>")
                + style(
                        "Heading2",
                        "heading 2",
                        "<w:keepNext/><w:spacing w:before=\"360\"/><w:outlineLvl w:val=\"0\"/>",
                        "<w:b/><w:sz w:val=\"30\"/>")
                + style(
                        "Heading3",
                        "heading 3",
                        "<w:keepNext/><w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"1\"/>",
                        "<w:b/><w:sz w:val=\"25\"/>")
                + style("Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>")
                + style("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"240\"/>", "<w:b/>")
                + "</w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\""
                + (id.equals("Normal") ? " w:default=\"1\"" : "")
                + "><w:name w:val=\"" + name + "\"/>" + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>")
                + "<w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    private static String document(String title, List<Block> blocks) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("w", "document", MAIN);
            xml.writeNamespace("w", MAIN);
            xml.writeStartElement("w", "body", MAIN);
            var writer = new ReportDocx(xml);
            writer.paragraph("Title", title);
            for (var block : blocks) {
                writer.block(block);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A report of plain texts can always be written", e);
        }
        return text.toString();
    }

    private void block(Block block) throws XMLStreamException {
        switch (block) {
            case Block.Heading(var level, var text) -> paragraph("Heading" + level, text);
            case Block.Paragraph(var text) -> paragraph("Normal", text);
            case Block.Said(var words, var by) -> {
                paragraph("Quote", words);
                paragraph("Quote", "— " + by);
            }
            case Block.Points(var points) -> {
                for (var point : points) {
                    paragraph("Normal", "• " + point);
                }
            }
            case Block.Table table -> table(table);
        }
    }

    private void table(Block.Table table) throws XMLStreamException {
        paragraph("Caption", table.caption());
        open("tbl");
        open("tblPr");
        single("tblW", "w", "5000", "type", "pct");
        open("tblBorders");
        for (var side : List.of("top", "bottom", "insideH")) {
            single(side, "val", "single", "sz", "4", "color", "808080");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        open("tblGrid");
        for (int column = 0; column < table.head().size(); column++) {
            single("gridCol");
        }
        xml.writeEndElement();
        row(table.head(), true);
        for (var cells : table.rows()) {
            row(cells, false);
        }
        xml.writeEndElement();
        paragraph("Normal", "");
    }

    private void row(List<String> cells, boolean isHead) throws XMLStreamException {
        open("tr");
        if (isHead) {
            open("trPr");
            single("tblHeader");
            xml.writeEndElement();
        }
        for (var cell : cells) {
            open("tc");
            paragraph(isHead ? "Caption" : "Normal", cell);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void paragraph(String style, String text) throws XMLStreamException {
        open("p");
        open("pPr");
        single("pStyle", "val", style);
        xml.writeEndElement();
        open("r");
        boolean later = false;
        for (var line : text.split("\n", -1)) {
            if (later) {
                single("br");
            }
            later = true;
            open("t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(line);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, MAIN);
    }

    private void single(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement("w", name, MAIN);
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute("w", MAIN, attributes[at], attributes[at + 1]);
        }
    }
}
