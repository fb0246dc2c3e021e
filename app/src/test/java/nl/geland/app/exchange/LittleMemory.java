package nl.geland.app.exchange;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import nl.geland.app.Geland;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The application in a process of its own, which takes folders in one after the other. Of each it says on one line: its name, the state of
 * the run, why its file was refused, how much was alive in the heap after the collections in between (the most, in bytes), and how long it
 * took (in milliseconds). The last line is the most memory the process ever held.
 */
final class LittleMemory {

    private static final AtomicLong MOST_ALIVE = new AtomicLong();
    private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());

    private LittleMemory() {}

    public static void main(String[] folders) throws IOException {
        follow();
        var application = new SpringApplicationBuilder(Geland.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
        try (var context = application.run()) {
            var exchange = context.getBean(Exchange.class);
            for (var folder : folders) {
                System.gc();
                MOST_ALIVE.set(0);
                var begin = System.nanoTime();
                var outcome = exchange.importFolder(Path.of(folder), Exchange.Options.ACCEPT, Progress.NONE);
                var millis = (System.nanoTime() - begin) / 1_000_000;
                var refusal = outcome.files().getFirst().refusal();
                System.gc();
                var now =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                say(
                        Path.of(folder).getFileName(),
                        outcome.state(),
                        refusal == null ? "-" : refusal.key(),
                        Math.max(now, MOST_ALIVE.get()),
                        millis);
            }
        }
        say("VmHWM", peak());
    }

    private static void say(Object... words) {
        System.out.println(java.util.Arrays.stream(words).map(String::valueOf).collect(Collectors.joining("\t")));
    }

    private static void follow() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                var info = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                var alive = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                                        .filter(pool -> HEAP.contains(pool.getKey()))
                                        .mapToLong(pool -> pool.getValue().getUsed())
                                        .sum();
                                MOST_ALIVE.accumulateAndGet(alive, Math::max);
                            },
                            null,
                            null);
        }
    }

    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse("0");
    }
}
