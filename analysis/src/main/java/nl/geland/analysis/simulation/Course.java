package nl.geland.analysis.simulation;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A choice or a number that changes on set dates.
 *
 * @param <T> what changes
 * @param atStart what holds until the first change
 * @param changes in order of date
 */
public record Course<T>(T atStart, List<Change<T>> changes) {

    /**
     * One change.
     *
     * @param <T> what changes
     * @param from the month in which it begins to hold
     * @param value what holds from then on
     */
    public record Change<T>(YearMonth from, T value) {}

    /** A course with changes in order. */
    public Course {
        changes = List.copyOf(changes);
        var problems = new Problems();
        for (var i = 1; i < changes.size(); i++) {
            if (!changes.get(i).from().isAfter(changes.get(i - 1).from())) {
                problems.tell(
                        "month of change " + (i + 1),
                        changes.get(i).from(),
                        "a month after %s".formatted(changes.get(i - 1).from()));
            }
        }
        problems.refuseIfAny("course");
    }

    /** Something that never changes. */
    public static <T> Course<T> always(T value) {
        return new Course<>(value, List.of());
    }

    /** The same, and something else from a later month on. */
    public Course<T> then(YearMonth from, T value) {
        return new Course<>(
                atStart,
                Stream.concat(changes.stream(), Stream.of(new Change<>(from, value)))
                        .toList());
    }

    /** What holds in a month. */
    public T in(YearMonth month) {
        var value = atStart;
        for (var change : changes) {
            if (!change.from().isAfter(month)) {
                value = change.value();
            }
        }
        return value;
    }

    /** Every value it takes. */
    public List<T> values() {
        return Stream.concat(Stream.of(atStart), changes.stream().map(Change::value))
                .toList();
    }
}
