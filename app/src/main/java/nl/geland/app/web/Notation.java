package nl.geland.app.web;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.Format;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a language writes dates and numbers: Dutch 31-10-2026 and 1.234,5; English 31 October 2026 and 1,234.5. Below zero with the minus
 * sign, and what rounds to zero without one. For people: files keep the sign of the keyboard.
 */
public final class Notation {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static final char MINUS = '−';

    private final Locale locale;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;

    public Notation(Locale locale) {
        this.locale = locale;
        this.dates =
                DateTimeFormatter.ofPattern(locale.getLanguage().equals("en") ? "d MMMM uuuu" : "dd-MM-uuuu", locale);
        this.times = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    String dateTime(Instant moment) {
        var local = moment.atZone(HERE);
        return dates.format(local) + " " + times.format(local);
    }

    String number(long number) {
        return signed(NumberFormat.getIntegerInstance(locale)).format(number);
    }

    /** A number with so many digits behind the comma. */
    public String decimal(double number, int digits) {
        return Double.isFinite(number) ? rounded(NumberFormat.getNumberInstance(locale), number, digits) : "–";
    }

    /** A share between 0 and 1 in percent. */
    public String percent(double share, int digits) {
        return Double.isFinite(share)
                ? rounded(NumberFormat.getNumberInstance(locale), share * 100, digits) + "%"
                : "–";
    }

    String euros(long cents) {
        var format = NumberFormat.getNumberInstance(locale);
        int digits = cents % 100 == 0 ? 0 : 2;
        return "€ " + rounded(format, cents / 100.0, digits);
    }

    private static String rounded(NumberFormat format, double number, int digits) {
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        var isNothing = Math.abs(number) * 2 * Math.pow(10, digits) < 1;
        return signed(format).format(isNothing ? 0 : number);
    }

    /** The same notation with a minus sign, which is as wide as a plus and does not break from its number. */
    static <F extends Format> F signed(F format) {
        if (format instanceof DecimalFormat decimal) {
            var symbols = decimal.getDecimalFormatSymbols();
            symbols.setMinusSign(MINUS);
            decimal.setDecimalFormatSymbols(symbols);
        }
        return format;
    }
}
