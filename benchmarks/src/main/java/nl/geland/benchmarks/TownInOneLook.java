package nl.geland.benchmarks;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import nl.geland.analysis.simulation.Allotment;
import nl.geland.analysis.simulation.Applicants;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.HeadStart;
import nl.geland.analysis.simulation.Households;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.PermitHolders;
import nl.geland.analysis.simulation.Place;
import nl.geland.analysis.simulation.RoadToWork;
import nl.geland.analysis.simulation.RoadToWork.Step;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Simulation;
import nl.geland.analysis.simulation.Supply;
import nl.geland.analysis.simulation.Urgency;

/**
 * A town over ten years beside itself with 300 homes more: what somebody waits for who presses the button, on two threads. Once plain,
 * and once with urgency, five districts and permit holders spread over them.
 */
public final class TownInOneLook {

    private static final YearMonth START = YearMonth.of(2027, 1);
    private static final RoadToWork ROAD = RoadToWork.of(
            Step.of(Place.BENEFIT, Place.LANGUAGE, 0.02, 0.04, 0.03),
            Step.of(Place.LANGUAGE, Place.WORK, 0.03, 0.02),
            Step.of(Place.WORK, Place.LANGUAGE, 0.01));

    private TownInOneLook() {}

    /** Prints a row for 200 pairs of runs, the first time in a fresh machine, for 1,000 after that, and for 200 with all rules. */
    public static void main(String[] arguments) {
        var base = Scenario.of(
                        "as it is",
                        START,
                        10,
                        Applicants.arriving(2_130)
                                .with(Households.of(0.5, 0.25, 0.15, 0.1))
                                .givingUp(0.08)
                                .waitingAtStart(8),
                        Supply.Flow.of("stock", 1_300))
                .with(PermitHolders.quotaOf(175).with(Households.of(0.6, 0.15, 0.1, 0.1, 0.05), 0.8))
                .with(ROAD);
        var more = base.with(Supply.Project.of("three hundred", 300, START.plusYears(1), 10));
        System.out.println(
                "| town | pairs of runs | seconds | ms a pair on a core | fewer months of waiting | variance reduced by |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        print("plain", more, base, 200);
        print("plain", more, base, 1_000);
        print("with all rules", ruled(more), ruled(base), 200);
    }

    private static Scenario ruled(Scenario town) {
        var districts = Map.of("a", 0.3, "b", 0.25, "c", 0.2, "d", 0.15, "e", 0.1);
        return town.withSupply(town.supply().stream()
                        .<Supply>map(one -> one.with(one.homes().divided(districts)))
                        .toList())
                .with(town.permitHolders()
                        .spread(Map.of("a", 0.2, "b", 0.2, "c", 0.2, "d", 0.2, "e", 0.2))
                        .refusing(0.05))
                .with(town.applicants().refusing(0.2).with(new HeadStart(0.1, 36)))
                .with(new Allotment(Allotment.Rule.REGISTRATION, 1, new Urgency(0.1, 0.5)));
    }

    private static void print(String town, Scenario more, Scenario base, int pairs) {
        var start = System.nanoTime();
        var comparison = Simulation.withDefaults().threads(2).runs(pairs).run(more, base);
        var wait = comparison.difference(Measure.of(Measure.Kind.MEAN_WAIT, Group.APPLICANTS));
        var seconds = (System.nanoTime() - start) * 1e-9;
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.2f | %.1f | %.2f ± %.3f | %.0f |%n",
                town,
                pairs,
                seconds,
                2 * 1_000 * seconds / pairs,
                -wait.mean(),
                wait.estimate().halfWidth(),
                wait.varianceReduction());
    }
}
