package nl.geland.app.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is: separator and header from its beginning, notations of dates and decimals from a pass over all of it. What a person
 * chose goes before what was remembered, and that before what the words files say.
 */
final class Recogniser {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int HEAD = 1 << 16;

    private final List<RecordKind> kinds;
    private final Headers headers;
    private final Limits limits;

    Recogniser(List<RecordKind> kinds, Headers headers, Limits limits) {
        this.kinds = List.copyOf(kinds);
        this.headers = headers;
        this.limits = limits;
    }

    /** Reads as much of the file as it takes. Refuses what cannot be a file of records at all. */
    Recognition recognise(Content content, String fileName, Choices choices, Memory memory) throws IOException {
        if (content.refusal() != null) {
            throw content.refusal();
        }
        var beginning = beginning(content);
        var mapping = new Mapping(headers, choices, memory);
        var kind = kind(beginning.cells(), fileName, mapping);
        var columns = mapping.columns(kind, beginning.cells());
        var found =
                new Recognition(kind, beginning.separator(), beginning.row(), columns, Map.of(), Map.of(), List.of());
        if (kind == null) {
            var names = kinds.stream().map(RecordKind::name).toList();
            return with(found, Map.of(), Map.of(), List.of(new Question(Question.About.KIND, "", names)));
        }
        return profiled(content, found, choices, memory);
    }

    private Beginning beginning(Content content) throws IOException {
        var text = head(content);
        var start = text.stripLeading();
        if (start.length() > 4
                && start.substring(0, 4).toLowerCase(Locale.ROOT).equals("sep=")
                && separates(start.charAt(4))) {
            return header(content, start.charAt(4));
        }
        Beginning best = null;
        var most = -1L;
        for (var separator : SEPARATORS) {
            if (text.indexOf(separator) >= 0) {
                var score = score(text, separator);
                if (score > most) {
                    most = score;
                    best = new Beginning(separator, 0, List.of());
                }
            }
        }
        if (best == null) {
            return header(content, ';');
        }
        return header(content, best.separator());
    }

    /** Whether a sign that a file names as its separator can be one: not a quote, nor the end of the line. */
    private static boolean separates(char sign) {
        return sign == '\t' || (sign > ' ' && sign < 127 && sign != '"' && !Character.isLetterOrDigit(sign));
    }

    /** Known headers count most, then cells that keep their number from row to row. */
    private long score(String text, char separator) {
        var known = 0L;
        var same = 0L;
        var width = 0;
        try (var rows = Rows.of(text, separator, limits)) {
            for (var count = 0; count < 50 && rows.hasNext(); ) {
                var row = rows.next();
                if (row.blank()) {
                    continue;
                }
                if (count++ == 0) {
                    width = row.cells().size();
                    known = row.cells().stream().filter(this::isKnown).count();
                } else if (row.cells().size() == width) {
                    same++;
                }
            }
        } catch (Refusal | IOException e) {
            same = same == 0 ? 0 : same - 1;
        }
        return width < 2 ? -1 : known * 1_000_000 + same * 1000 + width;
    }

    private boolean isKnown(String header) {
        return kinds.stream().anyMatch(kind -> headers.field(kind, header) != null);
    }

    private String head(Content content) throws IOException {
        try (var reader = new InputStreamReader(content.open(), content.charset())) {
            var buffer = new char[HEAD];
            var length = 0;
            for (int read = reader.read(buffer); read > 0 && length < HEAD; ) {
                length += read;
                read = length < HEAD ? reader.read(buffer, length, HEAD - length) : 0;
            }
            return new String(buffer, 0, length);
        }
    }

    private Beginning header(Content content, char separator) throws IOException {
        try (var rows = Rows.of(content, separator, limits)) {
            while (rows.hasNext()) {
                var row = rows.next();
                var declaration = row.number() == 1
                        && row.cells().getFirst().toLowerCase(Locale.ROOT).startsWith("sep=");
                if (!row.blank() && !declaration) {
                    checked(row);
                    if (!followed(rows)) {
                        throw new Refusal("header-only");
                    }
                    return new Beginning(separator, row.number(), row.cells());
                }
            }
        }
        throw new Refusal("empty");
    }

    private static boolean followed(Rows rows) {
        while (rows.hasNext()) {
            if (!rows.next().blank()) {
                return true;
            }
        }
        return false;
    }

    private void checked(Row row) {
        if (row.cells().size() < 2) {
            throw new Refusal("no-separator");
        }
        var seen = new HashMap<String, Integer>();
        var data = 0;
        for (var i = 0; i < row.cells().size(); i++) {
            var plain = Headers.plain(row.cells().get(i));
            var earlier = plain.isEmpty() ? null : seen.putIfAbsent(plain, i + 1);
            if (earlier != null) {
                throw new Refusal("duplicate-header", earlier, i + 1);
            }
            data += !plain.isEmpty() && plain.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ' ') ? 1 : 0;
        }
        if (data > 0 && row.cells().stream().noneMatch(this::isKnown)) {
            throw new Refusal("no-header");
        }
    }

    private @Nullable RecordKind kind(List<String> cells, String fileName, Mapping mapping) {
        var chosen = mapping.choices().kind();
        if (chosen != null) {
            return kinds.stream()
                    .filter(kind -> kind.name().equals(chosen))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("no-such-kind"));
        }
        var name = Headers.plain(fileName);
        var best = kinds.stream()
                .max(Comparator.comparingLong((RecordKind kind) -> mapping.fit(kind, name, cells)))
                .orElseThrow(() -> new Refusal("no-such-kind"));
        return mapping.fit(best, name, cells) > 0 ? best : null;
    }

    private Recognition profiled(Content content, Recognition found, Choices choices, Memory memory)
            throws IOException {
        var dates = new HashMap<String, DateColumn>();
        var decimals = new HashMap<String, DecimalColumn>();
        for (var field : found.known().fields()) {
            if (found.column(field.name()).isPresent()) {
                if (field.type() == Field.Type.DATE) {
                    dates.put(field.name(), new DateColumn());
                } else if (field.type() == Field.Type.DECIMAL) {
                    decimals.put(field.name(), new DecimalColumn());
                }
            }
        }
        if (!dates.isEmpty() || !decimals.isEmpty()) {
            profile(content, found, dates, decimals);
        }
        var questions = new ArrayList<Question>();
        Mapping.twice(found.columns())
                .forEach(field -> questions.add(new Question(Question.About.TWICE, field, List.of())));
        var missing = found.known().fields().stream()
                .filter(field -> field.required() && found.column(field.name()).isEmpty());
        missing.forEach(field -> questions.add(new Question(Question.About.FIELD, field.name(), List.of())));
        var answers = new Answers(found.known().name(), choices.notations(), memory.notations(), questions);
        var notations = new HashMap<String, Notation>();
        dates.forEach((field, column) -> answers.notation(field, column, notations));
        var signs = new HashMap<String, Character>();
        decimals.forEach((field, column) -> signs.put(field, answers.sign(field, column)));
        return with(found, notations, signs, questions);
    }

    private void profile(
            Content content, Recognition found, Map<String, DateColumn> dates, Map<String, DecimalColumn> decimals)
            throws IOException {
        var width = found.columns().size();
        var dateAt = new @Nullable DateColumn[width];
        var decimalAt = new @Nullable DecimalColumn[width];
        dates.forEach(
                (field, column) -> dateAt[found.column(field).orElseThrow().index()] = column);
        decimals.forEach(
                (field, column) -> decimalAt[found.column(field).orElseThrow().index()] = column);
        try (var rows = Rows.of(content, found.separator(), limits)) {
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.number() > found.headerRow() && row.cells().size() == width) {
                    for (var i = 0; i < width; i++) {
                        var date = dateAt[i];
                        var decimal = decimalAt[i];
                        if (date != null || decimal != null) {
                            add(Text.bare(row.cells().get(i)), date, decimal);
                        }
                    }
                }
            }
        }
    }

    private static void add(String value, @Nullable DateColumn date, @Nullable DecimalColumn decimal) {
        if (value.isEmpty() || Text.unknown(value)) {
            return;
        }
        if (date != null && !Dates.open(value)) {
            date.add(Dates.day(value));
        } else if (decimal != null) {
            decimal.add(value);
        }
    }

    private static Recognition with(
            Recognition found,
            Map<String, Notation> notations,
            Map<String, Character> signs,
            List<Question> questions) {
        return new Recognition(
                found.kind(), found.separator(), found.headerRow(), found.columns(), notations, signs, questions);
    }

    private record Beginning(char separator, int row, List<String> cells) {}

    /** Chooses what a column's own values leave open: by the person, by what was remembered, or by a question. */
    private record Answers(
            String kind, Map<String, String> chosen, Map<String, String> remembered, List<Question> questions) {

        void notation(String field, DateColumn column, Map<String, Notation> notations) {
            var key = kind + "." + field;
            var answer = chosen.get(key);
            if (answer != null) {
                notations.put(field, Notation.named(answer).orElseThrow(() -> new Refusal("no-such-notation", field)));
                return;
            }
            var verdict = column.verdict();
            var best = verdict.best();
            if (best == null) {
                return;
            }
            if (!verdict.rivals().isEmpty()) {
                var options = new ArrayList<>(List.of(best));
                options.addAll(verdict.rivals());
                var earlier = options.stream()
                        .filter(option -> option.name().equals(remembered.get(key)) && column.fitsWell(option))
                        .findFirst();
                if (earlier.isEmpty()) {
                    var names = options.stream().map(Notation::name).toList();
                    questions.add(new Question(Question.About.DATE, field, names));
                }
                best = earlier.orElse(best);
            }
            notations.put(field, Objects.requireNonNull(best));
        }

        char sign(String field, DecimalColumn column) {
            var key = kind + "." + field;
            var answer = chosen.getOrDefault(key, column.ambiguous() ? remembered.getOrDefault(key, "") : "");
            if (answer.length() == 1 && ",.".contains(answer)) {
                return answer.charAt(0);
            }
            if (column.ambiguous()) {
                questions.add(new Question(Question.About.DECIMAL, field, List.of(",", ".")));
            }
            return column.sign();
        }
    }
}
