package nl.geland.app.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What a password has to be: long. Words that everybody guesses, the name of the municipality and the name of the user
 * do not count towards its length. No rule on digits or signs (NIST SP 800-63B).
 */
@Component
final class PasswordRules {

    static final int SHORTEST = 15;
    static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 6;
    private static final int SHORTEST_NAME_PART = 4;

    private final List<String> banned;

    @Autowired
    PasswordRules(ObjectProvider<GuessableWords> more) {
        this(more.stream().toList());
    }

    PasswordRules(List<GuessableWords> more) {
        var words = new ArrayList<>(read());
        more.forEach(source -> source.words().forEach(word -> words.addAll(parts(word))));
        this.banned = longestFirst(words);
    }

    /** What is wrong with a password; empty when nothing is. */
    List<Problem> problems(String password, String signInName, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return List.of(new Problem("password", "identity.password.short"));
        }
        if (password.length() > LONGEST) {
            return List.of(new Problem("password", "identity.password.long"));
        }
        if (!Names.storable(password)) {
            return List.of(new Problem("password", "identity.password.signs"));
        }
        if (password.codePoints().distinct().count() < FEWEST_SIGNS) {
            return List.of(new Problem("password", "identity.password.guessable"));
        }
        var own = new ArrayList<>(banned);
        own.addAll(parts(name));
        own.addAll(parts(signInName));
        var rest = password.toLowerCase(Locale.ROOT);
        for (var word : longestFirst(own)) {
            rest = rest.replace(word, "");
        }
        return rest.codePointCount(0, rest.length()) < SHORTEST
                ? List.of(new Problem("password", "identity.password.guessable"))
                : List.of();
    }

    private static List<String> parts(String name) {
        var parts = new ArrayList<String>();
        for (var part : name.toLowerCase(Locale.ROOT).split("[\\s._-]+", -1)) {
            if (part.length() >= SHORTEST_NAME_PART) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<String> read() {
        try (var file = PasswordRules.class.getResourceAsStream("banned-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("banned-words.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
