package nl.geland.app.simulation;

import java.util.List;
import java.util.Locale;
import nl.geland.analysis.simulation.DistrictMeasure;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Outcome;
import nl.geland.app.web.Notation;
import nl.geland.app.web.Words;

/**
 * Answers as a table that people read, rounded to what the runs bear: to the decimal place of the interval. A count below ten
 * is not shown, nor a number whose interval is wider than 30 % of it on either side.
 */
final class AnswerTable {

    private static final int FEW = 10;
    private static final double UNSURE = 0.3;
    private static final double WEEKS_A_MONTH = 365.2425 / 12 / 7;
    private static final int NAME = 58;
    private static final int CELL = 24;
    private static final int MOST_DECIMALS = 2;

    /** What is less is told as zero, with the most decimals. */
    private static final double LEAST = 0.005;

    private final Words words;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    AnswerTable(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static String of(Answers answers, Words words, Locale locale) {
        var table = new AnswerTable(words, locale);
        table.write(answers);
        return table.text.toString();
    }

    private void write(Answers answers) {
        var file = answers.experiment().file();
        line(file.title().in(locale));
        line(made(answers));
        closedForm(ClosedForm.of(file.town()));
        if (answers.variants().isEmpty()) {
            line("");
            row(word("table.measure"), word("table.town"), "", "");
            for (var measure : answers.shown()) {
                row(name(measure), cell(measure, answers.town().estimate(measure)), "", "");
            }
            districts(answers.town(), answers.town());
        }
        for (var one : answers.variants()) {
            line("");
            line(one.variant().title().in(locale));
            row(word("table.measure"), word("table.town"), word("table.then"), word("table.difference"));
            for (var measure : answers.shown()) {
                row(
                        name(measure),
                        cell(measure, one.comparison().base().estimate(measure)),
                        cell(measure, one.comparison().scenario().estimate(measure)),
                        difference(measure, one.comparison().difference(measure).estimate()));
            }
            districts(one.comparison().base(), one.comparison().scenario());
        }
        line("");
        line(word("table.legend"));
        var tree = ScenarioFiles.tree(file);
        for (var stated : file.assumptions()) {
            var told = Valued.of(stated, tree).told((key, arguments) -> words.word(locale, key, arguments), locale);
            line(word("table.assumption", stated.sentence().in(locale), told));
        }
    }

    /** How it was made, and what stands in brackets where anything does. */
    private String made(Answers answers) {
        var experiment = answers.experiment();
        var made = word("table.made", answers.town().runs(), String.valueOf(experiment.seed()));
        if (answers.variants().isEmpty()) {
            return made;
        }
        return made + " "
                + word(
                        answers.town().runs() == 1
                                ? "table.made.once"
                                : answers.drawn().isEmpty() ? "table.made.chance" : "table.made.drawn");
    }

    /** Homes let in each district of the town and of what is beside it, and how many of these to permit holders. */
    private void districts(Outcome town, Outcome then) {
        for (var name : then.districts()) {
            for (var kind : List.of(DistrictMeasure.Kind.LETS, DistrictMeasure.Kind.TO_PERMIT_HOLDERS)) {
                var like = kind == DistrictMeasure.Kind.LETS
                        ? Measure.of(Measure.Kind.ALLOTMENTS)
                        : Measure.of(Measure.Kind.HOUSED, Group.PERMIT_HOLDERS);
                var measure = new DistrictMeasure(name, kind);
                row(
                        word("table.district", name) + ": " + name(like),
                        town.districts().contains(name) ? cell(like, town.estimate(measure)) : "",
                        then.equals(town) ? "" : cell(like, then.estimate(measure)),
                        "");
            }
        }
    }

    private void closedForm(ClosedForm form) {
        if (form.isOverloaded()) {
            line(word(
                    "table.exact.many",
                    number(form.waitByRegistration(), 1),
                    number(form.waitWithoutPermitHolders(), 1),
                    number(form.displacement() * 12, 0),
                    number(form.waitInLottery(), 1)));
        }
    }

    private String word(String key, Object... arguments) {
        return words.word(locale, "simulation." + key, arguments);
    }

    private void row(String name, String town, String then, String difference) {
        line((padded(name, NAME) + padded(town, CELL) + padded(then, CELL) + difference).stripTrailing());
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A number with its interval; the interval alone where the number is too unsure. */
    String withInterval(Measure measure, Estimate estimate) {
        var cell = cell(measure, estimate);
        return Double.isNaN(estimate.mean()) || cell.equals(word("table.few")) || estimate.halfWidth() == 0
                ? cell
                : cell + " (" + told(measure, estimate.low(), estimate) + " … "
                        + told(measure, estimate.high(), estimate) + ")";
    }

    /** What a number is called. */
    String name(Measure measure) {
        var group = measure.group();
        var key = "measure." + Section.word(measure.kind()) + (group == null ? "" : "." + Section.word(group));
        return measure.persons() == 0 ? word(key) : word("table.persons", word(key), measure.persons());
    }

    String cell(Measure measure, Estimate estimate) {
        if (Double.isNaN(estimate.mean())) {
            return word(measure.kind() == Measure.Kind.SHARE_OF_STOCK ? "table.unstated" : "table.nobody");
        }
        var isCount = !Answers.isShare(measure.kind()) && !isWait(measure);
        if (isCount && isFew(estimate.mean())) {
            return word("table.few");
        }
        if (isUnsure(estimate)) {
            return word("table.unsure");
        }
        return told(measure, estimate.mean(), estimate) + (Answers.isShare(measure.kind()) ? "%" : "");
    }

    /** A number as people say it: one of the quota is behind or, below zero, ahead. */
    private String told(Measure measure, double value, Estimate of) {
        return measure.kind() != Measure.Kind.QUOTA_BACKLOG || value == 0
                ? value(measure, value, of)
                : word(value < 0 ? "table.ahead" : "table.behind", value(measure, Math.abs(value), of));
    }

    String difference(Measure measure, Estimate estimate) {
        if (Double.isNaN(estimate.mean())) {
            return "";
        }
        if (isNothing(measure, estimate.low(), estimate.high())) {
            return word("table.same");
        }
        var shown = (estimate.mean() > 0 ? "+" : "") + value(measure, estimate.mean(), estimate);
        return shown + " (" + value(measure, estimate.low(), estimate) + " … "
                + value(measure, estimate.high(), estimate) + ")"
                + (Answers.isShare(measure.kind()) ? " " + word("table.points") : "");
    }

    /** Whether a difference would be told as zero from its lowest to its highest. */
    private static boolean isNothing(Measure measure, double low, double high) {
        return unit(measure) * Math.max(Math.abs(low), Math.abs(high)) < LEAST;
    }

    /**
     * From one number to another, rounded to what their distance bears: from ten on one place finer, so that what lies between them
     * still does. Empty where both are nothing.
     */
    String span(Measure measure, double low, double high) {
        if (isNothing(measure, low, high)) {
            return "";
        }
        var middle = (low + high) / 2;
        var half = unit(measure) * (high - low) / 2 < FEW ? (high - low) / 2 : (high - low) / 2 / FEW;
        var between = new Estimate(middle, middle - half, middle + half, 0, 1);
        return value(measure, low, between) + " … " + value(measure, high, between)
                + (Answers.isShare(measure.kind()) ? " " + word("table.points") : "");
    }

    /** What stands in the place of a count that is too small. */
    String few() {
        return word("table.few");
    }

    /** Whether a count is too small to be shown. */
    static boolean isFew(double count) {
        return count != 0 && Math.abs(count) < FEW;
    }

    /** Whether a number is not there, or its interval too wide to show it. */
    static boolean isUnsure(Estimate estimate) {
        return Double.isNaN(estimate.mean()) || estimate.halfWidth() > UNSURE * Math.abs(estimate.mean());
    }

    /** Rounded to the decimal place in which the interval begins to say something. */
    private String value(Measure measure, double value, Estimate of) {
        var scaled = unit(measure) * value;
        var half = unit(measure) * of.halfWidth();
        if (half == 0) {
            return number(scaled, Numbers.isWhole(scaled) ? 0 : 1);
        }
        var place = (int) Math.floor(Math.log10(half));
        var unit = Math.pow(10, Math.max(0, place));
        return number(Math.round(scaled / unit) * unit, scaled, Math.clamp(-place, 0, MOST_DECIMALS));
    }

    /** Shares are told in percent, and waits of permit holders, which are short, in weeks. */
    private static double unit(Measure measure) {
        if (Answers.isShare(measure.kind())) {
            return 100;
        }
        return measure.group() == Group.PERMIT_HOLDERS && isWait(measure) ? WEEKS_A_MONTH : 1;
    }

    private static boolean isWait(Measure measure) {
        return measure.kind().name().endsWith("_WAIT");
    }

    private String number(double rounded, double value, int decimals) {
        return number(decimals == 0 ? rounded : value, decimals);
    }

    private String number(double value, int decimals) {
        return new Notation(locale).decimal(value, decimals);
    }
}
