package nl.geland.app.simulation;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/** The sentences of a picture: an interval that rounds to one number is not told as two, a number that is too unsure not at all. */
final class PictureText {

    private static final String WORDS = "simulation.public.";
    private static final int FEW = 10;
    private static final long TEN = 10;
    private static final double LEAST_MONTHS = 0.05;

    private PictureText() {}

    /** How much longer or shorter the wait is than without the choice, what other assumptions do with that, and who notices it. */
    static List<String> than(Page page, Picture picture, Picture.Than than) {
        var months = than.months().estimate();
        if (Math.max(Math.abs(months.low()), Math.abs(months.high())) < LEAST_MONTHS) {
            return List.of(page.word(WORDS + "than.same"));
        }
        if (AnswerTable.isUnsure(months)) {
            return List.of(page.word(WORDS + "than.unsure"));
        }
        var key = WORDS + (months.mean() > 0 ? "later" : "sooner");
        var told = new ArrayList<>(List.of(
                page.word(key, months(page, months.mean(), months.mean()), counts(page, others(picture))),
                range(page, than)));
        var ends = Ends.of(picture);
        if (ends != null) {
            told.add(page.word(
                    WORDS + "than.line",
                    LineText.registered(page, picture.line(), ends.first()),
                    change(page, ends.ofFirst()),
                    LineText.registered(page, picture.line(), ends.last()),
                    change(page, ends.ofLast())));
        }
        return told;
    }

    private static String range(Page page, Picture.Than than) {
        var span = than.assumed();
        var chance = than.months().estimate();
        if (span != null && !than.leadsOneWay()) {
            return page.word(
                    WORDS + "than.both",
                    months(page, span.low(), chance.mean()),
                    months(page, span.high(), chance.mean()));
        }
        var one = Math.abs(span == null ? chance.low() : span.low());
        var other = Math.abs(span == null ? chance.high() : span.high());
        var low = months(page, Math.min(one, other), chance.mean());
        var high = months(page, Math.max(one, other), chance.mean());
        var key = WORDS + (span == null ? "than.chance" : "than.range");
        return low.equals(high)
                ? page.word(key + ".one", low)
                : page.word(key, page.decimal(Math.min(one, other), decimals(chance.mean())), high);
    }

    /** Of who registered in the first and in the last year of the line, how many months later the one in the middle gets a home. */
    private record Ends(int first, int ofFirst, int last, int ofLast) {

        static @Nullable Ends of(Picture picture) {
            var without = picture.without();
            var years = picture.line().years();
            if (without == null || years.size() < 2) {
                return null;
            }
            var ofFirst = later(picture.line(), without.line(), years.getFirst());
            var ofLast = later(picture.line(), without.line(), years.getLast());
            return ofFirst == null || ofLast == null
                    ? null
                    : new Ends(years.getFirst(), ofFirst, years.getLast(), ofLast);
        }

        private static @Nullable Integer later(Line with, Line without, int year) {
            var then = with.spot(year, Line.ALL).map(Line.Spot::middle).orElse(-1);
            var now = without.spot(year, Line.ALL).map(Line.Spot::middle).orElse(-1);
            return then < 0 || now < 0 ? null : then - now;
        }
    }

    private static String change(Page page, int months) {
        return months == 0
                ? page.word(WORDS + "change.none")
                : page.word(WORDS + (months < 0 ? "change.sooner" : "change.later"), months(page, months, 0));
    }

    /** So many months, whichever way; to a tenth where what is told of is less than two. */
    static String months(Page page, double months, double of) {
        var shown = page.decimal(Math.abs(months), decimals(of));
        return page.word(WORDS + (shown.equals("1") ? "month" : "months.many"), shown);
    }

    static int decimals(double months) {
        return months != 0 && Math.abs(months) < 2 ? 1 : 0;
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

    /** What counts as a home, in words. */
    static String counts(Page page, Counts counts) {
        return page.word(WORDS + "counts." + Sort.parameter(counts));
    }

    /** What counts as a home for who is no permit holder. */
    static Counts others(Picture picture) {
        var choice = picture.choice();
        return choice == null ? Counts.HOME : Objects.requireNonNullElse(choice.others(), Counts.HOME);
    }

    static Counts holders(Picture picture) {
        var choice = picture.choice();
        return choice == null ? Counts.HOME : Objects.requireNonNullElse(choice.holders(), Counts.HOME);
    }

    /** That a choice leaves homes for permit holders to later; empty where it does not. */
    static List<String> putOff(Page page, Picture picture) {
        var outlook = picture.outlook();
        if (outlook == null || outlook.putOff() < FEW) {
            return List.of();
        }
        var told = new ArrayList<String>();
        var lets = outlook.row(Outlook.Told.LETS);
        if (lets.without() != null
                && OutlookText.told(page, lets.told(), lets.with())
                        .equals(OutlookText.told(page, lets.told(), lets.without()))) {
            told.add(page.word(WORDS + "put-off.no-more"));
        }
        var left = outlook.row(Outlook.Told.HOLDERS_LEFT).with().estimate();
        told.add(page.word(
                WORDS + "put-off.many",
                String.valueOf(LineText.end(picture.line(), picture.years()).getYear()),
                page.number(OutlookText.rounded(left.mean())),
                page.number(OutlookText.rounded(outlook.searching(false))),
                page.number(OutlookText.rounded(outlook.searching(true))),
                months(page, outlook.monthsOfHomes(outlook.putOff(), picture.years()), 0)));
        var between = outlook.leftBetween();
        if (between != null && between.low() >= FEW) {
            told.add(page.word(
                    WORDS + "put-off.between.many",
                    page.number(hundreds(between.low())),
                    page.number(hundreds(between.high())),
                    months(page, outlook.monthsOfHomes(hundreds(between.high()), picture.years()), 0)));
        }
        return told;
    }

    private static long hundreds(double count) {
        return TEN * TEN * Math.round(count / (TEN * TEN));
    }

    /** How often homes that are added are let, and who leaves them; empty where none is let more than once. */
    static String letAgain(Page page, Picture picture) {
        var choice = picture.choice();
        var outlook = picture.outlook();
        if (choice == null || outlook == null || choice.places() < FEW) {
            return "";
        }
        var lets = outlook.row(Outlook.Told.LETS);
        var without = lets.without();
        var more = without == null
                ? 0
                : OutlookText.rounded(
                        lets.with().estimate().mean() - without.estimate().mean());
        if (more <= choice.places()) {
            return "";
        }
        var told = page.word(WORDS + "let-again.many", page.number(choice.places()), page.number(more));
        return holders(picture) == Counts.SHARED && others(picture) == Counts.HOME
                ? told + " " + page.word(WORDS + "let-again.holders", page.number(more))
                : told;
    }

    /** Of a hundred homes in each district, those for permit holders. */
    static String district(Page page, Outlook.District district) {
        var without = district.without();
        return without == null
                ? page.word(WORDS + "district", district.name(), district.with())
                : page.word(WORDS + "district.both", district.name(), district.with(), without);
    }

    /** Between what an assumption lies, in its own unit, and what that does with the wait; nothing of the latter where it does nothing. */
    static String between(Page page, Assumed assumed) {
        var key = WORDS + "between." + assumed.unit().name().toLowerCase(Locale.ROOT);
        var value = assumed.value();
        var low = Numbers.told(assumed.shown(assumed.low()), page.locale());
        var high = Numbers.told(assumed.shown(assumed.high()), page.locale());
        var told = assumed.unit() == Assumed.Unit.PLAIN && value != null
                ? page.word(WORDS + "between.plain.here", low, high, Numbers.told(value, page.locale()))
                : page.word(key, low, high);
        var waits = assumed.waits();
        if (waits == null || !movesWait(assumed)) {
            return told;
        }
        return told + " "
                + page.word(
                        WORDS + (assumed.usual() == null ? "waits" : "waits.usual"),
                        page.decimal(waits.low(), 0),
                        page.decimal(waits.high(), 0),
                        page.decimal(Objects.requireNonNullElse(assumed.usual(), 0.0), 0));
    }

    /** Whether an assumption moves the wait in the end by a year. */
    private static boolean movesWait(Assumed assumed) {
        var waits = assumed.waits();
        return waits != null && Math.round(waits.low()) != Math.round(waits.high());
    }

    /** Whether anything is told of waits in the end, later than these years. */
    static boolean looksFar(Picture picture) {
        return picture.assumptions().stream().anyMatch(PictureText::movesWait);
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
            told.add(
                    next.begins().isAfter(outlook.start())
                            ? page.word(WORDS + "homes.same.later", month(page, next.begins()))
                            : page.word(WORDS + "homes.same"));
        }
        var mean = without.homes().getFirst();
        told.add(page.word(
                WORDS + "homes.all", picture.years(), mean, picture.homes().getFirst()));
        if (next.with().getFirst() < picture.homes().getFirst()) {
            told.add(page.word(WORDS + "homes.late"));
        }
        if (next.without() != null && next.without().getFirst() > mean) {
            told.add(page.word(WORDS + (next.with().equals(next.without()) ? "homes.first.both" : "homes.first")));
        }
        if (holders(picture) != Counts.HOME) {
            told.add(page.word(WORDS + "homes.counted." + Sort.parameter(holders(picture))));
        }
        if (!next.with().equals(next.without()) && OutlookText.isSameForHolders(page, outlook)) {
            told.add(page.word(WORDS + "homes.as-many"));
        }
        return told;
    }

    /** Who gets the next hundred homes, in words; who lost a temporary home only where somebody can. */
    static String told(Page page, List<Integer> homes, boolean isHomeLost) {
        return told(page, "simulation.lab.homes.told", homes, isHomeLost);
    }

    /** Who gets the homes, below a heading that says which. */
    static String toldBriefly(Page page, List<Integer> homes, boolean isHomeLost) {
        return told(page, WORDS + "homes.told", homes, isHomeLost);
    }

    private static String told(Page page, String key, List<Integer> homes, boolean isHomeLost) {
        return isHomeLost
                ? page.word(key, homes.get(0), homes.get(1), homes.get(2))
                : page.word(key + ".two", homes.get(0), homes.get(2));
    }
}
