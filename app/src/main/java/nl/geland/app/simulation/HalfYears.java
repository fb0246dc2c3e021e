package nl.geland.app.simulation;

import java.time.YearMonth;

/** Half-years as a quota writes them: 2026-I is January to June, 2026-II July to December. */
final class HalfYears {

    private HalfYears() {}

    static String of(YearMonth month) {
        return month.getYear() + (month.getMonthValue() <= 6 ? "-I" : "-II");
    }

    static String next(String half) {
        var year = Integer.parseInt(half.substring(0, 4));
        return half.endsWith("-II") ? (year + 1) + "-I" : year + "-II";
    }
}
