package nl.geland.app.coding;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers who codes what and how far that is. Inside a transaction of {@code Access}. */
@Component
final class OverviewDesk {

    private final CodingDoor door;
    private final CodingTexts texts;
    private final Codings codings;
    private final Tasks tasks;
    private final LeftTexts left;
    private final Reanchoring reanchoring;

    OverviewDesk(
            CodingDoor door, CodingTexts texts, Codings codings, Tasks tasks, LeftTexts left, Reanchoring reanchoring) {
        this.door = door;
        this.texts = texts;
        this.codings = codings;
        this.tasks = tasks;
        this.left = left;
        this.reanchoring = reanchoring;
    }

    OverviewView show(CodingDoor.Inside inside, CodingForm form) {
        var study = inside.study();
        var sources = texts.sources(study);
        sources.forEach(source -> reanchoring.bringUpToDate(source.id()));
        return new OverviewView(
                inside,
                sources,
                tasks.of(study).stream().collect(Collectors.groupingBy(Tasks.Task::source)),
                codings.counts(study),
                door.members(study),
                door.names(),
                codings.loose(study, inside.viewer().id()).size(),
                new OverviewView.Leaving(left.of(study), left.events(study), form));
    }
}
