package nl.geland.app.casework;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Hours of lessons per month and kind; months without lessons between the first and the last count as none. */
record LessonHours(List<String> kinds, List<Month> months) {

    /** The hours of one month, one number per kind. */
    record Month(YearMonth month, List<Integer> hours) {

        int total() {
            return hours.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Hours of one kind in one month. */
    record Taken(YearMonth month, String kind, int hours) {}

    static LessonHours of(List<Taken> taken) {
        var kinds = List.copyOf(new TreeSet<>(taken.stream().map(Taken::kind).toList()));
        var byMonth = new TreeMap<YearMonth, Map<String, Integer>>();
        taken.forEach(lesson -> byMonth.computeIfAbsent(lesson.month(), month -> new LinkedHashMap<>())
                .merge(lesson.kind(), lesson.hours(), Integer::sum));
        var months = new ArrayList<Month>();
        if (!byMonth.isEmpty()) {
            for (var month = byMonth.firstKey(); !month.isAfter(byMonth.lastKey()); month = month.plusMonths(1)) {
                var hours = byMonth.getOrDefault(month, Map.of());
                months.add(new Month(
                        month,
                        kinds.stream().map(kind -> hours.getOrDefault(kind, 0)).toList()));
            }
        }
        return new LessonHours(kinds, List.copyOf(months));
    }

    int total() {
        return months.stream().mapToInt(Month::total).sum();
    }
}
