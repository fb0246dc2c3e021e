package nl.geland.app.home;

import java.util.Arrays;
import java.util.Optional;

/**
 * Shares of people in work for the whole country, to hold beside our own: people who got their permit in 2014, aged 18 to
 * 65, in work on a day (not: ever since). Source: the cohort study Asiel en integratie of Statistics Netherlands (CBS), as
 * taken up in the domain notes of this project with the mark "verified"; the days of the last two lie about 66 and 90
 * months after the permit.
 */
enum NationalFigures {
    MONTHS_18(18, 0.04),
    MONTHS_30(30, 0.11),
    YEAR_2020(66, 0.43),
    MID_2022(90, 0.45);

    private final int months;
    private final double share;

    NationalFigures(int months, double share) {
        this.months = months;
        this.share = share;
    }

    static Optional<NationalFigures> inWork(int months) {
        return Arrays.stream(values()).filter(figure -> figure.months == months).findFirst();
    }

    double share() {
        return share;
    }

    /** Code of the words that say what it is about. */
    String code() {
        return "NATIONAL_" + name();
    }
}
