package nl.geland.app.studies;

import java.util.List;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;

/** The sample of a text, raw and redacted side by side, turn by turn. */
record SampleView(StudyDoor.Inside inside, Source source, List<Turn> turns, StudyForm form) {

    /** A turn of the sample in both texts. */
    record Turn(SecondLooks.Look look, String raw, String work, List<Missed> missed) {}

    /** What was marked as missed and can still be taken back. */
    record Missed(String id, String words, String kindKey) {}

    long marked() {
        return turns.stream().mapToLong(turn -> turn.missed().size()).sum();
    }

    String path() {
        return inside.path() + "/bronnen/" + source.id() + "/steekproef";
    }

    boolean isDone() {
        return turns.stream().allMatch(turn -> turn.look().isDone());
    }

    long done() {
        return turns.stream().filter(turn -> turn.look().isDone()).count();
    }

    static List<Option> kinds(Page page) {
        return NamesView.kinds(page);
    }
}
