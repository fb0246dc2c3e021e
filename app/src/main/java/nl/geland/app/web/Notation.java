package nl.geland.app.web;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a language writes dates and numbers: Dutch 31-10-2026 and 1.234,5; English 31 October 2026 and 1,234.5. */
final class Notation {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Locale locale;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;

    Notation(Locale locale) {
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
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String decimal(double number, int digits) {
        return Double.isFinite(number) ? rounded(NumberFormat.getNumberInstance(locale), number, digits) : "–";
    }

    String percent(double share, int digits) {
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
        return format.format(number);
    }
}
