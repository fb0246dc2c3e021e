package nl.geland.app.simulation;

import java.util.Locale;
import nl.geland.app.web.Page;

/** The sentences of a picture: an interval that rounds to one number is not told as two. */
final class PictureText {

    private static final String WORDS = "simulation.public.";
    private static final int MONTHS = 12;

    private PictureText() {}

    /** How long half of those wait who get a home. */
    static String half(Page page, Picture picture) {
        var years = picture.median().estimate();
        var low = page.decimal(years.low() / MONTHS, 1);
        var high = page.decimal(years.high() / MONTHS, 1);
        var mean = page.decimal(years.mean() / MONTHS, 1);
        return low.equals(high) ? page.word(WORDS + "half.sure", mean) : page.word(WORDS + "half", mean, low, high);
    }

    /** How much longer or shorter that is than in another scenario. */
    static String than(Page page, Picture.Than than) {
        var months = than.months().estimate();
        var one = Math.abs(months.low());
        var other = Math.abs(months.high());
        var low = page.decimal(Math.min(one, other), 1);
        var high = page.decimal(Math.max(one, other), 1);
        var key = WORDS + (months.mean() > 0 ? "later" : "sooner");
        var title = than.title().in(page.locale());
        var mean = page.decimal(Math.abs(months.mean()), 1);
        return low.equals(high) ? page.word(key + ".sure", title, mean) : page.word(key, title, mean, low, high);
    }

    /** Between what an assumption lies, in its own unit. */
    static String between(Page page, Picture.Assumed assumed) {
        var key = WORDS + "between." + assumed.unit().name().toLowerCase(Locale.ROOT);
        return page.word(key, assumed.shown(assumed.low()), assumed.shown(assumed.high()));
    }
}
