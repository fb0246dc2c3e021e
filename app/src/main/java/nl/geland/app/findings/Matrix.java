package nl.geland.app.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Passage;
import org.jspecify.annotations.Nullable;

/** Rows across columns, and in each cell who said it, who was asked and did not, who was not asked, and where it was said. */
record Matrix(MatrixKind kind, List<Cut> rows, List<Cut> columns, Map<Place, Cell> cells) {

    /** Where a cell is. */
    record Place(String row, String column) {

        /** As it is written in an address. */
        String code() {
            return row + "." + column;
        }
    }

    Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = Map.copyOf(cells);
    }

    /**
     * Crosses rows with columns.
     *
     * @throws IllegalArgumentException when two rows or two columns have the same id
     */
    static Matrix of(MatrixKind kind, CodedStudy study, List<Cut> rows, List<Cut> columns) {
        var cells = new LinkedHashMap<Place, Cell>();
        for (var row : rows) {
            for (var column : columns) {
                if (cells.put(new Place(row.id(), column.id()), cell(study, row.and(column))) != null) {
                    throw new IllegalArgumentException(
                            "Two cells at " + row.id() + " and " + column.id() + " of " + kind);
                }
            }
        }
        return new Matrix(kind, rows, columns, cells);
    }

    private static Cell cell(CodedStudy study, Cut cut) {
        var people = new LinkedHashMap<UUID, Heard>();
        study.participants().stream().filter(cut.about()).forEach(heard -> people.put(heard.id(), heard));
        var passages = study.passages().stream()
                .filter(passage -> passage.speaker() == null || people.containsKey(passage.speaker()))
                .filter(cut.counts())
                .filter(passage -> passage.speaker() == null
                        || cut.holds().test(Objects.requireNonNull(people.get(passage.speaker()))))
                .toList();
        var speakers = passages.stream().map(Passage::speaker).collect(Collectors.toSet());
        var said = new ArrayList<Heard>();
        var silent = new ArrayList<Heard>();
        var notAsked = new ArrayList<Heard>();
        for (var heard : people.values()) {
            if (speakers.contains(heard.id())) {
                said.add(heard);
            } else {
                (cut.asked().test(heard) ? silent : notAsked).add(heard);
            }
        }
        return new Cell(said, silent, notAsked, passages, null);
    }

    /** The same with what each column says of a policy. */
    Matrix with(Map<Place, Cell> others) {
        var all = new LinkedHashMap<>(cells);
        all.putAll(others);
        return new Matrix(kind, rows, columns, all);
    }

    /** A cell by the ids of its row and column, which must be there. */
    Cell cell(Cut row, Cut column) {
        return Objects.requireNonNull(cells.get(new Place(row.id(), column.id())));
    }

    Optional<Cell> find(@Nullable String row, @Nullable String column) {
        return row == null || column == null
                ? Optional.empty()
                : Optional.ofNullable(cells.get(new Place(row, column)));
    }

    Optional<Cut> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    Optional<Cut> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }
}
