package nl.geland.app.qda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the places in one text of a file were read.
 *
 * @param selections how many there are
 * @param readings what each way of counting makes of them, best first; of those that say the same only the first
 * @param chosen what a person chose; null when nobody did
 */
record SourceReading(
        UUID text,
        String title,
        int selections,
        List<Scored> readings,
        @Nullable Reading chosen) {

    /** Below this share a person is asked. */
    static final double ENOUGH = 0.95;

    private static final double SAME = 1e-9;

    SourceReading {
        readings = List.copyOf(readings);
    }

    /** What counts: what a person chose, else the best. */
    Scored best() {
        return readings.stream()
                .filter(scored -> scored.reading().equals(chosen))
                .findFirst()
                .orElse(readings.getFirst());
    }

    /** Whether two ways of counting fit equally well and say different things. */
    boolean ambiguous() {
        return readings.size() > 1 && readings.get(0).score() - readings.get(1).score() < SAME;
    }

    /** Whether a person has to say which way is right. */
    boolean asks() {
        return selections > 0
                && readings.stream().noneMatch(scored -> scored.reading().equals(chosen))
                && (ambiguous() || best().anchored() < ENOUGH);
    }
}
