package nl.geland.app.texts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A program that reads XML with a parser as it comes, and says how that went and how many keys of others it sees. */
final class NaiveParser {

    private NaiveParser() {}

    public static void main(String[] arguments) throws Exception {
        var environment = new TreeSet<>(System.getenv().keySet());
        environment.removeAll(Set.of("LANG", "LC_ALL", "LC_CTYPE"));
        System.out.print(parse() + ", environment " + environment);
    }

    static String parse() throws IOException, ParserConfigurationException {
        var document = "<!DOCTYPE x [<!ENTITY e \"ja\">]><x>&e;</x>";
        var parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        parser.setErrorHandler(new Quiet());
        try {
            parser.parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            return "read";
        } catch (SAXException e) {
            return "refused";
        }
    }

    private static final class Quiet implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) {
            // Nothing to warn of.
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
