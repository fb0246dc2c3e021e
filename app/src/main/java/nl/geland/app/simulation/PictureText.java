package nl.geland.app.simulation;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/** The sentences of a picture: an interval that rounds to one number is not told as two, a number that is too unsure not at all. */
final class PictureText {

    private static final String WORDS = "simulation.public.";
    private static final int MONTHS = 12;
    private static final int FEW = 10;
    private static final double LEAST_MONTHS = 0.05;
    private static final double WEEKS_A_MONTH = 365.2425 / 12 / 7;
    private static final int SHORT_MONTHS = 6;

    private PictureText() {}

    /** How much longer or shorter the wait is than without the choice, and what other assumptions do with that. */
    static List<String> than(Page page, Picture.Than than) {
        var months = than.months().estimate();
        if (Math.max(Math.abs(months.low()), Math.abs(months.high())) < LEAST_MONTHS) {
            return List.of(page.word(WORDS + "than.same"));
        }
        if (AnswerTable.isUnsure(months)) {
            return List.of(page.word(WORDS + "than.unsure"));
        }
        var span = than.assumed();
        var width = span == null ? months.high() - months.low() : span.high() - span.low();
        var key = WORDS + (months.mean() > 0 ? "later" : "sooner");
        var mean = months(page, Math.abs(months.mean()), width);
        return List.of(page.word(key, mean), range(page, than, width));
    }

    private static String range(Page page, Picture.Than than, double width) {
        var span = than.assumed();
        if (span != null && !than.leadsOneWay()) {
            return page.word(
                    WORDS + "than.both",
                    months(page, Math.abs(span.low()), width),
                    months(page, Math.abs(span.high()), width));
        }
        var chance = than.months().estimate();
        var one = span == null ? Math.abs(chance.low()) : span.low();
        var other = span == null ? Math.abs(chance.high()) : span.high();
        return page.word(
                WORDS + (span == null ? "than.chance" : "than.range"),
                page.decimal(Math.min(one, other), decimals(width)),
                months(page, Math.max(one, other), width));
    }

    /** So many months, to a tenth where they lie less than a month apart. */
    private static String months(Page page, double months, double width) {
        var shown = page.decimal(months, decimals(width));
        return page.word(WORDS + (shown.equals("1") ? "month" : "months"), shown);
    }

    private static int decimals(double width) {
        return width < 1 ? 1 : 0;
    }

    /** How a number of the outlook is told; a count below ten is not shown, nor what is too unsure. */
    static String told(Page page, Outlook.Told told, Sheet.Cell cell) {
        var number = cell.estimate();
        return switch (told) {
            case OTHERS_HALF, HOLDERS_HALF -> wait(page, number);
            case BEHIND -> behind(page, number);
            case LETS, OTHERS_HOUSED, OTHERS_GAVE_UP, OTHERS_LEFT, HOLDERS_HOUSED, HOLDERS_LEFT, WORK ->
                number.mean() < FEW ? page.word(WORDS + "outlook.few") : page.number(rounded(number));
        };
    }

    private static String wait(Page page, Estimate months) {
        if (AnswerTable.isUnsure(months)) {
            return page.word(WORDS + "outlook.unsure");
        }
        if (months.mean() >= SHORT_MONTHS) {
            return page.word(WORDS + "outlook.years.many", page.decimal(months.mean() / MONTHS, 1));
        }
        var weeks = Math.max(1, Math.round(months.mean() * WEEKS_A_MONTH));
        return page.count(WORDS + "outlook.weeks", weeks);
    }

    private static String behind(Page page, Estimate people) {
        if (Double.isNaN(people.mean()) || Math.abs(people.mean()) < FEW) {
            return page.word(WORDS + "outlook.behind.none");
        }
        return page.word(
                WORDS + (people.mean() > 0 ? "outlook.late.many" : "outlook.ahead.many"),
                page.number(Math.abs(rounded(people))));
    }

    /** A count, rounded to the decimal place of its interval. */
    private static long rounded(Estimate count) {
        var half = Double.isFinite(count.halfWidth()) ? count.halfWidth() : 0;
        var unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, half)))));
        return Math.round(Math.round(count.mean() / unit) * unit);
    }

    /** Over which months the numbers of the outlook are. */
    static String years(Page page, Picture picture, Outlook outlook) {
        return page.word(
                WORDS + "outlook",
                month(page, outlook.start()),
                month(page, LineText.end(picture.line(), picture.years())));
    }

    static String month(Page page, YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", page.locale()));
    }

    /** The last part of the key of its words. */
    static String key(Outlook.Told told) {
        return Sort.parameter(told);
    }

    /** That a choice leaves homes for permit holders to later; empty where it does not. */
    static String putOff(Page page, Picture picture) {
        var outlook = picture.outlook();
        if (outlook == null || outlook.putOff() < FEW) {
            return "";
        }
        var left = outlook.row(Outlook.Told.HOLDERS_LEFT).with();
        return page.word(
                WORDS + "put-off",
                String.valueOf(LineText.end(picture.line(), picture.years()).getYear()),
                page.number(rounded(left.estimate())),
                page.number(Math.round(outlook.monthsOfHomes(outlook.putOff(), picture.years()))));
    }

    /** Of a hundred homes in each district, those for permit holders. */
    static String district(Page page, Outlook.District district) {
        var without = district.without();
        return without == null
                ? page.word(WORDS + "district", district.name(), district.with())
                : page.word(WORDS + "district.both", district.name(), district.with(), without);
    }

    /** Between what an assumption lies, in its own unit, and what that does with the wait. */
    static String between(Page page, Picture.Assumed assumed) {
        var key = WORDS + "between." + assumed.unit().name().toLowerCase(Locale.ROOT);
        var told = page.word(key, assumed.shown(assumed.low()), assumed.shown(assumed.high()));
        var waits = assumed.waits();
        return waits == null
                ? told
                : told + " " + page.word(WORDS + "waits", page.decimal(waits.low(), 0), page.decimal(waits.high(), 0));
    }

    /** Why the next hundred homes are the same with and without the choice, where they are, and what they are on average over all years. */
    static List<String> homes(Page page, Picture picture) {
        var told = new ArrayList<String>();
        var without = picture.without();
        var outlook = picture.outlook();
        if (outlook == null || without == null) {
            told.add(page.word(WORDS + "homes.mean", picture.years()));
            return told;
        }
        var next = outlook.next();
        if (next.with().equals(next.without())) {
            told.add(page.word(WORDS + "homes.same"));
            told.add(page.word(WORDS + (without.sameQuota() ? "homes.same.quota" : "homes.same.small")));
        }
        told.add(page.word(
                WORDS
                        + (picture.homes().getFirst().equals(without.homes().getFirst())
                                ? "homes.all.same"
                                : "homes.all"),
                picture.years(),
                picture.homes().getFirst(),
                without.homes().getFirst()));
        return told;
    }

    /** Who gets the next hundred homes, in words; who lost a temporary home only where somebody can. */
    static String told(Page page, List<Integer> homes, boolean isHomeLost) {
        return isHomeLost
                ? page.word("simulation.lab.homes.told", homes.get(0), homes.get(1), homes.get(2))
                : page.word("simulation.lab.homes.told.two", homes.get(0), homes.get(2));
    }
}
