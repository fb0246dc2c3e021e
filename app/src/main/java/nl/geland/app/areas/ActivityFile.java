package nl.geland.app.areas;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Activities as CSV with semicolons, in which no spreadsheet takes a text for a formula. */
@Component
final class ActivityFile {

    private static final List<String> COLUMNS = List.of(
            "areas.what",
            "areas.audience",
            "areas.mix",
            "areas.day",
            "areas.begins",
            "areas.ends",
            "areas.other-times",
            "areas.languages",
            "areas.where",
            "areas.contact",
            "areas.from",
            "areas.until");
    private static final String FORMULA = "=+-@\t\r";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Words words;

    ActivityFile(Words words) {
        this.words = words;
    }

    String csv(List<Activity> activities, Locale locale) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(COLUMNS.stream().map(key -> words.word(locale, key)).toList());
            activities.forEach(activity -> csv.writeRecord(cells(activity.content(), locale)
                    .map(ActivityFile::harmless)
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Stream<String> cells(Activity.Content content, Locale locale) {
        var hours = content.hours();
        var where = content.where();
        return Stream.of(
                content.what(),
                words.word(locale, content.audience().key()),
                words.word(locale, content.mix().key()),
                hours.day() == null ? "" : words.word(locale, Hours.key(hours.day())),
                text(hours.begins()),
                text(hours.ends()),
                hours.other(),
                content.languages().stream()
                        .sorted()
                        .map(language -> words.word(locale, language.key()))
                        .collect(Collectors.joining(", ")),
                where == null ? "" : where.name(),
                content.contact(),
                day(content.from()),
                day(content.until()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A day as the files of the municipality write it. */
    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : "%02d-%02d-%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
