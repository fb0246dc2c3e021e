package nl.geland.app.texts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A walk through the XML of one part of an office file. The one place where an XML parser is made: it knows no document types and no entities
 * from outside, and counts how deep elements lie.
 */
public final class XmlPart implements AutoCloseable {

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Limits limits;
    private int depth;

    private XmlPart(InputStream in, XMLStreamReader reader, Limits limits) {
        this.in = in;
        this.reader = reader;
        this.limits = limits;
    }

    public static XmlPart of(InputStream in, Limits limits) {
        try {
            return new XmlPart(in, factory().createXMLStreamReader(lent(in)), limits);
        } catch (XMLStreamException e) {
            throw refusal(e, limits);
        }
    }

    /** The next start of an element, end of an element or text; END_DOCUMENT when all was read, also past the last element. */
    public int next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > limits.depth()) {
                            throw new Refusal(Reason.XML_DEPTH, limits.depth());
                        }
                        return event;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return event;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return XMLStreamConstants.CHARACTERS;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refusal(Reason.XML_DOCTYPE);
                    default -> {}
                }
            }
            in.transferTo(OutputStream.nullOutputStream());
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw refusal(e, limits);
        } catch (IOException e) {
            throw new Refusal(Reason.ARCHIVE_BROKEN);
        }
    }

    public String name() {
        return reader.getLocalName();
    }

    public String namespace() {
        var namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    public String text() {
        return reader.getText();
    }

    /** The value of an attribute by its local name, whatever its namespace; empty when it is not there. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    public int depth() {
        return depth;
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new Refusal(Reason.XML_BROKEN);
        }
    }

    /** The parser closes what it reads at the end; the end must still be measured. */
    private static InputStream lent(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // The part closes it.
            }
        };
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        return factory;
    }

    /** The JDK guards the depth too, at the same height by default; whoever is first, the reason is the same. */
    private static Refusal refusal(XMLStreamException fault, Limits limits) {
        var message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("maxelementdepth")) {
            return new Refusal(Reason.XML_DEPTH, limits.depth());
        }
        boolean isCutOff = message.contains("within the same entity");
        boolean isDeclared = message.contains("doctype") || message.contains("entity");
        return new Refusal(isDeclared && !isCutOff ? Reason.XML_DOCTYPE : Reason.XML_BROKEN);
    }
}
