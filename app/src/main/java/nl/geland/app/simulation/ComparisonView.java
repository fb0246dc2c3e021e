package nl.geland.app.simulation;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
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
 */
record ComparisonView(
        Comparisons.Comparison comparison, List<Saved> scenarios, Lab.@Nullable Stand stand, Names names, Words words) {

    boolean isGoing() {
        return comparison.state() == Comparisons.State.GOING;
    }

    /** A part of the table: its numbers. */
    record Part(String key, List<Measure> measures) {}

    List<Part> parts() {
        var all = scenarios.stream().map(one -> one.file().town()).toList();
        return Stream.of(
                        new Part("permit-holders", Sheet.permitHolders()),
                        new Part("others", Sheet.others(scenarios.getFirst().file())),
                        new Part("urgent", Sheet.urgent(all)),
                        new Part("homes", Sheet.homes()),
                        new Part("integration", Sheet.integration().toList()),
                        new Part("shares", Answers.shares().toList()))
                .filter(part -> !part.measures().isEmpty())
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
        return span == null || (span.low() == 0 && span.high() == 0)
                ? ""
                : table(page).span(measure, span.low(), span.high());
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

    /** The assumptions of the first scenario, with their ranges. */
    List<Stated> assumptions() {
        return scenarios.getFirst().file().numbers().stream()
                .filter(stated -> stated.low() != null)
                .toList();
    }

    /** Between what a number may lie. */
    static String between(Page page, Stated stated) {
        var format = NumberFormat.getInstance(page.locale());
        var low = stated.low();
        var high = stated.high();
        return low == null || high == null
                ? ""
                : page.word("simulation.lab.between", format.format(low), format.format(high));
    }
}
