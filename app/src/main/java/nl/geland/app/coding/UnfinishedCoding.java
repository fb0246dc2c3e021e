package nl.geland.app.coding;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells what of the coding of a study is not finished, for who is about to build on it. Inside a transaction of {@code Access}: differences
 * are told as far as the viewer may see them.
 */
@Component
public final class UnfinishedCoding {

    /** A text and who is not done with it. */
    public record Busy(String text, String coder) {}

    /**
     * What is not finished.
     *
     * @param unsettled turns on which two coders differ and nothing was settled
     */
    public record Unfinished(List<Busy> busy, int unsettled) {

        public boolean isNothing() {
            return busy.isEmpty() && unsettled == 0;
        }

        /** How many texts somebody is not done with. */
        public int texts() {
            return (int) busy.stream().map(Busy::text).distinct().count();
        }
    }

    private final Tasks tasks;
    private final BlindCodings blind;
    private final Settlements settlements;
    private final CodingTexts texts;
    private final CodingDoor door;

    UnfinishedCoding(Tasks tasks, BlindCodings blind, Settlements settlements, CodingTexts texts, CodingDoor door) {
        this.tasks = tasks;
        this.blind = blind;
        this.settlements = settlements;
        this.texts = texts;
        this.door = door;
    }

    public Unfinished of(UUID study) {
        var sources = texts.sources(study);
        var titles = sources.stream().collect(Collectors.toMap(CodingTexts.Source::id, OverviewView::label));
        var names = door.names();
        var busy = tasks.of(study).stream()
                .filter(task -> !task.done() && titles.containsKey(task.source()))
                .map(task -> new Busy(titles.getOrDefault(task.source(), ""), names.getOrDefault(task.coder(), "")))
                .toList();
        var unsettled = blind.pair(study)
                .map(pair -> Differences.of(blind.work(study, pair), sources, settlements.of(study)).stream()
                        .filter(difference -> !difference.done())
                        .count())
                .orElse(0L);
        return new Unfinished(busy, unsettled.intValue());
    }
}
