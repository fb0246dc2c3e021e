package nl.geland.app.housing;

import java.time.LocalDate;

/**
 * A half-year of the quota, written 2026-I (1 January to 30 June) or 2026-II.
 *
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    public HalfYear {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("A year has no half number " + half + ": expected 1 or 2");
        }
    }

    /** The half-year that a text such as {@code 2026-II} names. */
    public static HalfYear parse(String text) {
        if (!text.matches("\\d{4}-I{1,2}")) {
            throw new IllegalArgumentException("Not a half-year: expected one like 2026-I");
        }
        return new HalfYear(Integer.parseInt(text.substring(0, 4)), text.length() - 5);
    }

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    public HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    @Override
    public int compareTo(HalfYear other) {
        return Integer.compare(2 * year + half, 2 * other.year + other.half);
    }

    @Override
    public String toString() {
        return year + (half == 1 ? "-I" : "-II");
    }
}
