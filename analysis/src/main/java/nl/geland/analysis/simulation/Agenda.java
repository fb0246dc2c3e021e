package nl.geland.analysis.simulation;

import java.util.Arrays;

/**
 * What is still to happen, earliest first; at one time the smallest number first, so the order never depends on when
 * something was written down. A heap with four children in plain arrays: no object for each event.
 *
 * <p>Source: Johnson (1975), <a href="https://doi.org/10.1016/0020-0190(75)90001-0">doi:10.1016/0020-0190(75)90001-0</a>.
 */
final class Agenda {

    private static final int CHILDREN = 4;

    private double[] times;
    private long[] events;
    private int size;

    Agenda() {
        times = new double[64];
        events = new long[64];
    }

    /** Infinite when nothing is left. */
    double nextTime() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(double time, long event) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
        }
        var place = size++;
        while (place > 0) {
            var parent = (place - 1) / CHILDREN;
            if (!isBefore(time, event, parent)) {
                break;
            }
            times[place] = times[parent];
            events[place] = events[parent];
            place = parent;
        }
        times[place] = time;
        events[place] = event;
    }

    private boolean isBefore(double time, long event, int place) {
        return time < times[place] || (time == times[place] && event < events[place]);
    }

    /** Takes the next event off. */
    long next() {
        var event = events[0];
        size--;
        if (size > 0) {
            sink(times[size], events[size]);
        }
        return event;
    }

    private void sink(double time, long event) {
        var place = 0;
        while (true) {
            var child = CHILDREN * place + 1;
            if (child >= size) {
                break;
            }
            var least = child;
            var end = Math.min(child + CHILDREN, size);
            for (var other = child + 1; other < end; other++) {
                if (isBefore(times[other], events[other], least)) {
                    least = other;
                }
            }
            if (isBefore(time, event, least)) {
                break;
            }
            times[place] = times[least];
            events[place] = events[least];
            place = least;
        }
        times[place] = time;
        events[place] = event;
    }
}
