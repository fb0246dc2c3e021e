package nl.geland.app.simulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The town of the article and its choices as saved scenarios, some of them worked out, so that the lab of the demo is in use.
 */
@Component
@ConditionalOnBooleanProperty("geland.demo")
public final class ScenarioSamples {

    private static final int RUNS = 200;

    /** The scenario of the comparison that everybody may see: the one with containers. */
    private static final int RELEASED = 1;

    private final Access access;
    private final SavedScenarios scenarios;
    private final Comparisons comparisons;
    private final Lab lab;
    private final Towns towns;
    private final SampleRelease release;

    ScenarioSamples(
            Access access,
            SavedScenarios scenarios,
            Comparisons comparisons,
            Lab lab,
            Towns towns,
            SampleRelease release) {
        this.access = access;
        this.scenarios = scenarios;
        this.comparisons = comparisons;
        this.lab = lab;
        this.towns = towns;
        this.release = release;
    }

    /** Fills an empty lab; leaves one in use as it is. */
    public void load() {
        access.asSystem(
                        "demo scenarios",
                        () -> scenarios.all().isEmpty() ? Optional.of(fill()) : Optional.<Asked>empty())
                .ifPresent(asked -> {
                    lab.start(asked.id(), asked.scenarios(), RUNS);
                    release.whenReady(asked.id(), RELEASED);
                });
    }

    /** A comparison that was written down and can start. */
    private record Asked(UUID id, List<Saved> scenarios) {}

    private Asked fill() {
        var adviser = release.viewer("beleidsadviseur");
        var words = Words.fromFiles();
        var asItIs = Chosen.asItIs(towns.article().file().town());
        var containers = asItIs.with(Knob.CONTAINERS, 200);
        var measures = containers
                .with(Knob.CONTAINERS_FROM, 2032)
                .with(Knob.CONTAINERS_UNTIL, 2042)
                .with(Knob.OFFICES, 100)
                .with(Knob.OFFICES_FROM, 2032)
                .with(Knob.SHARED, 25)
                .with(Knob.SHARED_FROM, 2032)
                .with(SharedFor.ALL);
        var earlier = measures.with(Knob.CONTAINERS_FROM, 2027)
                .with(Knob.CONTAINERS_UNTIL, 2037)
                .with(Knob.OFFICES_FROM, 2027)
                .with(Knob.SHARED_FROM, 2027);
        var shared = asItIs.with(Knob.SHARED, 25);
        save(adviser, words, "shared-mixed", shared.with(Knob.MIX, 100));
        save(adviser, words, "shared-one-language", shared);
        save(adviser, words, "no-priority", asItIs.with(PermitPlace.NONE));
        save(adviser, words, "no-quota", asItIs.with(Knob.QUOTA, 0).with(Knob.QUOTA_LATER, 0));
        var later = save(adviser, words, "measures", measures);
        var sooner = save(adviser, words, "five-years-earlier", earlier);
        var only = save(adviser, words, "containers", containers);
        var first = save(adviser, words, "as-it-is", asItIs);
        var compared = List.of(first, only, sooner, later).stream()
                .map(id -> scenarios.find(id).orElseThrow())
                .toList();
        return new Asked(comparisons.add(adviser, compared, RUNS), compared);
    }

    private UUID save(Viewer by, Words words, String key, Chosen chosen) {
        var title = new Texts(
                words.word(java.util.Locale.of("nl"), "simulation.sample." + key),
                words.word(java.util.Locale.ENGLISH, "simulation.sample." + key));
        return scenarios.add(by, Saved.Origin.ARTICLE, title, towns.article(), chosen);
    }
}
