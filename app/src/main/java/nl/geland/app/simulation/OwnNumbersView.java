package nl.geland.app.simulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.geland.analysis.simulation.HoldOut;
import nl.geland.app.web.Notation;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that our own files tell.
 *
 * @param own null as long as the files do not tell enough
 */
record OwnNumbersView(Towns.@Nullable OwnTown own) {

    /** How far what was foretold may be off and still be called near, as a share. */
    private static final double NEAR = 0.05;

    /**
     * A number with its interval, which may be empty.
     *
     * @param key how a scenario file names it
     */
    record Row(Texts sentence, String key, String number, String interval) {}

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
        var isShare = stated.isShare();
        return new Row(
                stated.sentence(),
                stated.number().replaceFirst("^/town/", "").replace('/', '.'),
                told(number, isShare, locale),
                low == null || high == null ? "" : told(low, isShare, locale) + " – " + told(high, isShare, locale));
    }

    private static String told(double number, boolean isShare, Locale locale) {
        return isShare ? share(number, locale) : told(number, locale);
    }

    private static String share(double share, Locale locale) {
        return new Notation(locale).percent(share, 1);
    }

    private static String told(double number, Locale locale) {
        var digits = Numbers.isWhole(number) || Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 1 ? 1 : 3;
        return new Notation(locale).decimal(number, digits);
    }

    /** What was foretold of the years kept out, beside what happened. */
    record Foretold(
            String key, String foretold, String interval, String seen, String off, boolean isWithin, boolean isNear) {}

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
                (beside.error() > 0 ? "+" : "") + share(beside.error(), locale),
                beside.isWithin(),
                Math.abs(beside.error()) <= NEAR);
    }

    /** What follows from that for who uses it, as a key. */
    String conclusion(Locale locale) {
        var foretold = foretold(locale);
        if (foretold.stream().allMatch(Foretold::isWithin)) {
            return "simulation.own.conclusion.within";
        }
        return foretold.stream().allMatch(Foretold::isNear)
                ? "simulation.own.conclusion.near"
                : "simulation.own.conclusion.off";
    }

    /** Why numbers differ from what other pages show. */
    List<String> differences(Page page) {
        return own == null ? List.of() : OwnDifferences.of(page, own);
    }

    /** The files that it was read from, each with the day on which it was read in. */
    String files(Page page) {
        return own == null
                ? ""
                : own.found().files().files().stream()
                        .map(file -> page.word("simulation.own.files.one", file.name(), file.at()))
                        .collect(Collectors.joining(", "));
    }

    int byHand() {
        return own == null ? 0 : own.found().files().byHand();
    }

    /** What the files cannot tell, as keys of sentences. */
    List<String> cautions() {
        return own == null ? List.of() : own.found().cautions();
    }

    static String word(Page page, Foretold foretold) {
        return page.word("simulation.own.foretold." + foretold.key());
    }
}
