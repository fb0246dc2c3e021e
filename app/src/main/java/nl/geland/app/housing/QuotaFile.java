package nl.geland.app.housing;

import java.util.List;
import java.util.Locale;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger of the quota as a table for a spreadsheet, oldest half-year first; an x where the reader may not see a number. */
@Component
final class QuotaFile {

    private static final List<String> COLUMNS = List.of(
            "housing.half-year",
            "housing.target",
            "housing.backlog.carried",
            "housing.lead.carried",
            "housing.corrected",
            "housing.realised",
            "housing.left.csv",
            "housing.state");
    private static final String WITHHELD = "x";

    private final Words words;

    QuotaFile(Words words) {
        this.words = words;
    }

    String csv(QuotaView view, Locale locale) {
        return CsvFile.of(csv -> {
            csv.row(COLUMNS.stream().map(key -> words.word(locale, key)).toList());
            view.lines().reversed().forEach(line -> {
                var carried = line.carried();
                csv.row(
                        line.halfYear().toString(),
                        line.target(),
                        shown(carried == null ? null : Math.max(0, carried)),
                        shown(carried == null ? null : Math.max(0, -carried)),
                        shown(line.corrected()),
                        shown(line.realised()),
                        shown(line.backlog()),
                        words.word(locale, line.running() ? "housing.running" : "housing.closed"));
            });
        });
    }

    private static Object shown(@Nullable Integer number) {
        return number == null ? WITHHELD : number;
    }
}
