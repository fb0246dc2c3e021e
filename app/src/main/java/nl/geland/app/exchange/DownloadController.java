package nl.geland.app.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Viewers;
import nl.geland.app.trajectories.Registry;
import nl.geland.app.web.CsvFile;
import nl.geland.app.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What can be taken along from an import: its findings, and the rows that were not taken in. */
@Controller
class DownloadController {

    private static final String REJECTED = "/bestanden/{run}/afgekeurd.csv";
    private static final int BLOCK = 5_000;
    private static final List<String> COLUMNS = Stream.of("file", "row", "column", "rule", "done", "sort", "see")
            .map(column -> "exchange.findings.file." + column)
            .toList();

    private final RunReports reports;
    private final RejectedRows rejectedRows;
    private final Registry registry;
    private final Access access;
    private final AccessLog log;
    private final Words words;

    DownloadController(
            RunReports reports,
            RejectedRows rejectedRows,
            Registry registry,
            Access access,
            AccessLog log,
            Words words) {
        this.reports = reports;
        this.rejectedRows = rejectedRows;
        this.registry = registry;
        this.access = access;
        this.log = log;
        this.words = words;
    }

    /** Every finding; no value from a file. */
    @GetMapping("/bestanden/{run}/bevindingen.csv")
    void findings(@PathVariable long run, Locale locale, HttpServletResponse response) throws IOException {
        var _ = reports.find(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try (var csv = CsvFile.to(head(response, "bevindingen-" + run + ".csv"))) {
            csv.row(COLUMNS.stream().map(key -> words.word(locale, key)).toList());
            var all = new RunReports.Filter(0, "");
            for (long offset = 0; ; offset += BLOCK) {
                var block = reports.findings(run, all, BLOCK, offset);
                block.forEach(found -> csv.row(
                        found.fileName(),
                        found.row(),
                        found.field(),
                        found.rule(),
                        found.outcome(),
                        found.valueClass(),
                        found.otherRow() == 0 ? null : found.otherRow()));
                if (block.size() < BLOCK) {
                    return;
                }
            }
        }
    }

    /** The rejected rows of one file, to be corrected and offered again; who takes them is written down. */
    @GetMapping("/bestanden/{run}/afgekeurd.csv")
    void rejected(@PathVariable long run, @RequestParam(defaultValue = "0") String file, HttpServletResponse response)
            throws IOException {
        var stored = reports.files(run).stream()
                .filter(candidate -> Long.toString(candidate.id()).equals(file)
                        || (file.equals("0") && rejectedRows.countOf(candidate.id()) > 0))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var viewer = Viewers.current();
        var csv = access.as(viewer, REJECTED, () -> {
            var rows = rejectedRows.csv(stored);
            log.looked(viewer, REJECTED, "correct the rows that were refused", persons(stored, rows));
            return rows;
        });
        head(response, "afgekeurd-" + stored.id() + ".csv").write(csv);
    }

    /** Those in the rows whom we know. */
    private Set<UUID> persons(StoredFile stored, String csv) {
        var persons = new HashSet<UUID>();
        var shown = stored.columns().stream()
                .filter(column -> !column.vault() && !column.field().startsWith("geland "))
                .toList();
        var fields = reports.fields(stored.kind());
        var people = registry.people();
        try (var rows = Rows.of(csv, stored.form().separator().charAt(0), Limits.WRITTEN)) {
            while (rows.hasNext()) {
                var row = rows.next();
                for (var i = 0; i < Math.min(shown.size(), row.cells().size()); i++) {
                    var name = shown.get(i).field();
                    var isPerson = fields.stream()
                            .anyMatch(field -> field.name().equals(name)
                                    && field.type() == nl.geland.app.trajectories.Field.Type.PERSON);
                    if (isPerson) {
                        people.person(Text.bare(row.cells().get(i))).ifPresent(persons::add);
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return persons;
    }

    private static java.io.PrintWriter head(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return response.getWriter();
    }
}
