package nl.geland.analysis.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The monthly chances of adult permit holders to go from benefit to language, to work, back, to education, or away.
 *
 * <p>A Markov chain in months whose chances may depend on the years spent at a place. Two assumptions come on top and are
 * to be shown with every result:
 * <ul>
 *   <li>{@code sharedLanguage}: no source says that sharing a home slows learning the language. 1 is "no effect".
 *   <li>{@code limboPerYear}: one more year of waiting lowered later employment by 4 to 5 percentage points, 16 to 23 %, in
 *       the asylum phase in Switzerland: Hainmueller, Hangartner and Lawrence (2016),
 *       <a href="https://doi.org/10.1126/sciadv.1600432">doi:10.1126/sciadv.1600432</a>. 1 is "no effect".
 * </ul>
 *
 * @param steps all steps that can be taken; places without a step are never left
 * @param sharedLanguage by what the chance to reach the language is multiplied in a shared home
 * @param languageMix how far languages are mixed in shared homes: with 0 {@code sharedLanguage} counts in full, with 1 not at
 *     all, in between in proportion; that mixing takes away what sharing does is an assumption too
 * @param limboPerYear by what the chance of work is multiplied for each year waited for a home
 */
public record RoadToWork(List<Step> steps, double sharedLanguage, double languageMix, double limboPerYear) {

    /**
     * One step.
     *
     * @param from the place left
     * @param to the place reached
     * @param chances the chance in a month, in the first year at the place, the second and so on; the last goes on
     */
    public record Step(Place from, Place to, List<Double> chances) {

        /** A step, checked. */
        public Step {
            chances = List.copyOf(chances);
            var problems = new Problems();
            var name = "step from %s to %s".formatted(from, to);
            if (from == to) {
                problems.tell(name, "no step", "two places");
            }
            if (chances.isEmpty() || chances.size() > RoadToWork.YEARS) {
                problems.tell("years of the " + name, chances.size(), "1 to " + RoadToWork.YEARS);
            }
            chances.forEach(chance -> problems.share("monthly chance of the " + name, chance));
            problems.refuseIfAny("step");
        }

        /** A step with its chances by year at the place. */
        public static Step of(Place from, Place to, double... chances) {
            return new Step(from, to, Arrays.stream(chances).boxed().toList());
        }
    }

    /** The most years at a place that are told apart. */
    public static final int YEARS = 10;

    /** A road, checked. */
    public RoadToWork {
        steps = List.copyOf(steps);
        var problems = new Problems();
        problems.rate("factor of shared homes on language", sharedLanguage);
        problems.share("mix of languages in shared homes", languageMix);
        problems.rate("factor of a year of waiting on work", limboPerYear);
        if (steps.stream()
                        .map(step -> List.of(step.from(), step.to()))
                        .distinct()
                        .count()
                < steps.size()) {
            problems.tell("steps", steps.size(), "each pair of places once");
        }
        for (var from : Place.values()) {
            for (var year = 0; year < YEARS; year++) {
                var sum = 0.0;
                for (var step : steps) {
                    sum += step.from() == from ? chance(step, year) : 0;
                }
                if (sum > 1) {
                    problems.tell("sum of the chances from %s in year %d".formatted(from, year + 1), sum, "1 or less");
                    break;
                }
            }
        }
        problems.refuseIfAny("road to work");
    }

    /** No steps: nobody is followed. */
    public static RoadToWork none() {
        return new RoadToWork(List.of(), 1, 0, 1);
    }

    /** These steps, without an effect of sharing or waiting. */
    public static RoadToWork of(Step... steps) {
        return new RoadToWork(List.of(steps), 1, 0, 1);
    }

    /** The same with another effect of sharing. */
    public RoadToWork withSharedLanguage(double factor) {
        return new RoadToWork(steps, factor, languageMix, limboPerYear);
    }

    /** The same with languages mixed otherwise in shared homes. */
    public RoadToWork withLanguageMix(double share) {
        return new RoadToWork(steps, sharedLanguage, share, limboPerYear);
    }

    /** The same with another effect of waiting. */
    public RoadToWork withLimboPerYear(double factor) {
        return new RoadToWork(steps, sharedLanguage, languageMix, factor);
    }

    static double chance(Step step, int year) {
        return step.chances().get(Math.min(year, step.chances().size() - 1));
    }

    /** The chance of each next place, for somebody with this home who waited this long; at most 1 together. */
    Map<Place, Double> chances(Place from, int year, boolean shared, double yearsWaited) {
        var chances = new EnumMap<Place, Double>(Place.class);
        for (var step : steps) {
            if (step.from() == from) {
                chances.put(step.to(), chance(step, year) * factor(step, shared, yearsWaited));
            }
        }
        var sum = Stream.of(Place.values())
                .mapToDouble(place -> chances.getOrDefault(place, 0.0))
                .sum();
        if (sum > 1) {
            chances.replaceAll((place, chance) -> chance / sum);
        }
        return chances;
    }

    private double factor(Step step, boolean shared, double yearsWaited) {
        return switch (step.to()) {
            case LANGUAGE -> shared && step.from() == Place.BENEFIT ? 1 - (1 - sharedLanguage) * (1 - languageMix) : 1;
            case WORK -> Math.pow(limboPerYear, yearsWaited);
            case BENEFIT, STUDY, LEFT -> 1;
        };
    }
}
