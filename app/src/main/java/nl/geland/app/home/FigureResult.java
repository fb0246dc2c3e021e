package nl.geland.app.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure for one selection from one extract: what the page, the files and the command line all show.
 *
 * @param version version of the data
 * @param outcome null when the selection is too small to show
 */
record FigureResult(
        Figure figure,
        Selection selection,
        String version,
        LocalDate referenceDate,
        @Nullable Outcome outcome) {

    boolean tooFew() {
        return outcome == null;
    }

    /** Names of the tables, the first one first. */
    List<String> tables() {
        return outcome == null
                ? List.of()
                : outcome.tables().stream().map(FigureTable::name).toList();
    }

    Optional<FigureTable> table(@Nullable String name) {
        return outcome == null
                ? Optional.empty()
                : outcome.tables().stream()
                        .filter(table -> name == null || table.name().equals(name))
                        .findFirst();
    }

    /** Name of a file with a table of this result: the figure, the choice, the reference date and the data version. */
    String fileName(String ending) {
        var choice = new StringBuilder();
        selection
                .parameters()
                .forEach((name, value) ->
                        choice.append('-').append(name).append('-').append(value.replaceAll("[^\\p{Alnum}+]+", "-")));
        return "%s%s-%s-%s.%s".formatted(figure.key(), choice, referenceDate, version.substring(0, 12), ending);
    }
}
