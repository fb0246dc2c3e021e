package nl.geland.app.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Applicants;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Measure.Kind;
import nl.geland.analysis.simulation.Scenario;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What everybody sees of a scenario, as it was proposed and is released: numbers that were worked out, no person's data.
 *
 * @param years how many years ahead
 * @param homes of the next 100 homes, those for permit holders, for people who lost a home, for everybody else
 * @param median the months within which half of those housed found a home, with its interval
 * @param than what it was compared with and how many months it differs; empty where it stands alone
 * @param assumptions the two that matter most
 */
record Picture(
        Texts title,
        Texts story,
        int years,
        int runs,
        List<Integer> homes,
        Line line,
        Sheet.Cell median,
        List<Than> than,
        List<Assumed> assumptions) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TWO = 2;
    private static final String GIVES_UP = "/town/applicants/givesUpPerYear";
    private static final String JOINING = "/town/applicants/perYear";
    private static final String QUOTA = "/town/permitHolders/quota/";

    /** How many months longer the wait is than in another scenario. */
    record Than(Texts title, Sheet.Cell months) {

        /** Whether all assumptions lead the same way as the number itself. */
        boolean leadsOneWay() {
            var span = months.assumed();
            var mean = months.estimate().mean();
            return span != null && (mean > 0 ? span.low() >= 0 : span.high() <= 0);
        }

        /** Between what the difference lies when assumptions are drawn: without sign when all lead the same way; null when none was. */
        Sheet.@Nullable Span assumed() {
            var span = months.assumed();
            if (span == null || !leadsOneWay()) {
                return span;
            }
            var one = Math.abs(span.low());
            var other = Math.abs(span.high());
            return new Sheet.Span(Math.min(one, other), Math.max(one, other));
        }
    }

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

    /**
     * An assumption with its range.
     *
     * @param kept what the numbers count; null in what was released before this was kept
     */
    record Assumed(
            Texts sentence,
            double low,
            double high,
            @Nullable Unit kept) {

        Unit unit() {
            return kept == null ? Unit.PLAIN : kept;
        }

        /** A bound as a person says it: a share as so many of a hundred. */
        double shown(double bound) {
            return unit() == Unit.SHARE ? 100 * bound : bound;
        }
    }

    static Picture of(List<Saved> scenarios, Comparisons.Comparison comparison, Sheet sheet, int place) {
        var saved = scenarios.get(place);
        var column = sheet.columns().get(place);
        var median = column.numbers().get(Sheet.key(Measure.of(Kind.MEDIAN_WAIT, Group.APPLICANTS)));
        if (median == null) {
            throw new IllegalStateException("A comparison keeps the median wait; it is missing in " + comparison.id());
        }
        var difference = median.difference();
        return new Picture(
                saved.title(),
                saved.town().story(),
                saved.chosen().of(Knob.YEARS),
                comparison.runs(),
                column.homes(),
                column.line(),
                median,
                difference == null
                        ? List.of()
                        : List.of(new Than(scenarios.getFirst().title(), difference)),
                assumptions(saved.file()));
    }

    /** The two assumptions whose range moves the wait most, by pen and paper; without overload the first two there are. */
    private static List<Assumed> assumptions(ScenarioFile file) {
        return file.numbers().stream()
                .filter(stated -> stated.low() != null && stated.high() != null)
                .sorted(Comparator.comparingDouble(stated -> -swing(file.town(), stated)))
                .limit(TWO)
                .flatMap(stated -> assumed(stated))
                .toList();
    }

    private static Stream<Assumed> assumed(Stated stated) {
        var low = stated.low();
        var high = stated.high();
        return low == null || high == null
                ? Stream.of()
                : Stream.of(new Assumed(stated.sentence(), low, high, Unit.of(stated.number())));
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
            case JOINING -> town.with(all.with(nl.geland.analysis.simulation.Course.always(value)));
            case GIVES_UP -> town.with(givingUp(all, value));
            default ->
                number.startsWith(QUOTA) ? town.with(town.permitHolders().withQuota(List.of((int) value))) : town;
        };
    }

    private static Applicants givingUp(Applicants all, double value) {
        return all.givingUp(value);
    }

    List<Integer> sizes() {
        return line.sizes();
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Picture of(String json) {
        return JSON.readValue(json, Picture.class);
    }
}
