package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.geland.analysis.simulation.Estimate;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/** The sentences of a picture: an interval that rounds to one number is not told as two, a number that is too unsure not at all. */
final class PictureText {

    private static final String WORDS = "simulation.public.";
    private static final int MONTHS = 12;
    private static final int FEW = 10;
    private static final double LEAST_MONTHS = 0.05;

    private PictureText() {}

    /** How long half of those wait who get a home; with the choice and without it where both are known. */
    static String half(Page page, Picture picture) {
        var with = half(page, picture.median().estimate());
        var without = picture.without();
        if (with == null) {
            return page.word(WORDS + "half.unsure");
        }
        var half = without == null ? null : half(page, without.median().estimate());
        return half == null ? page.word(WORDS + "half.many", with) : page.word(WORDS + "half.both.many", with, half);
    }

    private static @Nullable String half(Page page, Estimate months) {
        return AnswerTable.isUnsure(months) ? null : page.decimal(months.mean() / MONTHS, 1);
    }

    /** How much longer or shorter that is than without the choice. */
    static String than(Page page, Picture.Than than) {
        var months = than.months().estimate();
        if (Math.max(Math.abs(months.low()), Math.abs(months.high())) < LEAST_MONTHS) {
            return page.word(WORDS + "than.same");
        }
        if (AnswerTable.isUnsure(months)) {
            return page.word(WORDS + "than.unsure");
        }
        var one = Math.abs(months.low());
        var other = Math.abs(months.high());
        var low = page.decimal(Math.min(one, other), 1);
        var high = page.decimal(Math.max(one, other), 1);
        var key = WORDS + (months.mean() > 0 ? "later" : "sooner");
        var mean = page.decimal(Math.abs(months.mean()), 1);
        return low.equals(high) ? page.word(key + ".sure", low, mean) : page.word(key, low, mean, high);
    }

    /** What becomes of permit holders with the choice and without it; empty where that is not known. */
    static List<String> permit(Page page, Picture picture) {
        var without = picture.without();
        var permit = without == null ? null : without.permit();
        if (permit == null) {
            return List.of();
        }
        if (permit.housed() == permit.housedWithout() && permit.left() == permit.leftWithout()) {
            return permit.housed() < FEW
                    ? List.of()
                    : List.of(page.word(WORDS + "permit.same", page.number(permit.housed()), picture.years()));
        }
        return List.of(
                page.word(
                        WORDS + "permit.differ",
                        people(page, permit.housed()),
                        people(page, permit.housedWithout()),
                        picture.years()),
                page.word(WORDS + "permit.left", people(page, permit.left()), people(page, permit.leftWithout())));
    }

    private static String people(Page page, long number) {
        return number < FEW ? page.word(WORDS + "permit.few") : page.number(number);
    }

    /** What other assumptions do with that difference; empty where they were not drawn. */
    static String assumed(Page page, Picture.Than than) {
        var span = than.assumed();
        return span == null
                ? ""
                : page.word(
                        WORDS + (than.leadsOneWay() ? "assumed-range" : "assumed-both"),
                        page.decimal(Math.abs(span.low()), 1),
                        page.decimal(Math.abs(span.high()), 1));
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

    /** What differs between the next hundred homes with and without the choice; why, where nothing does. */
    static List<String> homes(Page page, Picture picture) {
        var without = picture.without();
        if (without == null) {
            return List.of();
        }
        var told = new ArrayList<String>();
        var with = picture.homes();
        if (with.equals(without.homes())) {
            told.add(page.word(WORDS + "homes.same"));
            told.add(page.word(WORDS + (without.sameQuota() ? "homes.same.quota" : "homes.same.small")));
        } else {
            var keys = List.of("permit-holders", "again", "others");
            for (var group = 0; group < keys.size(); group++) {
                if (!with.get(group).equals(without.homes().get(group))) {
                    told.add(page.word(
                            WORDS + "homes.differ." + keys.get(group),
                            with.get(group),
                            without.homes().get(group)));
                }
            }
        }
        told.add(
                without.lets() == without.letsWith()
                        ? page.word(WORDS + "lets.same", page.number(without.lets()))
                        : page.word(
                                WORDS + (without.letsWith() > without.lets() ? "lets.more" : "lets.fewer"),
                                page.number(without.letsWith()),
                                page.number(without.lets()),
                                picture.years()));
        return told;
    }

    /** Who gets the next hundred homes, in words; who lost a temporary home only where somebody can. */
    static String told(Page page, List<Integer> homes, boolean isHomeLost) {
        return isHomeLost
                ? page.word("simulation.lab.homes.told", homes.get(0), homes.get(1), homes.get(2))
                : page.word("simulation.lab.homes.told.two", homes.get(0), homes.get(2));
    }
}
