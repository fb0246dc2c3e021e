package nl.geland.app.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the values of one column say about the notation of their dates. An honest doubt comes out as a question, never as a guess. */
final class DateColumn {

    /** Years outside these are no evidence for a notation: 20121112 read as ddmmyyyy gives the year 1112. */
    private static final int FIRST = (int) LocalDate.of(1880, 1, 1).toEpochDay();

    private static final int LAST = (int) LocalDate.of(2150, 1, 1).toEpochDay();
    private static final long DIFFERENT = 1L << 62;

    private long[] masks = new long[8];
    private long[] counts = new long[8];
    private int used;
    private long total;

    /** One value that is not empty, without blanks around it and without a time of day. */
    void add(String value) {
        total++;
        var mask = 0L;
        var agreed = Notation.OTHER;
        var separator = separator(value);
        for (var i = 0; i < Notation.ALL.size(); i++) {
            var notation = Notation.ALL.get(i);
            var day = notation.separator() == separator ? notation.read(value) : Notation.OTHER;
            if (day >= FIRST && day <= LAST) {
                mask |= 1L << i;
                if (agreed != Notation.OTHER && agreed != day) {
                    mask |= DIFFERENT;
                }
                agreed = day;
            }
        }
        count(mask);
    }

    private static char separator(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c < '0' || c > '9') {
                return c;
            }
        }
        return '\0';
    }

    private void count(long mask) {
        for (var i = 0; i < used; i++) {
            if (masks[i] == mask) {
                counts[i]++;
                return;
            }
        }
        if (used == masks.length) {
            masks = Arrays.copyOf(masks, used * 2);
            counts = Arrays.copyOf(counts, used * 2);
        }
        masks[used] = mask;
        counts[used++] = 1;
    }

    /** The best notation and those that are as likely; none of either when the column is empty or holds no dates at all. */
    Verdict verdict() {
        var fitting = Notation.ALL.stream()
                .filter(notation -> fits(notation) > 0)
                .sorted(Comparator.comparingLong(this::fits).reversed())
                .toList();
        if (fitting.isEmpty()) {
            return new Verdict(null, List.of());
        }
        var best = fitting.getFirst();
        var rivals =
                fitting.stream().skip(1).filter(rival -> rivals(best, rival)).toList();
        return new Verdict(best, rivals);
    }

    private boolean rivals(Notation best, Notation rival) {
        var forBest = only(best, rival);
        var forRival = only(rival, best);
        return (forBest == 0 && forRival == 0) ? differ(best, rival) : forRival > 0 && forRival * 10 >= forBest;
    }

    boolean fitsWell(Notation notation) {
        return total - fits(notation) <= Math.max(1, total / 20);
    }

    private long fits(Notation notation) {
        return sum(bit(notation), 0);
    }

    private long only(Notation notation, Notation other) {
        return sum(bit(notation), bit(other));
    }

    private boolean differ(Notation one, Notation other) {
        return sum(bit(one) | bit(other) | DIFFERENT, 0) > 0;
    }

    private long sum(long with, long without) {
        var sum = 0L;
        for (var i = 0; i < used; i++) {
            if ((masks[i] & with) == with && (masks[i] & without) == 0) {
                sum += counts[i];
            }
        }
        return sum;
    }

    private static long bit(Notation notation) {
        return 1L << Notation.ALL.indexOf(notation);
    }

    /** What was found: {@code best} is certain when there are no rivals. */
    record Verdict(@Nullable Notation best, List<Notation> rivals) {}
}
