package nl.geland.app.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/**
 * The sources of a study, and bringing in more.
 *
 * @param coded the sources of which the coding is done
 * @param results what became of each file that was sent; none otherwise
 */
record SourcesView(
        StudyDoor.Inside inside,
        List<Source> sources,
        Set<UUID> coded,
        List<Participant> participants,
        StudyForm form,
        List<Result> results) {

    /**
     * What became of a file.
     *
     * @param key the sentence about it
     */
    record Result(String fileName, boolean taken, String key, List<Object> arguments) {}

    static List<Option> kinds(Page page) {
        return Arrays.stream(Source.Kind.values())
                .map(kind -> new Option(Sort.parameter(kind), page.word(kind.key())))
                .toList();
    }

    /** Participants to choose one from, or nobody. */
    List<Option> speakers(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("studies.speaker.later")));
        participants.stream()
                .filter(one -> one.agrees(Participant.Scope.INTERVIEW))
                .forEach(one -> options.add(new Option(
                        one.id().toString(),
                        one.pseudonym() + " · " + page.word(one.group().key()))));
        return List.copyOf(options);
    }

    String stateKey(Source source) {
        return source.state() == Source.State.READY && coded.contains(source.id())
                ? "studies.state.coded"
                : source.state().key();
    }

    String pseudonyms(Source source) {
        return String.join(
                ", ",
                participants.stream()
                        .filter(one -> source.participants().contains(one.id()))
                        .map(Participant::pseudonym)
                        .toList());
    }

    static String field(UUID participant) {
        return "p-" + participant;
    }
}
