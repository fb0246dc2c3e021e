package nl.geland.app.findings;

import java.util.Locale;
import nl.geland.app.web.Words;

/** The words of one language, for what is written outside a page: files and reports. */
record Speech(Words words, Locale locale) {

    String word(String key, Object... arguments) {
        return words.word(locale, key, arguments);
    }

    /** How many of how many: the words, with the numbers behind them, and a percentage only where it says something. */
    String amount(Amount amount) {
        return word(
                amount.allowsPercent() ? "findings.amount.percent" : "findings.amount.counted",
                word(amount.key()),
                amount.said(),
                amount.of(),
                amount.of() == 0 ? 0 : Math.round(100.0 * amount.said() / amount.of()));
    }
}
