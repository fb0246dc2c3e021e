package nl.geland.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.Finding.Outcome;
import nl.geland.app.trajectories.RecordKind;
import org.jspecify.annotations.Nullable;

/** The named rules for the rows of one file: what can be taken in, what was put right, what was left out and why. */
final class RowRules {

    private final RecordKind kind;
    private final Recognition recognition;
    private final Known known;
    private final Findings findings;
    private final List<Cells> cells = new ArrayList<>();
    private final int[] at;
    private final int[] firstDates;
    private final int[] secondDates;
    private final int municipalityAt;
    private final Seen rows = new Seen();
    private final Seen keys = new Seen();
    private final Seen twins = new Seen();
    private final boolean keyed;
    private final boolean returned;
    private final int nameAt;
    private final int birthAt;
    private final Checked checked;

    RowRules(Recognition recognition, Known known, Findings findings) {
        this.kind = recognition.known();
        this.recognition = recognition;
        this.known = known;
        this.findings = findings;
        var fields = kind.fields();
        at = new int[fields.size()];
        for (var i = 0; i < at.length; i++) {
            var field = fields.get(i);
            cells.add(new Cells(field, recognition, known, findings));
            at[i] = recognition.column(field.name()).map(Column::index).orElse(-1);
        }
        var orders = kind.orders();
        firstDates = orders.stream().mapToInt(order -> index(order.first())).toArray();
        secondDates = orders.stream().mapToInt(order -> index(order.second())).toArray();
        municipalityAt =
                recognition.column(Headers.MUNICIPALITY).map(Column::index).orElse(-1);
        returned = recognition.supplement();
        keyed = fields.stream().anyMatch(Field::key);
        var introduces = fields.stream().anyMatch(field -> field.type() == Field.Type.PERSON && field.introduces());
        nameAt = introduces ? index("name") : -1;
        birthAt = introduces ? index("birth_date") : -1;
        checked = new Checked(at.length);
    }

    private int index(String field) {
        var fields = kind.fields();
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** Says about the columns what is true of the whole file: one that is not used, one that is not there. */
    void header() {
        var row = recognition.headerRow();
        for (var column : recognition.columns()) {
            if (column.field() == null && !column.header().isBlank()) {
                findings.add(row, "#" + (column.index() + 1), "extra-column", Outcome.KEPT, "column", 0);
            }
        }
        for (var i = 0; i < at.length; i++) {
            if (at[i] < 0) {
                findings.add(row, kind.fields().get(i).name(), "missing-column", Outcome.KEPT, "column", 0);
            }
        }
    }

    /** The row as the ledger takes it, or null when it is rejected or left out. */
    @Nullable
    Checked check(Row row) {
        if (row.blank()) {
            findings.add(row.number(), null, "blank-row", Outcome.DROPPED, "empty", 0);
            return null;
        }
        if (!rightWidth(row) || !ourMunicipality(row)) {
            return null;
        }
        checked.begin(row.number());
        var taken = read(row);
        taken &= ordered(row.number());
        return taken && first(row.number()) ? checked : null;
    }

    private boolean rightWidth(Row row) {
        var width = recognition.columns().size();
        var size = row.cells().size();
        if (size == width) {
            return true;
        }
        var spare = size > width && row.cells().subList(width, size).stream().allMatch(String::isBlank);
        var rule = size > width ? "too-many-cells" : "too-few-cells";
        findings.add(row.number(), null, rule, spare ? Outcome.REPAIRED : Outcome.REJECTED, "cells", 0);
        return spare;
    }

    private boolean ourMunicipality(Row row) {
        if (municipalityAt < 0 || known.municipality().isBlank()) {
            return true;
        }
        var other = Headers.plain(row.cells().get(municipalityAt));
        if (other.isEmpty() || other.equals(Headers.plain(known.municipality()))) {
            return true;
        }
        findings.add(row.number(), Headers.MUNICIPALITY, "other-municipality", Outcome.REJECTED, "name", 0);
        return false;
    }

    private boolean read(Row row) {
        var taken = true;
        for (var i = 0; i < at.length; i++) {
            var cell = cells.get(i);
            if (at[i] >= 0) {
                var value = cell.read(
                        row.number(),
                        returned
                                ? Csv.original(row.cells().get(at[i]))
                                : row.cells().get(at[i]));
                checked.set(i, value);
                taken &= !cell.rejected();
            }
        }
        for (var i = 0; taken && i < at.length; i++) {
            var value = checked.value(i);
            var type = cells.get(i).field().type();
            if (value != null && (type == Field.Type.PERSON || type == Field.Type.HOUSEHOLD)) {
                checked.set(i, cells.get(i).id(value));
                taken &= !cells.get(i).rejected();
            }
        }
        return taken;
    }

    private boolean ordered(int row) {
        var ordered = true;
        for (var i = 0; i < firstDates.length; i++) {
            var first = checked.value(firstDates[i]);
            var second = checked.value(secondDates[i]);
            if (first != null && second != null && first.compareTo(second) > 0) {
                var column = kind.orders().get(i).second();
                findings.add(row, column, "reversed-dates", Outcome.REJECTED, "date-before-other", 0);
                ordered = false;
            }
        }
        return ordered;
    }

    /** Word for word the same again is left out; the same record with other content cannot be taken in. */
    private boolean first(int row) {
        rows.begin();
        for (var i = 0; i < at.length; i++) {
            var value = checked.value(i);
            rows.with(value == null ? "\uFFFF" : value);
        }
        var same = rows.firstOrRemember(row);
        if (same > 0) {
            findings.add(row, null, "repeated-row", Outcome.DROPPED, "row", same);
            return false;
        }
        if (keyed) {
            keys.begin();
            for (var i = 0; i < at.length; i++) {
                if (cells.get(i).field().key()) {
                    keys.with(Objects.requireNonNullElse(checked.value(i), "\uFFFF"));
                }
            }
            var other = keys.firstOrRemember(row);
            if (other > 0) {
                findings.add(row, null, "contradictory-row", Outcome.REJECTED, "row", other);
                return false;
            }
        }
        twin(row);
        return true;
    }

    /** The same name and day of birth under two numbers may be one person; only people can tell. */
    private void twin(int row) {
        var name = checked.value(nameAt);
        var birth = checked.value(birthAt);
        if (name != null && birth != null) {
            var other = twins.begin()
                    .with(name.toLowerCase(Locale.ROOT))
                    .with(birth)
                    .firstOrRemember(row);
            if (other > 0) {
                findings.add(row, "name", "possible-double", Outcome.KEPT, "name-and-birth-date", other);
            }
        }
    }
}
