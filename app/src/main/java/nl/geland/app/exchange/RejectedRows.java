package nl.geland.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that were not taken in, as they stood in their file, so that someone can correct them. Encrypted, for thirty days or until they
 * come back; without the columns for the vault, and with citizen service numbers made unreadable.
 */
@Component
class RejectedRows {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String PLACE = "exchange.rejected_row";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    RejectedRows(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Keeps the rejected rows of a file, in place of those of an earlier look at it. */
    void keep(Incoming file, Limits limits) {
        jdbc.sql("delete from exchange.rejected_row where file = :file")
                .param("file", file.id)
                .update();
        var findings = file.findings();
        if (findings == null || findings.rejectedCount() == 0) {
            return;
        }
        var until = Timestamp.from(clock.instant().plus(KEPT));
        eachOf(file, limits, findings.rejected(), row -> {
            var id = UUID.randomUUID();
            var text = Csv.line(
                    shown(file.recognised(), row.cells()), file.recognised().separator());
            jdbc.sql("""
                    insert into exchange.rejected_row (id, file, row, sealed, kept_until)
                    values (:id, :file, :row, :sealed, :until)""")
                    .param("id", id)
                    .param("file", file.id)
                    .param("row", row.number())
                    .param("sealed", cipher.seal(PLACE, "sealed", id, text))
                    .param("until", until)
                    .update();
        });
    }

    /** The columns of a file that may be shown: not those for the vault, nor the two that we added ourselves. */
    static List<String> shown(Recognition recognition, List<String> cells) {
        var hidden = new HashSet<>(Set.of(Headers.FILE, Headers.ROW));
        recognition.known().fields().stream()
                .filter(Field::vault)
                .map(Field::name)
                .forEach(hidden::add);
        var shown = new ArrayList<String>();
        for (var column : recognition.columns()) {
            if ((column.field() == null || !hidden.contains(column.field())) && column.index() < cells.size()) {
                shown.add(Text.withoutCitizenNumbers(cells.get(column.index())));
            }
        }
        return shown;
    }

    /** Forgets the rows of earlier files that came back corrected in this one and were taken in. */
    void forgetReturned(Incoming file, Limits limits) {
        var recognition = file.recognised();
        var findings = file.findings();
        if (!recognition.supplement() || findings == null) {
            return;
        }
        var fileAt = recognition.column(Headers.FILE).orElseThrow().index();
        var rowAt = recognition.column(Headers.ROW).orElseThrow().index();
        var taken = new BitSet();
        taken.set(recognition.headerRow() + 1, (int) Math.min(file.content.lines(), limits.rows()) + 2);
        taken.andNot(findings.rejected());
        eachOf(file, limits, taken, row -> {
            if (row.cells().size() > Math.max(fileAt, rowAt)) {
                var from = Text.bare(row.cells().get(fileAt));
                var number = Text.bare(row.cells().get(rowAt));
                if (from.matches("\\d{1,15}") && number.matches("\\d{1,9}") && Long.parseLong(from) < file.id) {
                    jdbc.sql("delete from exchange.rejected_row where file = :file and row = :row")
                            .param("file", Long.parseLong(from))
                            .param("row", Integer.parseInt(number))
                            .update();
                }
            }
        });
    }

    /** How dates and decimals were written in the files that these rows came from, where those agree. */
    Map<String, String> notations(Incoming file, Limits limits) {
        var recognition = file.recognised();
        var fileAt = recognition.column(Headers.FILE).orElseThrow().index();
        var files = new HashSet<Long>();
        var all = new BitSet();
        all.set(recognition.headerRow() + 1, (int) Math.min(file.content.lines(), limits.rows()) + 2);
        eachOf(file, limits, all, row -> {
            var from = row.cells().size() > fileAt ? Text.bare(row.cells().get(fileAt)) : "";
            if (from.matches("\\d{1,15}")) {
                files.add(Long.parseLong(from));
            }
        });
        var notations = new HashMap<String, String>();
        jdbc.sql("""
                        select f.kind || '.' || c.field, min(c.notation)
                        from exchange.file_column c join exchange.file f on f.id = c.file
                        where f.id = any (:files) and f.kind = :kind and c.notation is not null
                        group by f.kind, c.field having count(distinct c.notation) = 1""")
                .param("files", files.toArray(Long[]::new))
                .param("kind", recognition.known().name())
                .query(row -> {
                    notations.put(row.getString(1), row.getString(2));
                });
        return notations;
    }

    private static void eachOf(Incoming file, Limits limits, BitSet wanted, java.util.function.Consumer<Row> work) {
        try (var rows = Rows.of(file.content, file.recognised().separator(), limits)) {
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.number() > wanted.length()) {
                    return;
                }
                if (wanted.get(row.number())) {
                    work.accept(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows of a file can still be downloaded. */
    long countOf(long file) {
        return jdbc.sql("select count(*) from exchange.rejected_row where file = :file and kept_until > :now")
                .param("file", file)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** The rejected rows of one file as CSV, with two columns more that say where each came from. */
    String csv(StoredFile file) {
        var separator = file.form().separator().isEmpty()
                ? ';'
                : file.form().separator().charAt(0);
        var header = new ArrayList<>(file.shownHeaders());
        header.addAll(List.of("geland-bestand", "geland-rij"));
        var text = new StringBuilder("\uFEFF").append(Csv.line(header, separator));
        jdbc.sql("""
                        select id, row, sealed from exchange.rejected_row
                        where file = :file and kept_until > :now order by row""")
                .param("file", file.id())
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    var line = cipher.open(PLACE, "sealed", row.getObject(1, UUID.class), row.getBytes(3));
                    text.append(line, 0, line.length() - 2)
                            .append(separator)
                            .append(file.id())
                            .append(separator)
                            .append(row.getInt(2))
                            .append("\r\n");
                });
        return text.toString();
    }

    void forgetExpired() {
        jdbc.sql("delete from exchange.rejected_row where kept_until <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
