package nl.geland.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.geland.app.trajectories.RecordKind;
import org.jspecify.annotations.Nullable;

/** The words that files use above their columns, per kind of record: {@code headers.csv} and the names of the fields themselves. */
final class Headers {

    /** Kind of the words that any file may use. */
    static final String ANY = "*";

    /** The column that says of which municipality a row is. */
    static final String MUNICIPALITY = "municipality";

    /** The columns that Geland adds to rejected rows, so that a corrected row finds its way back. */
    static final String FILE = "geland file";

    static final String ROW = "geland row";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private final Map<String, Map<String, String>> fields = new HashMap<>();

    Headers() {
        try (var in = Headers.class.getResourceAsStream("headers.csv")) {
            if (in == null) {
                throw new IllegalStateException("headers.csv is missing from the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var parts = line.split(";", -1);
        if (parts.length == 3) {
            fields.computeIfAbsent(parts[0], kind -> new HashMap<>()).put(plain(parts[2]), parts[1]);
        }
    }

    /** The field that a header means for this kind, null when nothing is known of it. */
    @Nullable
    String field(RecordKind kind, String header) {
        var plain = plain(header);
        var known = fields.getOrDefault(kind.name(), Map.of()).get(plain);
        if (known != null) {
            return known;
        }
        return kind.fields().stream()
                .map(nl.geland.app.trajectories.Field::name)
                .filter(name -> plain(name).equals(plain))
                .findFirst()
                .orElse(fields.getOrDefault(ANY, Map.of()).get(plain));
    }

    /**
     * A header without capitals, accents and signs: what is compared and remembered. Loose accents go first: putting thousands of them
     * behind one letter in order would take minutes.
     */
    static String plain(String header) {
        var letters = MARKS.matcher(header).replaceAll("");
        var bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
