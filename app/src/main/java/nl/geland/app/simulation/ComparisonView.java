package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Measure;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a comparison, or how far it is.
 *
 * @param stand how far it is; null when it does not run
 * @param form what was typed to show one of the scenarios to everybody
 */
record ComparisonView(
        Comparisons.Comparison comparison,
        List<Saved> scenarios,
        Lab.@Nullable Stand stand,
        Names names,
        Words words,
        ProposalForm form) {

    /** Waits of household sizes that differ no more than this are told as one, and differences no more than half of it. */
    private static final double SAME_MONTHS = 1;

    boolean isGoing() {
        return comparison.state() == Comparisons.State.GOING;
    }

    /** A part of the table: its numbers. */
    record Part(String key, List<Measure> measures) {}

    List<Part> parts() {
        var all = scenarios.stream().map(one -> one.file().town()).toList();
        return Stream.of(
                        new Part("permit-holders", Sheet.permitHolders()),
                        new Part("together", Sheet.together(all)),
                        new Part("others", others()),
                        new Part("urgent", Sheet.urgent(all)),
                        new Part("homes", Sheet.homes()),
                        new Part("integration", Sheet.integration().toList()),
                        new Part("shares", Answers.shares().toList()))
                .map(part -> new Part(
                        part.key(),
                        part.measures().stream().filter(this::isKept).toList()))
                .filter(part -> !part.measures().isEmpty())
                .toList();
    }

    /** Whether the answers hold a number: older ones hold fewer. */
    private boolean isKept(Measure measure) {
        return columns().stream().anyMatch(column -> column.numbers().containsKey(Sheet.key(measure)));
    }

    /** By household size only where that makes a difference. */
    private List<Measure> others() {
        var folds = isOneForAllSizes();
        return Sheet.others(scenarios.getFirst().file()).stream()
                .filter(measure -> !folds || measure.persons() == 0)
                .toList();
    }

    List<Sheet.Column> columns() {
        var answers = comparison.answers();
        return answers == null ? List.of() : answers.columns();
    }

    String title(Page page, int place) {
        return scenarios.get(place).title().in(page.locale());
    }

    String name(Page page, Measure measure) {
        return table(page).name(measure);
    }

    /** Whether somebody loses a temporary home in these years. */
    boolean isHomeLost(int place) {
        return columns().get(place).homes().get(1) > 0
                || Temporary.of(scenarios.get(place).file().town()) == Temporary.WITHIN;
    }

    boolean isHomeLost() {
        return IntStream.range(0, columns().size()).anyMatch(this::isHomeLost);
    }

    /** By which rules homes are allotted in a scenario, in sentences. */
    List<String> rules(Page page, int place) {
        var chosen = scenarios.get(place).chosen();
        var rules = new ArrayList<String>();
        rules.add(page.word("simulation.lab.rule." + Sort.parameter(chosen.rule())) + ".");
        rules.add(page.word(
                "simulation.lab.chosen.permit-place." + Sort.parameter(chosen.permitPlace()),
                chosen.of(Knob.PRIORITY_SHARE)));
        if (chosen.of(Knob.URGENT) > 0) {
            rules.add(page.word("simulation.lab.chosen.urgent", chosen.of(Knob.URGENT), chosen.of(Knob.URGENT_HOMES)));
        }
        if (chosen.of(Knob.POINTS) > 0) {
            rules.add(page.word("simulation.lab.chosen.points", chosen.of(Knob.POINTS), chosen.of(Knob.POINTS_MONTHS)));
        }
        return rules;
    }

    /** Whether those of each household size wait as long as all together, to a month, and so in each scenario. */
    boolean isOneForAllSizes() {
        var sizes = Sheet.others(scenarios.getFirst().file()).stream()
                .filter(measure -> measure.persons() > 0)
                .toList();
        return !sizes.isEmpty()
                && columns().stream().allMatch(column -> sizes.stream().allMatch(size -> isLikeAll(column, size)));
    }

    private static boolean isLikeAll(Sheet.Column column, Measure size) {
        var one = column.numbers().get(Sheet.key(size));
        var all = column.numbers().get(Sheet.key(new Measure(size.kind(), size.group(), 0)));
        return one != null
                && all != null
                && isLike(one, all, SAME_MONTHS)
                && (one.difference() == null
                        || all.difference() == null
                        || isLike(one.difference(), all.difference(), SAME_MONTHS / 2));
    }

    private static boolean isLike(Sheet.Cell one, Sheet.Cell all, double most) {
        return Math.abs(one.estimate().mean() - all.estimate().mean()) <= most;
    }

    /** A number of a scenario with its interval. */
    String number(Page page, Sheet.Column column, Measure measure) {
        var number = column.numbers().get(Sheet.key(measure));
        return number == null ? "" : table(page).withInterval(measure, number.estimate());
    }

    /** Its difference from the first scenario; empty for the first. */
    String difference(Page page, Sheet.Column column, Measure measure) {
        var number = column.numbers().get(Sheet.key(measure));
        return number == null || number.difference() == null
                ? ""
                : table(page).difference(measure, number.difference().estimate());
    }

    /** Between what that difference lies when the assumptions are drawn too; empty where they were not. */
    String assumed(Page page, Sheet.Column column, Measure measure) {
        var number = column.numbers().get(Sheet.key(measure));
        return number == null ? "" : assumed(page, number, measure);
    }

    private String assumed(Page page, Sheet.Cell number, Measure measure) {
        var difference = number.difference();
        var span = difference == null ? null : difference.assumed();
        return span == null ? "" : table(page).span(measure, span.low(), span.high());
    }

    /** Whether the assumption was drawn from its range. */
    boolean isDrawn(Stated stated) {
        var answers = comparison.answers();
        return answers != null && answers.drawn().contains(stated.number());
    }

    /** How often assumptions are drawn. */
    static int draws() {
        return Lab.DRAWS;
    }

    boolean drew() {
        var answers = comparison.answers();
        return answers != null && !answers.drawn().isEmpty();
    }

    /** By what the homes of permit holders are divided; empty for other numbers. */
    static String denominator(Page page, Measure measure) {
        return Answers.isShare(measure.kind())
                ? page.word("simulation.denominator." + Section.word(measure.kind()))
                : "";
    }

    DistrictTable districts(Page page) {
        return new DistrictTable(columns(), table(page));
    }

    /** The same when sharing a home has no effect on language; empty where nobody shares. */
    String noEffect(Page page, Sheet.Column column, Measure measure) {
        var number = column.noEffect().get(Sheet.key(measure));
        return number == null ? "" : table(page).withInterval(measure, number.estimate());
    }

    private AnswerTable table(Page page) {
        return new AnswerTable(words, page.locale());
    }

    /** The assumptions of the first scenario, with their ranges; then those that others add, such as of their homes. */
    List<Valued> assumptions() {
        var told = new HashSet<String>();
        return scenarios.stream()
                .flatMap(one -> Valued.of(one.file()))
                .filter(one -> told.add(one.stated().number()))
                .toList();
    }
}
