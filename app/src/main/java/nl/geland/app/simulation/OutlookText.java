package nl.geland.app.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/** The table of an outlook in words: a count below ten is not told, nor a number that is too unsure, and no number more precisely than it is. */
final class OutlookText {

    private static final String WORDS = "simulation.public.";
    private static final int MONTHS = 12;
    private static final int FEW = 10;
    private static final long TEN = 10;
    private static final int LARGE = 10_000;
    private static final double LITTLE = 0.005;
    private static final double WEEKS_A_MONTH = 365.2425 / 12 / 7;
    private static final int SHORT_MONTHS = 6;

    private static final Set<Outlook.Told> SAME =
            EnumSet.of(Outlook.Told.HOLDERS_HOUSED, Outlook.Told.HOLDERS_HALF, Outlook.Told.BEHIND);
    private static final Set<Outlook.Told> DIFFERENT =
            EnumSet.complementOf(EnumSet.of(Outlook.Told.WAITING_OR_BENEFIT, Outlook.Told.WORK));

    private OutlookText() {}

    /** How a number of the outlook is told; a count below ten is not shown, nor what is too unsure. */
    static String told(Page page, Outlook.Told told, Sheet.Cell cell) {
        var number = cell.estimate();
        return switch (told) {
            case OTHERS_HALF, HOLDERS_HALF -> wait(page, number);
            case BEHIND -> behind(page, number);
            case LETS,
                    OTHERS_HOUSED,
                    OTHERS_GAVE_UP,
                    OTHERS_LEFT,
                    HOLDERS_HOUSED,
                    HOLDERS_LEFT,
                    WAITING_OR_BENEFIT,
                    WORK -> count(page, number);
        };
    }

    private static String count(Page page, Estimate count) {
        if (count.mean() < FEW) {
            return page.word(WORDS + "outlook.few");
        }
        return AnswerTable.isUnsure(count) ? page.word(WORDS + "outlook.unsure") : page.number(rounded(count.mean()));
    }

    private static String wait(Page page, Estimate wait) {
        if (AnswerTable.isUnsure(wait)) {
            return page.word(WORDS + "outlook.unsure");
        }
        if (wait.mean() < SHORT_MONTHS) {
            return page.count(WORDS + "outlook.weeks", Math.max(1, Math.round(wait.mean() * WEEKS_A_MONTH)));
        }
        return years(page, Math.toIntExact(Math.round(wait.mean())));
    }

    private static String years(Page page, int months) {
        if (months < MONTHS) {
            return PictureText.months(page, months, 0);
        }
        var years = page.word(WORDS + "outlook.years.many", months / MONTHS);
        return months % MONTHS == 0
                ? years
                : page.word(WORDS + "outlook.years.and", years, PictureText.months(page, months % MONTHS, 0));
    }

    private static String behind(Page page, Estimate people) {
        if (Double.isNaN(people.mean()) || Math.abs(people.mean()) < FEW) {
            return page.word(WORDS + "outlook.behind.none");
        }
        return page.word(
                WORDS + (people.mean() > 0 ? "outlook.late.many" : "outlook.ahead.many"),
                page.number(rounded(Math.abs(people.mean()))));
    }

    /** A count as it is told: in tens, and from ten thousand on in hundreds. */
    static long rounded(double count) {
        var unit = count < LARGE ? TEN : TEN * TEN;
        return unit * Math.round(count / unit);
    }

    /** A number with the choice; a wait so that its difference from the wait without the choice is the one that is told above it. */
    static String with(Page page, Outlook.Row row) {
        var without = row.without();
        var wait = row.with().estimate();
        if (row.told() != Outlook.Told.OTHERS_HALF || without == null || AnswerTable.isUnsure(wait)) {
            return told(page, row.told(), row.with());
        }
        var before = without.estimate().mean();
        var differs = wait.mean() - before;
        return PictureText.decimals(differs) > 0 || before < SHORT_MONTHS || wait.mean() < SHORT_MONTHS
                ? told(page, row.told(), row.with())
                : years(page, Math.toIntExact(Math.round(before) + Math.round(differs)));
    }

    /** Whether nothing of what is told of permit holders differs by as much as one in two hundred. */
    static boolean isSameForHolders(Page page, Outlook outlook) {
        return outlook.rows().stream().filter(row -> row.told().isOfHolders()).allMatch(row -> isSame(page, row));
    }

    private static boolean isSame(Page page, Outlook.Row row) {
        if (row.without() == null) {
            return false;
        }
        var without = row.without().estimate().mean();
        return told(page, row.told(), row.with()).equals(told(page, row.told(), row.without()))
                || Math.abs(row.with().estimate().mean() - without) < LITTLE * Math.abs(without);
    }

    /** Whether to say that nothing differs for permit holders: not where they get something else than a home of their own. */
    static boolean isSaidSame(Page page, Picture picture, Outlook outlook) {
        var counts = PictureText.holders(picture);
        return counts != Counts.SHARED && counts != Counts.BOTH && isSameForHolders(page, outlook);
    }

    /**
     * Which numbers are told: where nothing differs for permit holders, how many get a home, how soon, and whether the duty is done. Benefit and
     * work are told in the lab alone: as they count from the home on, they would seem to stop where homes do.
     */
    static List<Outlook.Row> rows(Page page, Outlook outlook) {
        var told = isSameForHolders(page, outlook) ? SAME : DIFFERENT;
        return outlook.rows().stream()
                .filter(row -> !row.told().isOfHolders() || told.contains(row.told()))
                .toList();
    }

    /** What a row of the outlook is about. */
    static String label(Page page, Picture picture, Outlook.Told told) {
        var counts = told.isOfHolders() || told == Outlook.Told.LETS
                ? PictureText.holders(picture)
                : PictureText.others(picture);
        return page.word(WORDS + "outlook." + key(told), PictureText.counts(page, counts));
    }

    /** The last part of the key of its words. */
    static String key(Outlook.Told told) {
        return Sort.parameter(told);
    }
}
