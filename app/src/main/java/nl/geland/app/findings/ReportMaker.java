package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.UnfinishedCoding;
import nl.geland.app.perspectives.ObstacleCounts;
import org.jspecify.annotations.Nullable;

/**
 * Makes a version of the report from what is there: nothing in it is typed for it, and every number comes from a cell. Only findings that are
 * complete and quotes with nothing in the way go in; what would be about fewer than five people is not told.
 */
final class ReportMaker {

    /** All that a report is made from. */
    record Material(
            CodedStudy study,
            StudyFacts facts,
            Summary summary,
            List<Finding> findings,
            List<Quote> quotes,
            List<Resident> residents,
            ObstacleCounts.ByLevel desk,
            Optional<MeasuredAgreement> agreement,
            UnfinishedCoding.Unfinished unfinished) {}

    private final Material material;
    private final Speech speech;
    private final Reader reader;
    private final Map<MatrixKind, Matrix> matrices;
    private final HeardTables heard;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Counted> numbers = new LinkedHashMap<>();
    private final Map<UUID, Report.Placed> quotes = new LinkedHashMap<>();

    ReportMaker(Material material, Speech speech, Reader reader) {
        this.material = material;
        this.speech = speech;
        this.reader = reader;
        this.matrices = new Matrices(material.study()).all();
        this.heard = new HeardTables(material.study(), material.facts(), material.residents(), speech, reader);
    }

    Report.Draft make() {
        summary();
        question();
        expectations();
        blocks.add(heading(2, "findings.report.heard"));
        blocks.addAll(heard.blocks());
        method();
        agreement();
        findings();
        tables();
        limits();
        return new Report.Draft(
                speech.word("findings.report.of", material.study().title()),
                List.copyOf(blocks),
                Map.copyOf(numbers),
                Map.copyOf(quotes));
    }

    private void summary() {
        var said = material.summary().said();
        blocks.add(heading(2, "findings.report.summary"));
        part("findings.summary.asked", said.asked());
        part("findings.summary.found", said.found());
        part("findings.summary.unknown", said.unknown());
        part("findings.summary.next", said.next());
    }

    private void part(String key, String text) {
        blocks.add(heading(3, key));
        paragraphs(text);
    }

    private void question() {
        blocks.add(heading(2, "findings.report.question"));
        blocks.add(new Block.Paragraph(material.facts().question()));
        if (!material.facts().subQuestions().isEmpty()) {
            blocks.add(new Block.Points(material.facts().subQuestions()));
        }
    }

    private void expectations() {
        var expected = material.facts().expectations();
        if (expected.isEmpty()) {
            return;
        }
        blocks.add(heading(2, "findings.report.expectations"));
        blocks.add(paragraph(
                isBeforehand(expected) ? "findings.report.expectations.why" : "findings.report.expectations.later"));
        blocks.add(new Block.Table(
                speech.word("findings.report.expectations"),
                head("findings.report.expected", "findings.report.written", "findings.report.outcome"),
                expected.stream()
                        .map(one -> List.of(
                                one.text(),
                                speech.word("findings.report.day", one.writtenOn()),
                                speech.word(one.outcome())))
                        .toList()));
    }

    private void method() {
        blocks.add(heading(2, "findings.report.method"));
        blocks.add(
                talks() == 1
                        ? paragraph("findings.report.method.talks.one")
                        : paragraph("findings.report.method.talks.other", reader.number(speech, talks())));
        blocks.add(paragraph(
                "findings.report.method.coding", material.study().codes().size()));
        blocks.add(paragraph("findings.report.method.words"));
        blocks.add(paragraph("findings.report.method.asked"));
    }

    private void agreement() {
        blocks.add(heading(2, "findings.report.agreement"));
        var measured = material.agreement();
        if (measured.isEmpty()) {
            blocks.add(paragraph("findings.report.agreement.none"));
            return;
        }
        var agreement = measured.get();
        blocks.add(paragraph("findings.report.agreement.measured", agreement.at(), agreement.codebook()));
        blocks.add(new Block.Table(
                speech.word("findings.report.agreement"),
                head(
                        "findings.agreement.what",
                        "findings.agreement.value",
                        "findings.agreement.interval",
                        "findings.agreement.units"),
                agreement.values().stream()
                        .map(value -> List.of(
                                speech.word(value.key()),
                                figure(value.value()),
                                value.lower() == null ? "–" : figure(value.lower()) + " – " + figure(value.upper()),
                                String.valueOf(value.units())))
                        .toList()));
        blocks.add(paragraph("findings.agreement.how"));
    }

    /** A coefficient with two decimals; words where it cannot be determined. */
    private String figure(@Nullable Double value) {
        return value == null
                ? speech.word("findings.agreement.undefined")
                : String.format(speech.locale(), "%.2f", value);
    }

    /** Whether every expectation was written down before the first talk was held. */
    private boolean isBeforehand(List<StudyFacts.Expected> expected) {
        return expected.stream()
                .allMatch(one -> material.study().texts().stream()
                        .filter(text -> text.kind() != CodedStudy.TextKind.POLICY)
                        .allMatch(text -> one.writtenOn().isBefore(text.on())));
    }

    private long talks() {
        return material.study().texts().stream()
                .filter(text -> text.kind() != CodedStudy.TextKind.POLICY)
                .count();
    }

    private void findings() {
        blocks.add(heading(2, "findings.report.findings"));
        var today = Finding.Today.of(material.study(), matrices);
        var complete = material.findings().stream()
                .filter(finding -> finding.mayBeReported(today))
                .toList();
        if (complete.isEmpty()) {
            blocks.add(paragraph("findings.report.findings.none"));
        }
        int number = 0;
        for (var finding : complete) {
            number++;
            blocks.add(
                    new Block.Heading(3, number + ". " + filled(finding.said().claim())));
            paragraphs(filled(finding.said().evidence()));
            if (finding.said().unheard()) {
                finding.silence(today)
                        .ifPresent(one -> blocks.add(
                                paragraph("findings.report.unheard", told(one.kind(), one.row(), one.column()))));
            }
            quotesOf(finding);
            blocks.add(new Block.Paragraph(
                    finding.said().counter().isEmpty()
                            ? speech.word("findings.report.looked")
                            : speech.word(
                                    "findings.report.counter",
                                    filled(finding.said().counter()))));
            blocks.add(new Block.Paragraph(
                    speech.word("findings.report.limit", filled(finding.said().limits()))));
        }
    }

    private void quotesOf(Finding finding) {
        for (var quote : material.quotes()) {
            if (finding.id().equals(quote.finding())
                    && QuoteCheck.of(material.study(), quote).isEmpty()) {
                QuoteCheck.speaker(material.study(), quote)
                        .ifPresent(who -> blocks.add(new Block.Said(
                                "“" + QuoteCheck.published(quote.words()) + "”",
                                QuoteWords.speaker(speech, who, quote.shown()))));
                quotes.put(quote.id(), new Report.Placed(sections(), quote.version()));
            }
        }
    }

    private int sections() {
        return (int) blocks.stream().filter(Block.Heading.class::isInstance).count();
    }

    private void tables() {
        blocks.add(heading(2, "findings.report.tables"));
        blocks.add(paragraph("findings.report.tables.words"));
        for (var kind : List.of(MatrixKind.THEMES, MatrixKind.SAYS_SHOWS, MatrixKind.CONCERNS, MatrixKind.SHIFT)) {
            table(matrices.get(kind), List.of(Matrices.ALL));
        }
        policy(matrices.get(MatrixKind.POLICY));
        var obstacles = matrices.get(MatrixKind.OBSTACLES);
        table(
                obstacles,
                obstacles == null
                        ? List.of()
                        : obstacles.columns().stream().map(Cut::id).toList());
        var desk = material.desk();
        blocks.add(paragraph(
                "findings.report.desk",
                reader.number(speech, desk.nation()),
                reader.number(speech, desk.city()),
                reader.number(speech, desk.organisation())));
    }

    private void table(@Nullable Matrix matrix, List<String> columns) {
        if (matrix == null || matrix.rows().isEmpty()) {
            return;
        }
        var shown = matrix.columns().stream()
                .filter(column -> columns.contains(column.id()))
                .toList();
        var head = new ArrayList<String>();
        head.add(speech.word(matrix.kind().key("row")));
        shown.forEach(column -> head.add(column.name().in(speech)));
        var rows = matrix.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    cells.add((row.under() ? "– " : "") + row.name().in(speech));
                    shown.forEach(column -> cells.add(told(matrix.kind(), row.id(), column.id())));
                    return List.<String>copyOf(cells);
                })
                .toList();
        blocks.add(new Block.Table(speech.word(matrix.kind().key("title")), head, rows));
        blocks.add(paragraph(matrix.kind().key("how")));
    }

    private void policy(@Nullable Matrix matrix) {
        if (matrix == null || matrix.columns().size() < 2) {
            return;
        }
        var head = new ArrayList<String>();
        head.add(speech.word(matrix.kind().key("row")));
        matrix.columns().forEach(column -> head.add(column.name().in(speech)));
        var rows = matrix.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    cells.add(row.name().in(speech));
                    for (var column : matrix.columns()) {
                        var relation = matrix.cell(row, column).relation();
                        cells.add(
                                relation == null
                                        ? told(matrix.kind(), row.id(), column.id())
                                        : speech.word(relation.key()));
                    }
                    return List.<String>copyOf(cells);
                })
                .toList();
        blocks.add(new Block.Table(speech.word(matrix.kind().key("title")), head, rows));
        blocks.add(paragraph(matrix.kind().key("how")));
    }

    private void limits() {
        blocks.add(heading(2, "findings.report.limits"));
        var points = new ArrayList<>(unfinished());
        points.addAll(List.of(
                limitsFew(),
                speech.word("findings.report.limits.chosen"),
                speech.word("findings.report.limits.coders"),
                speech.word("findings.report.limits.hidden", Shown.LEAST)));
        blocks.add(new Block.Points(List.copyOf(points)));
        blocks.add(paragraph("findings.report.data", Fingerprint.brief(Fingerprint.of(material.study()))));
    }

    /** That the coding was not finished: for the team with numbers, for the public in words. Nobody is named. */
    private List<String> unfinished() {
        var points = new ArrayList<String>();
        var unfinished = material.unfinished();
        if (reader == Reader.PUBLIC) {
            return unfinished.isNothing() ? points : List.of(speech.word("findings.report.limits.unfinished"));
        }
        if (unfinished.texts() > 0) {
            points.add(speech.word("findings.report.limits.busy", unfinished.texts()));
        }
        if (unfinished.unsettled() > 0) {
            points.add(speech.word("findings.report.limits.unsettled", unfinished.unsettled()));
        }
        return points;
    }

    private String limitsFew() {
        var told = reader.number(speech, material.study().participants().size());
        return speech.word("findings.report.limits.few" + (told.equals("1") ? ".one" : ".other"), told);
    }

    private String filled(String text) {
        return Reference.fill(
                text,
                token -> Reference.of(token)
                        .map(reference -> told(reference.kind(), reference.row(), reference.column()))
                        .orElse(speech.word("findings.amount.unknown")));
    }

    /** A number in words, kept with the reference it came from; of fewer than five people none is told. */
    private String told(MatrixKind kind, String row, String column) {
        var token = Reference.token(kind, row, column);
        return Reference.of(token)
                .flatMap(reference -> reference.in(matrices))
                .map(cell -> {
                    var about = cell.said().size()
                            + cell.silent().size()
                            + cell.notAsked().size();
                    if (about < Shown.LEAST) {
                        return speech.word("findings.amount.too-few");
                    }
                    var counted = Counted.of(cell);
                    numbers.put(token, counted);
                    return reader.amount(
                            speech,
                            counted,
                            about == material.study().participants().size());
                })
                .orElse(speech.word("findings.amount.unknown"));
    }

    private void paragraphs(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Block.Paragraph(line.strip())));
    }

    private Block heading(int level, String key) {
        return new Block.Heading(level, speech.word(key));
    }

    private Block paragraph(String key, Object... arguments) {
        return new Block.Paragraph(speech.word(key, arguments));
    }

    private List<String> head(String... keys) {
        return List.of(keys).stream().map(key -> speech.word(key)).toList();
    }
}
