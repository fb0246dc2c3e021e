package nl.geland.app.home;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.geland.app.trajectories.Column;

/**
 * When each person's first job since housing began, or until when none was seen. A job that ran on the day of housing began
 * on that day; one that had ended by then does not count.
 */
final class FirstJobs {

    private final int[] times;
    private final boolean[] started;

    private FirstJobs(int[] times, boolean[] started) {
        this.times = times;
        this.started = started;
    }

    static FirstJobs of(Group group) {
        var newcomers = group.newcomers();
        var job = newcomers.extract().relation("job");
        var rows = newcomers.rowsByPerson(job);
        var persons = group.persons();
        var times = new int[persons.length];
        var started = new boolean[persons.length];
        for (var i = 0; i < persons.length; i++) {
            var housed = newcomers.housedOn(persons[i]);
            var first = Integer.MAX_VALUE;
            for (var row : rows.get(persons[i])) {
                var ended = job.ints("ended_on").at(row);
                if (ended == Column.MISSING || ended > housed) {
                    first = Math.min(first, Math.max(job.ints("started_on").at(row), housed));
                }
            }
            var seenUntil = newcomers.seenUntil(persons[i]);
            started[i] = first <= seenUntil;
            times[i] = MonthClock.time(housed, Math.min(first, seenUntil));
        }
        return new FirstJobs(times, started);
    }

    int size() {
        return times.length;
    }

    /** Places on the {@link MonthClock} of the first job, or of the last day seen. */
    int[] times() {
        return times.clone();
    }

    boolean[] started() {
        return started.clone();
    }

    int atRisk(int time) {
        return Math.toIntExact(Arrays.stream(times).filter(end -> end >= time).count());
    }

    int startedBy(int time) {
        return Math.toIntExact(IntStream.range(0, times.length)
                .filter(i -> started[i] && times[i] <= time)
                .count());
    }
}
