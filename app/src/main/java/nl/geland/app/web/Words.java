package nl.geland.app.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The words of all modules, from {@code nl/geland/app/<module>/words_<language>.properties} (UTF-8); the part of a key
 * before the first full stop names the module. Texts are {@link MessageFormat} patterns in which an apostrophe is an
 * apostrophe: nothing needs doubling.
 */
@Component
public class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final boolean strict;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    Words(@Value("${geland.words-strict:false}") boolean strict) {
        this.strict = strict;
    }

    /** The words as they are in the files, for a command that runs without the application around it. */
    public static Words fromFiles() {
        return new Words(false);
    }

    /**
     * The text of a key. Dates, moments and numbers among the arguments are written as the language writes them.
     *
     * @throws IllegalArgumentException for an unknown key where the words are strict (in tests); elsewhere the key
     *     itself is the text
     */
    public String word(Locale locale, String key, Object... arguments) {
        var pattern = bundle(key, locale).getProperty(key);
        if (pattern == null) {
            if (strict) {
                throw new IllegalArgumentException("No word for key " + key + " in language " + locale.getLanguage());
            }
            LOG.warn("No word for key {} in language {}", key, locale.getLanguage());
            return key;
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        var notation = new Notation(locale);
        var written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = switch (arguments[i]) {
                case LocalDate date -> notation.date(date);
                case Instant moment -> notation.dateTime(moment);
                default -> arguments[i];
            };
        }
        return signed(new MessageFormat(pattern.replace("'", "''"), locale), written, locale)
                .format(written);
    }

    /** Numbers in the text with a minus sign where they are below zero, as everywhere on a page. */
    private static MessageFormat signed(MessageFormat message, Object[] written, Locale locale) {
        var formats = message.getFormats();
        for (var format : formats) {
            Notation.signed(format);
        }
        message.setFormats(formats);
        var bare = message.getFormatsByArgumentIndex();
        for (int i = 0; i < Math.min(bare.length, written.length); i++) {
            if (bare[i] == null && written[i] instanceof Number number && number.doubleValue() < 0) {
                message.setFormatByArgumentIndex(i, Notation.signed(NumberFormat.getInstance(locale)));
            }
        }
        return message;
    }

    /** The text for a number of things: key + {@code .one} for exactly one, else key + {@code .other}; {0} is it. */
    public String count(Locale locale, String key, long number) {
        return word(locale, key + (number == 1 ? ".one" : ".other"), number);
    }

    private Properties bundle(String key, Locale locale) {
        int stop = key.indexOf('.');
        var module = stop < 0 ? "" : key.substring(0, stop);
        return bundles.computeIfAbsent(
                "/nl/geland/app/" + module + "/words_" + locale.getLanguage() + ".properties", Words::read);
    }

    private static Properties read(String path) {
        var words = new Properties();
        try (var stream = Words.class.getResourceAsStream(path)) {
            if (stream != null) {
                words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("The words in " + path + " cannot be read", fault);
        }
        return words;
    }
}
