package nl.geland.app.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed after {@code ./geland import}.
 *
 * @param report where every finding is written to as JSON, null for nowhere
 */
record ImportArguments(Path folder, @Nullable Path report, Exchange.Options options) {

    /** Reads the words; empty when they make no sense. */
    static Optional<ImportArguments> parse(List<String> words) {
        try {
            return Optional.of(new Reading(words).read());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class Reading {

        private final List<String> words;
        private final Map<String, String> notations = new HashMap<>();
        private final Map<String, Map<String, String>> mappings = new HashMap<>();
        private final Map<String, String> kinds = new HashMap<>();
        private @Nullable Path folder;
        private @Nullable Path report;
        private boolean dryRun;

        Reading(List<String> words) {
            this.words = words;
        }

        ImportArguments read() {
            for (var i = 0; i < words.size(); i++) {
                var word = words.get(i);
                switch (word) {
                    case "--dry-run" -> dryRun = true;
                    case "--report" -> report = Path.of(value(++i));
                    case "--date", "--decimal" -> put(notations, value(++i));
                    case "--kind" -> put(kinds, value(++i));
                    case "--map" -> map(value(++i));
                    default -> folder(word);
                }
            }
            if (folder == null) {
                throw new IllegalArgumentException("no folder");
            }
            return new ImportArguments(folder, report, new Exchange.Options(dryRun, notations, mappings, kinds));
        }

        private String value(int at) {
            if (at >= words.size()) {
                throw new IllegalArgumentException("a value is missing");
            }
            return words.get(at);
        }

        private void folder(String word) {
            if (word.startsWith("-") || folder != null) {
                throw new IllegalArgumentException("unexpected word");
            }
            folder = Path.of(word);
        }

        private void map(String text) {
            var colon = text.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("no colon");
            }
            put(mappings.computeIfAbsent(text.substring(0, colon), file -> new HashMap<>()), text.substring(colon + 1));
        }

        private static void put(Map<String, String> map, String text) {
            var equals = text.lastIndexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("no equals sign");
            }
            map.put(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
