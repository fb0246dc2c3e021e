package nl.geland.app.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Which column fills which field. What a person chose goes before what was remembered, and that before what the words files say, wherever
 * the columns stand.
 */
record Mapping(Headers headers, Choices choices, Memory memory) {

    /** Each field is filled by one column, unless a person chose several; then it is a question which. */
    List<Column> columns(@Nullable RecordKind kind, List<String> cells) {
        var claims = cells.stream().map(cell -> claim(kind, cell)).toList();
        var filled = new HashSet<String>();
        var used = new @Nullable String[cells.size()];
        for (var origin : Origin.values()) {
            for (var i = 0; i < used.length; i++) {
                var claim = claims.get(i);
                if (claim.origin() == origin
                        && !claim.field().isEmpty()
                        && (filled.add(claim.field()) || origin == Origin.CHOSEN)) {
                    used[i] = claim.field();
                }
            }
        }
        var columns = new ArrayList<Column>();
        for (var i = 0; i < used.length; i++) {
            columns.add(new Column(i, cells.get(i), used[i]));
        }
        return columns;
    }

    /** The fields that more than one column fills. */
    static List<String> twice(List<Column> columns) {
        var once = new HashSet<String>();
        var twice = new TreeSet<String>();
        for (var column : columns) {
            var field = column.field();
            if (field != null && !once.add(field)) {
                twice.add(field);
            }
        }
        return List.copyOf(twice);
    }

    /** How well the headers fit a kind: columns that have a place, what is required and missing, and the name of the file. */
    long fit(RecordKind kind, String fileName, List<String> cells) {
        var mapped = new HashSet<String>();
        cells.forEach(cell -> mapped.add(claim(kind, cell).field()));
        var own = kind.fields().stream()
                .filter(field -> mapped.contains(field.name()))
                .count();
        var missing = kind.fields().stream()
                .filter(Field::required)
                .filter(field -> !mapped.contains(field.name()))
                .count();
        var named = fileName.contains(Headers.plain(kind.name())) ? 1 : 0;
        if (own == 0 || (missing > 0 && own * 2 < cells.size() && named == 0)) {
            return named;
        }
        var share = own * 40 / kind.fields().size();
        return Math.max(1, own * 40 + share + (missing == 0 ? 40 : -30 * missing) + named * 70L);
    }

    private Claim claim(@Nullable RecordKind kind, String header) {
        var plain = Headers.plain(header);
        var chosen = choices.fields().get(plain);
        if (kind == null || chosen != null) {
            return new Claim(chosen == null || kind == null ? "" : chosen, Origin.CHOSEN);
        }
        var remembered = memory.fieldsOf(kind.name()).get(plain);
        if (remembered != null) {
            return new Claim(remembered, Origin.REMEMBERED);
        }
        return new Claim(Objects.requireNonNullElse(headers.field(kind, header), ""), Origin.KNOWN);
    }

    /** Who says what a header means, in the order in which they are believed. */
    private enum Origin {
        CHOSEN,
        REMEMBERED,
        KNOWN
    }

    /** The field that a header claims, empty for none. */
    private record Claim(String field, Origin origin) {}
}
