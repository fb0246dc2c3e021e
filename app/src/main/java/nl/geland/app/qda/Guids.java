package nl.geland.app.qda;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Numbers of things in exchange files: as other tools write them, and those we give to what has none. */
final class Guids {

    private static final Pattern GUID =
            Pattern.compile("\\{?(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})\\}?");

    private Guids() {}

    /** The number that a file gives: in capitals or not, in braces or not. What is no number at all becomes one, the same each time. */
    static UUID of(String written) {
        var guid = GUID.matcher(written.strip());
        return guid.matches() ? UUID.fromString(guid.group(1)) : named("written", written.strip());
    }

    /** The number of something that is known by what it is; the same words give the same number. */
    static UUID named(String kind, Object... words) {
        var name = new StringBuilder("geland:").append(kind);
        for (var word : words) {
            name.append('\u001F').append(word);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As the standard's examples write it. */
    static String write(UUID id) {
        return id.toString();
    }
}
