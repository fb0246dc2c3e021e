package nl.geland.app.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Course;
import nl.geland.analysis.simulation.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * An assumption with its range.
 *
 * @param kept what the numbers count; null in what was released before this was kept
 * @param waits between how many years the wait lies in the end through this alone; null where pen and paper say nothing
 * @param usual how many years that is with the number as it is; null in what was released before this was kept
 * @param value the number as it is; null where it is not one number, or was released before this was kept
 */
record Assumed(
        Texts sentence,
        double low,
        double high,
        @Nullable Unit kept,
        Sheet.@Nullable Span waits,
        @Nullable Double usual,
        @Nullable Double value) {

    /** Where it stands how many begin to search. */
    static final String JOINING = "/town/applicants/perYear";

    private static final String GIVES_UP = "/town/applicants/givesUpPerYear";
    private static final String QUOTA = "/town/permitHolders/quota/";
    private static final String STAY = "/meanTenancyYears";
    private static final int TWO = 2;

    /** What the numbers of an assumption count. */
    enum Unit {
        /** A share of all a year. */
        SHARE,
        PEOPLE_A_YEAR,
        PEOPLE_A_HALF_YEAR,
        /** The number says it itself. */
        PLAIN;

        static Unit of(String number) {
            return switch (number) {
                case GIVES_UP -> SHARE;
                case JOINING -> PEOPLE_A_YEAR;
                default -> number.startsWith(QUOTA) ? PEOPLE_A_HALF_YEAR : PLAIN;
            };
        }
    }

    Unit unit() {
        return kept == null ? Unit.PLAIN : kept;
    }

    /** A bound as a person says it: a share as so many of a hundred. */
    double shown(double bound) {
        return unit() == Unit.SHARE ? 100 * bound : bound;
    }

    /**
     * The two assumptions whose range moves the wait most, by pen and paper (without overload the first two there are), and those
     * about the homes that are added.
     */
    static List<Assumed> of(ScenarioFile file, Scenario base) {
        var ranged = file.numbers().stream()
                .filter(stated -> stated.low() != null && stated.high() != null)
                .toList();
        var most = ranged.stream()
                .filter(stated -> !stated.number().endsWith(STAY))
                .sorted(Comparator.comparingDouble(stated -> -swing(base, stated)))
                .limit(TWO);
        var added = ranged.stream().filter(stated -> stated.number().endsWith(STAY));
        return Stream.concat(most, added)
                .flatMap(stated -> assumed(file.town(), base, stated))
                .toList();
    }

    private static Stream<Assumed> assumed(Scenario town, Scenario base, Stated stated) {
        var low = stated.low();
        var high = stated.high();
        return low == null || high == null
                ? Stream.of()
                : Stream.of(new Assumed(
                        stated.sentence(),
                        low,
                        high,
                        Unit.of(stated.number()),
                        waits(base, stated.number(), low, high),
                        usual(base),
                        value(town, stated.number())));
    }

    private static Sheet.@Nullable Span waits(Scenario town, String number, double low, double high) {
        var one = wait(town, number, low);
        var other = wait(town, number, high);
        return one > 0 && other > 0 && one != other ? new Sheet.Span(Math.min(one, other), Math.max(one, other)) : null;
    }

    private static @Nullable Double value(Scenario town, String number) {
        var found = ScenarioFiles.tree(town).at(number);
        return found.isNumber() ? found.asDouble() : null;
    }

    private static @Nullable Double usual(Scenario town) {
        var form = ClosedForm.of(town);
        return form.isOverloaded() ? form.waitByRegistration() : null;
    }

    private static double swing(Scenario town, Stated stated) {
        var low = stated.low();
        var high = stated.high();
        if (low == null || high == null) {
            return 0;
        }
        return Math.abs(wait(town, stated.number(), high) - wait(town, stated.number(), low));
    }

    private static double wait(Scenario town, String number, double value) {
        var form = ClosedForm.of(with(town, number, value));
        return form.isOverloaded() ? form.waitByRegistration() : 0;
    }

    private static Scenario with(Scenario town, String number, double value) {
        var all = town.applicants();
        return switch (number) {
            case JOINING -> town.with(all.with(Course.always(value)));
            case GIVES_UP -> town.with(all.givingUp(value));
            default ->
                number.startsWith(QUOTA) ? town.with(town.permitHolders().withQuota(List.of((int) value))) : town;
        };
    }
}
