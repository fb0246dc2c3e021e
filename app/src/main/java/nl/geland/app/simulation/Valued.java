package nl.geland.app.simulation;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A number of which a scenario says between what it may lie, with what it is here.
 *
 * @param value what it is; null where it is about more than one number
 */
record Valued(Stated stated, @Nullable Double value) {

    private static final String MONTHS = "/monthsWaitingAtStart";

    /** What finds the text of a key. */
    @FunctionalInterface
    interface Wording {
        String word(String key, Object... arguments);
    }

    /** Those of a file that have a range. */
    static Stream<Valued> of(ScenarioFile file) {
        var tree = ScenarioFiles.tree(file);
        return file.numbers().stream().filter(stated -> stated.low() != null).map(stated -> of(stated, tree));
    }

    static Valued of(Stated stated, JsonNode tree) {
        var found = tree.at(stated.number());
        return new Valued(stated, found.isNumber() ? found.doubleValue() : null);
    }

    /** What it is here and between what it may lie, in the unit of its sentence; empty where nothing is said of that. */
    String told(Wording words, Locale locale) {
        var low = stated.low();
        var high = stated.high();
        if (low == null || high == null) {
            return "";
        }
        var least = isOfHundred() ? Numbers.told(100 * low, locale) : number(words, low, locale);
        var most = number(words, high, locale);
        return value == null
                ? words.word("simulation.lab.between", least, most)
                : words.word("simulation.lab.here", number(words, value, locale), least, most);
    }

    /** Whether the sentence counts in so many of a hundred. */
    private boolean isOfHundred() {
        return Assumed.Unit.of(stated.inTown().number()) == Assumed.Unit.SHARE;
    }

    private String number(Wording words, double number, Locale locale) {
        if (isOfHundred()) {
            return words.word("simulation.lab.of-hundred", Numbers.told(100 * number, locale));
        }
        if (stated.number().endsWith(MONTHS)) {
            return words.word("simulation.public.months.many", Numbers.told(number, locale));
        }
        return stated.isShare() ? Numbers.told(100 * number, locale) + "%" : Numbers.told(number, locale);
    }
}
