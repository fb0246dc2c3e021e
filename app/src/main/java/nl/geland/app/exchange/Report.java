package nl.geland.app.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.geland.app.trajectories.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** What became of a run, as JSON: every finding, no value from a file. */
final class Report {

    private Report() {}

    static void write(Outcome outcome, Path file) throws IOException {
        var mapper = JsonMapper.builder(new JsonFactory())
                .defaultPrettyPrinter(new DefaultPrettyPrinter())
                .build();
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("run", outcome.run());
        report.put("state", outcome.state().name());
        report.put("refusal", reason(outcome.why()));
        report.put("files", outcome.files().stream().map(Report::file).toList());
        try (var out = Files.newBufferedWriter(file)) {
            mapper.writerWithDefaultPrettyPrinter().writeValue(out, report);
        }
    }

    private static Map<String, @Nullable Object> file(Outcome.FileOutcome file) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("file", file.name());
        told.put("sha256", file.sha256());
        told.put("kind", file.kind());
        told.put("counts", file.counts());
        told.put("refusal", reason(file.refusal()));
        told.put("questions", file.questions());
        told.put("gone", file.goneRows());
        told.put("findings", file.findings().stream().map(Report::finding).toList());
        return told;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("row", finding.row());
        told.put("column", finding.column());
        told.put("rule", finding.rule());
        told.put("outcome", finding.outcome().name());
        told.put("valueClass", finding.valueClass());
        told.put("otherRow", finding.otherRow() == 0 ? null : finding.otherRow());
        if (!finding.told().isEmpty()) {
            told.put("told", finding.told());
        }
        return told;
    }

    private static @Nullable Map<String, Object> reason(Outcome.@Nullable Reason reason) {
        return reason == null ? null : Map.of("key", reason.key(), "arguments", reason.arguments());
    }
}
