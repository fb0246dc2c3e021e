package nl.geland.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AgendaTests {

    private record Entry(double time, long event) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingDouble(Entry::time).thenComparingLong(Entry::event);

    @Test
    void givesEventsByTimeAndThenByNumberHoweverTheyWereWrittenDown() {
        var random = new SplittableRandom(5);
        var agenda = new Agenda();
        var waiting = new ArrayList<Entry>();
        for (var step = 0; step < 20_000; step++) {
            if (waiting.isEmpty() || random.nextInt(5) < 3) {
                var entry = new Entry(random.nextInt(50), random.nextLong(100));
                waiting.add(entry);
                agenda.add(entry.time(), entry.event());
            } else {
                var first = waiting.stream().min(ORDER).orElseThrow();
                assertThat(agenda.nextTime()).isEqualTo(first.time());
                assertThat(agenda.next()).isEqualTo(first.event());
                waiting.remove(first);
            }
            assertThat(agenda.size()).isEqualTo(waiting.size());
        }
    }

    @Test
    void anEmptyOneHasNothingEver() {
        assertThat(new Agenda().nextTime()).isInfinite();
    }
}
