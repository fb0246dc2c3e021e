package nl.geland.app.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geland.app.identity.Access;
import nl.geland.app.trajectories.Field;
import org.springframework.stereotype.Component;

/** Takes what a person chose in the form of one file: its kind, the fields of its columns, the notation of its dates. */
@Component
class Answers {

    private final Access access;
    private final Runs runs;
    private final RunReports reports;

    Answers(Access access, Runs runs, RunReports reports) {
        this.access = access;
        this.runs = runs;
        this.reports = reports;
    }

    /** Keeps what differs from what was recognised, and what was chosen before; of names that are not ours, nothing. */
    void take(long run, long file, Map<String, String> sent) {
        reports.files(run).stream()
                .filter(stored -> stored.id() == file)
                .findFirst()
                .ifPresent(stored -> access.asSystem("import", () -> runs.choose(file, choices(stored, sent))));
    }

    private Choices choices(StoredFile stored, Map<String, String> sent) {
        var earlier = stored.choices();
        var chosenKind = sent.getOrDefault("kind", "");
        var kind = reports.fields(chosenKind).isEmpty() ? stored.kind() : chosenKind;
        var names = reports.fields(kind).stream().map(Field::name).toList();
        var fields =
                kind != null && kind.equals(stored.kind()) ? fields(stored, names, sent) : Map.<String, String>of();
        var notations = new HashMap<>(earlier.notations());
        for (var name : names) {
            var chosen = sent.getOrDefault("notation-" + name, "");
            if (!chosen.isEmpty() && (Notation.named(chosen).isPresent() || chosen.equals(",") || chosen.equals("."))) {
                notations.put(kind + "." + name, chosen);
            }
        }
        return new Choices(kind, earlier.encoding(), fields, notations);
    }

    /** What each header means: as chosen before, as changed among the columns, as answered to a question. */
    private static Map<String, String> fields(StoredFile stored, List<String> names, Map<String, String> sent) {
        var fields = new HashMap<>(stored.choices().fields());
        for (var column : stored.columns()) {
            var chosen = sent.get("column-" + column.place());
            if (chosen != null && (chosen.isEmpty() || names.contains(chosen)) && !chosen.equals(column.field())) {
                fields.put(Headers.plain(column.header()), chosen);
            }
        }
        for (var name : names) {
            var place = sent.getOrDefault("field-" + name, "");
            stored.columns().stream()
                    .filter(column -> Integer.toString(column.place()).equals(place))
                    .forEach(column -> fields.put(Headers.plain(column.header()), name));
        }
        return fields;
    }
}
