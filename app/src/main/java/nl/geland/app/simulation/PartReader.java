package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259) into parts, within limits that no honest scenario meets. */
final class PartReader {

    static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_VALUES = 20_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;
    private final Findings findings;
    private int values;

    private PartReader(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /** The one value in a file. */
    static Part read(byte[] bytes, Findings findings) {
        if (bytes.length > MOST_BYTES) {
            findings.add("", 1, "large", MOST_BYTES / 1024);
            findings.refuseIfAny();
        }
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return new PartReader(parser, findings).whole();
        } catch (StreamConstraintsException e) {
            findings.add("", line(e), "deep", DEEPEST, LONGEST_TEXT);
        } catch (JacksonException e) {
            findings.add("", line(e), "json", column(e));
        }
        findings.refuseIfAny();
        throw new IllegalStateException("a file that cannot be read was not refused");
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static int column(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
    }

    private Part whole() {
        var token = parser.nextToken();
        if (token == null) {
            findings.add("", 1, "empty");
            findings.refuseIfAny();
        }
        var part = value("");
        if (parser.nextToken() != null) {
            findings.add("", line(), "trailing");
        }
        return part;
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private Part value(String pointer) {
        if (++values > MOST_VALUES) {
            findings.add(pointer, line(), "many", MOST_VALUES);
            findings.refuseIfAny();
        }
        var line = line();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer, line);
            case START_ARRAY -> list(pointer, line);
            case VALUE_STRING -> Part.of(Part.Kind.TEXT, pointer, line, parser.getString(), 0);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                Part.of(Part.Kind.NUMBER, pointer, line, parser.getString(), Double.parseDouble(parser.getString()));
            case VALUE_TRUE, VALUE_FALSE -> Part.of(Part.Kind.FLAG, pointer, line, parser.getString(), 0);
            default -> Part.of(Part.Kind.NOTHING, pointer, line, "", 0);
        };
    }

    private Part object(String pointer, int line) {
        var members = new LinkedHashMap<String, Part>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var at = Part.pointer(pointer, key);
            var keyLine = line();
            parser.nextToken();
            if (members.put(key, value(at)) != null) {
                findings.add(at, keyLine, "twice", new Findings.Raw(key));
            }
        }
        return Part.object(pointer, line, members);
    }

    private Part list(String pointer, int line) {
        List<Part> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(pointer + "/" + items.size()));
        }
        return Part.list(pointer, line, List.copyOf(items));
    }
}
