package nl.geland.app.areas;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Activities as a table for a spreadsheet. */
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

    private final Words words;

    ActivityFile(Words words) {
        this.words = words;
    }

    String csv(List<Activity> activities, Locale locale) {
        return CsvFile.of(csv -> {
            csv.row(COLUMNS.stream().map(key -> words.word(locale, key)).toList());
            activities.forEach(
                    activity -> csv.row(cells(activity.content(), locale).toList()));
        });
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
                text(content.from()),
                text(content.until()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
