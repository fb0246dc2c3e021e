package nl.geland.app.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.geland.analysis.simulation.Supply;

/** The file of the town of the article, which comes with the application, and what it assumes of homes that are added. */
final class Article {

    private static final ScenarioFile FILE = read();

    private Article() {}

    static ScenarioFile file() {
        return FILE;
    }

    private static ScenarioFile read() {
        try (var stream = Objects.requireNonNull(Article.class.getResourceAsStream("scenario.json"))) {
            return ScenarioFiles.read(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long a tenant stays in homes of a name that a variant adds, in years, on average. */
    static double years(String homes) {
        return FILE.variants().stream()
                .flatMap(variant -> variant.scenario().supply().stream())
                .filter(one -> one.name().equals(homes))
                .map(Supply.Project.class::cast)
                .mapToDouble(Supply.Project::meanTenancyYears)
                .findFirst()
                .orElseThrow();
    }

    /** What is said of that: an assumption with its range, at the place where it stands when the homes are part of the town. */
    static Stated stay(String homes) {
        var place = Part.pointer(Stated.TOWN + "/supply", homes) + "/meanTenancyYears";
        return FILE.numbers().stream()
                .map(Stated::inTown)
                .filter(one -> one.number().equals(place))
                .findFirst()
                .orElseThrow();
    }
}
