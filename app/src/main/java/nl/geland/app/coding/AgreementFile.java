package nl.geland.app.coding;

import java.util.Map;
import java.util.UUID;
import nl.geland.app.web.CsvFile;

/** The numbers of an agreement as a table for a spreadsheet, one line per code and measure. The names of its columns are fixed. */
final class AgreementFile {

    private AgreementFile() {}

    static String of(AgreementRun run, Map<UUID, CodeEntry> codes) {
        return CsvFile.of(csv -> {
            csv.row(
                    "code",
                    "measure",
                    "value",
                    "undefined",
                    "lower",
                    "upper",
                    "no_interval",
                    "units",
                    "by_a",
                    "by_b",
                    "by_both",
                    "texts",
                    "turns",
                    "codebook",
                    "resamples",
                    "seed",
                    "measured_at");
            run.values().forEach(value -> line(csv, run, value, codes));
        });
    }

    private static void line(CsvFile csv, AgreementRun run, AgreementRun.Value value, Map<UUID, CodeEntry> codes) {
        var entry = value.code() == null ? null : codes.get(value.code());
        csv.row(
                entry == null ? "" : entry.code().slug(),
                value.measure().name(),
                value.value(),
                value.undefined(),
                value.lower(),
                value.upper(),
                value.noInterval(),
                value.units(),
                value.byA(),
                value.byB(),
                value.byBoth(),
                run.texts(),
                run.turns(),
                run.codebook(),
                run.resamples(),
                run.seed(),
                run.at());
    }
}
