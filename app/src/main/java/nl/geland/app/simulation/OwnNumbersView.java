package nl.geland.app.simulation;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.geland.analysis.simulation.HoldOut;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that our own files tell.
 *
 * @param own null as long as the files do not tell enough
 */
record OwnNumbersView(Towns.@Nullable OwnTown own) {

    /** A number with its interval, rounded to three digits that count; both may be empty. */
    record Row(Texts sentence, String number, String interval) {}

    String dataVersion() {
        return own == null ? "" : own.town().dataVersion();
    }

    List<Row> rows(Locale locale) {
        if (own == null) {
            return List.of();
        }
        var tree = ScenarioFiles.tree(own.town().file());
        return own.town().file().numbers().stream()
                .filter(stated -> stated.basis() == Basis.MEASURED)
                .map(stated -> row(stated, tree.at(stated.number()).doubleValue(), locale))
                .toList();
    }

    private static Row row(Stated stated, double number, Locale locale) {
        var low = stated.low();
        var high = stated.high();
        Function<Double, String> told = one -> stated.isShare() ? percent(one, locale) : told(one, locale);
        return new Row(
                stated.sentence(),
                told.apply(number),
                low == null || high == null ? "" : told.apply(low) + " – " + told.apply(high));
    }

    private static String percent(double share, Locale locale) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private static String told(double number, Locale locale) {
        var format = NumberFormat.getInstance(locale);
        var digits = Numbers.isWhole(number) || Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 1 ? 1 : 3;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /** What was foretold of the years kept out, beside what happened. */
    record Foretold(String key, String foretold, String interval, String seen, boolean isWithin) {}

    List<Foretold> foretold(Locale locale) {
        var held = own == null ? null : own.found().heldOut();
        return held == null
                ? List.of()
                : List.of(
                        foretold("waited", held.yearsWaited(), locale),
                        foretold("housed", held.housed(), locale),
                        foretold("gave-up", held.gaveUp(), locale));
    }

    private static Foretold foretold(String key, HoldOut.Beside beside, Locale locale) {
        return new Foretold(
                key,
                told(beside.foretold(), locale),
                told(beside.low(), locale) + " – " + told(beside.high(), locale),
                told(beside.observed(), locale),
                beside.isWithin());
    }

    /** What the files cannot tell, as keys of sentences. */
    List<String> cautions() {
        return own == null ? List.of() : own.found().cautions();
    }

    static String word(Page page, Foretold foretold) {
        return page.word("simulation.own.foretold." + foretold.key());
    }
}
