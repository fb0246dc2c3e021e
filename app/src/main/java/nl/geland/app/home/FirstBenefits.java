package nl.geland.app.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.geland.app.trajectories.Column;
import nl.geland.app.trajectories.Relation;
import org.jspecify.annotations.Nullable;

/**
 * How the first benefit of each person ended. A spell that was cut because the next one of the same person began before
 * it ended is not an end: the benefit went on. Leaving the municipality ends it, whatever the file says later.
 */
final class FirstBenefits {

    private final int[] persons;
    private final int[] times;
    private final int[] causes;

    private FirstBenefits(int[] persons, int[] times, int[] causes) {
        this.persons = persons;
        this.times = times;
        this.causes = causes;
    }

    /** Why a benefit ended. */
    enum Reason {
        WORK(1),
        STUDY(2),
        MOVED(3),
        PARTNER_INCOME(4),
        /** Other income, no longer entitled, deceased, or a reason that was not given. */
        OTHER(5);

        private final int cause;

        Reason(int cause) {
            this.cause = cause;
        }

        /** Its number in the analysis; 0 is no end. */
        int cause() {
            return cause;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(@Nullable String code) {
            return switch (code) {
                case "WORK" -> WORK;
                case "STUDY" -> STUDY;
                case "MOVED" -> MOVED;
                case "PARTNER_INCOME" -> PARTNER_INCOME;
                case null, default -> OTHER;
            };
        }
    }

    static FirstBenefits of(Group group) {
        var newcomers = group.newcomers();
        var benefit = newcomers.extract().relation("benefit");
        var rows = newcomers.rowsByPerson(benefit);
        var persons = new ArrayList<Integer>();
        var times = new ArrayList<Integer>();
        var causes = new ArrayList<Integer>();
        for (var one : group.persons()) {
            var own = rows.get(one).stream()
                    .sorted((a, b) -> Integer.compare(
                            benefit.ints("started_on").at(a),
                            benefit.ints("started_on").at(b)))
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            var start = benefit.ints("started_on").at(own.getFirst());
            var seenUntil = newcomers.seenUntil(one);
            if (start > newcomers.referenceDay() || start >= seenUntil) {
                continue;
            }
            var last = lastOfFirst(benefit, own);
            var end = benefit.ints("ended_on").at(last);
            persons.add(one);
            if (end != Column.MISSING && end <= seenUntil) {
                times.add(MonthClock.time(start, end));
                causes.add(Reason.of(benefit.texts("reason_out").at(last)).cause());
            } else {
                times.add(MonthClock.time(start, seenUntil));
                causes.add(leaving(newcomers, one));
            }
        }
        return new FirstBenefits(ints(persons), ints(times), ints(causes));
    }

    /** The row with which the first benefit ends: past the rows that were only cut where the next begins. */
    private static int lastOfFirst(Relation benefit, List<Integer> own) {
        var place = 0;
        while (place + 1 < own.size()
                && benefit.texts("reason_out").at(own.get(place)) == null
                && benefit.ints("ended_on").at(own.get(place))
                        == benefit.ints("started_on").at(own.get(place + 1))) {
            place++;
        }
        return own.get(place);
    }

    private static int leaving(Newcomers newcomers, int one) {
        if (!newcomers.hasLeftBy(one, newcomers.referenceDay())) {
            return 0;
        }
        var reason = "DECEASED".equals(newcomers.text("departure_reason", one)) ? Reason.OTHER : Reason.MOVED;
        return reason.cause();
    }

    int size() {
        return persons.length;
    }

    /** Places on the {@link MonthClock} since the start, where each benefit ended or was last seen. */
    int[] times() {
        return times.clone();
    }

    /** 0 for a benefit that goes on, else the cause of its {@link Reason}. */
    int[] causes() {
        return causes.clone();
    }

    /** Persons whose benefit still ran, and was seen, just before this place on the clock. */
    int atRisk(int time) {
        return Math.toIntExact(Arrays.stream(times).filter(end -> end >= time).count());
    }

    int endedBy(int time, Reason reason) {
        return Math.toIntExact(IntStream.range(0, size())
                .filter(i -> times[i] <= time && causes[i] == reason.cause())
                .count());
    }

    /** The same ends, with those by the income of a partner told as other. */
    FirstBenefits withPartnerIncomeAsOther() {
        var told = IntStream.of(causes)
                .map(cause -> cause == Reason.PARTNER_INCOME.cause() ? Reason.OTHER.cause() : cause)
                .toArray();
        return new FirstBenefits(persons, times, told);
    }

    FirstBenefits where(IntPredicate chosen) {
        var kept =
                IntStream.range(0, size()).filter(i -> chosen.test(persons[i])).toArray();
        return new FirstBenefits(pick(persons, kept), pick(times, kept), pick(causes, kept));
    }

    private static int[] pick(int[] column, int[] kept) {
        return IntStream.of(kept).map(i -> column[i]).toArray();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
