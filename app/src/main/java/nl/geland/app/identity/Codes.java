package nl.geland.app.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** Secrets that chance makes: one-time codes to type over, and passphrases for the demo. */
final class Codes {

    /** Crockford's alphabet: no letter that looks like a digit. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final SecureRandom CHANCE = new SecureRandom();

    private Codes() {}

    /** A code of 20 signs in four groups: 100 bits. */
    static String oneTime() {
        var code = new StringBuilder();
        for (var sign = 0; sign < 20; sign++) {
            if (sign > 0 && sign % 5 == 0) {
                code.append('-');
            }
            code.append(one(ALPHABET));
        }
        return code.toString();
    }

    /** Five words that can be said aloud, such as {@code bamo-riku-tefa-lono-suza}: 63 bits. */
    static String passphrase() {
        var phrase = new StringBuilder();
        for (var word = 0; word < 5; word++) {
            phrase.append(word == 0 ? "" : "-");
            for (var syllable = 0; syllable < 2; syllable++) {
                phrase.append(one(CONSONANTS)).append(one(VOWELS));
            }
        }
        return phrase.toString();
    }

    private static char one(String signs) {
        return signs.charAt(CHANCE.nextInt(signs.length()));
    }

    /** What is kept of a code. A fast hash will do: the code is chance, so it cannot be guessed from a list. */
    static byte[] hash(String code) {
        var plain = code.strip().toLowerCase(Locale.ROOT).replace("-", "").replace(" ", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
