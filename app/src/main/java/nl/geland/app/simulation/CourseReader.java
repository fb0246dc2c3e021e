package nl.geland.app.simulation;

import java.time.YearMonth;
import java.util.function.Function;
import nl.geland.analysis.simulation.Course;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changes on set dates: one value, or a list of periods that follow upon each other. The first period has no
 * {@code from}; {@code until}, the last month of a period, may be left out and has to fit the next period.
 */
final class CourseReader {

    private static final int MOST = 100;

    private final Section section;

    CourseReader(Section section) {
        this.section = section;
    }

    <T> Course<T> read(String key, T otherwise, Function<Part, T> value) {
        var found = section.optional(key);
        if (found == null) {
            return Course.always(otherwise);
        }
        return found.kind() == Part.Kind.LIST ? periods(found, otherwise, value) : Course.always(value.apply(found));
    }

    private <T> Course<T> periods(Part found, T otherwise, Function<Part, T> value) {
        var findings = section.findings();
        if (found.items().isEmpty() || found.items().size() > MOST) {
            findings.add(found, "periods", MOST);
            return Course.always(otherwise);
        }
        var course = Course.always(otherwise);
        @Nullable YearMonth start = null;
        @Nullable YearMonth end = null;
        for (var i = 0; i < found.items().size(); i++) {
            var period = Section.of(found.items().get(i), findings);
            var from = period.optionalMonth("from");
            var until = period.optionalMonth("until");
            var given = period.optional("value");
            if (given == null) {
                findings.add(period.part(), "missing", "value");
            }
            period.end();
            refuseUnlessNext(period.part(), i, from, start, end);
            if (until != null && from != null && until.isBefore(from)) {
                findings.add(period.part(), "period.end", until, from);
            }
            if (until != null && i == found.items().size() - 1) {
                findings.add(period.part(), "period.last", until);
            }
            var read = given == null ? otherwise : value.apply(given);
            course = next(course, from, read, findings);
            start = from;
            end = until;
        }
        return course;
    }

    private static <T> Course<T> next(Course<T> course, @Nullable YearMonth from, T value, Findings findings) {
        if (from == null) {
            return Course.always(value);
        }
        return findings.isEmpty() ? course.then(from, value) : course;
    }

    private void refuseUnlessNext(
            Part at, int number, @Nullable YearMonth from, @Nullable YearMonth start, @Nullable YearMonth end) {
        var findings = section.findings();
        if (number == 0) {
            if (from != null) {
                findings.add(at, "period.first");
            }
        } else if (from == null) {
            findings.add(at, "missing", "from");
        } else if (end != null && !from.isAfter(end)) {
            findings.add(at, "period.overlap", from, end, end.plusMonths(1));
        } else if (start != null && !from.isAfter(start)) {
            findings.add(at, "period.order", from, start);
        } else if (end != null && !from.equals(end.plusMonths(1))) {
            findings.add(at, "period.gap", end, from, end.plusMonths(1));
        }
    }
}
