package nl.geland.app.coding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.geland.app.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a part of a text on the table, with codings and notes beside it. Inside a transaction of {@code Access}. */
@Component
final class ReadingDesk {

    /**
     * What to show.
     *
     * @param from number of the first turn
     * @param count how many turns
     * @param code slug of the code of which turns are shown; empty for all
     * @param others whether to show the codings of others, where they may be seen
     */
    record Asked(int from, int count, String code, boolean others) {}

    private final CodingTexts texts;
    private final Codings codings;
    private final Codebooks codebooks;
    private final Memos memos;
    private final Tasks tasks;
    private final CodingDoor door;

    ReadingDesk(CodingTexts texts, Codings codings, Codebooks codebooks, Memos memos, Tasks tasks, CodingDoor door) {
        this.texts = texts;
        this.codings = codings;
        this.codebooks = codebooks;
        this.memos = memos;
        this.tasks = tasks;
        this.door = door;
    }

    /** A source of the study; not found otherwise. */
    CodingTexts.Source source(CodingDoor.Inside inside, String id) {
        return texts.source(inside.study(), Sent.id(id)).orElseThrow(CodingDoor::notFound);
    }

    /** One coding with its versions. */
    PassageView passage(CodingDoor.Inside inside, Coding coding, CodingForm form, PassageView.Why why) {
        var text = source(inside, coding.source().toString());
        return new PassageView(
                inside,
                text,
                texts.turnAt(text, coding.start()),
                coding,
                codings.versions(coding.id()),
                codebooks.newest(inside.study()),
                door.names(),
                form.beforehand(CodingForm.saying(coding.code(), coding.judgement())),
                why);
    }

    ReadingView read(CodingDoor.Inside inside, CodingTexts.Source source, Asked asked) {
        return read(inside, source, asked, null);
    }

    ReadingView read(
            CodingDoor.Inside inside, CodingTexts.Source source, Asked asked, ReadingView.@Nullable Made made) {
        var entries = codebooks.newest(inside.study());
        var chosen = entries.stream()
                .filter(entry -> entry.code().slug().equals(asked.code()))
                .findFirst()
                .orElse(null);
        var marks = marks(inside, source, entries, asked.others());
        var numbers = chosen == null
                ? null
                : texts.turnsWith(source, chosen.id(), inside.viewer().id(), !marks.others());
        int from = Math.clamp(asked.from(), 1, Math.max(1, source.turns()));
        var turns = texts.turns(inside.study(), source, from, asked.count() + 1, numbers);
        int next = turns.size() > asked.count() ? turns.getLast().number() : 0;
        var shown = next > 0 ? turns.subList(0, asked.count()) : turns;
        return new ReadingView(
                inside, source, marked(inside, source, shown, marks.others()), from, next, marks, chosen, made);
    }

    private List<MarkedTurn> marked(
            CodingDoor.Inside inside, CodingTexts.Source source, List<CodingTexts.Turn> turns, boolean others) {
        if (turns.isEmpty()) {
            return List.of();
        }
        var here = codings
                .within(source.id(), turns.getFirst().start(), turns.getLast().end())
                .stream()
                .filter(coding -> coding.place().textVersion() == source.version())
                .filter(coding ->
                        others || coding.coder().equals(inside.viewer().id()))
                .toList();
        Map<Integer, List<Memos.Memo>> beside =
                memos
                        .beside(
                                source.id(),
                                turns.getFirst().number(),
                                turns.getLast().number())
                        .stream()
                        .filter(memo ->
                                others || memo.by().equals(inside.viewer().id()))
                        .collect(Collectors.groupingBy(memo -> memo.turn() == null ? 0 : memo.turn()));
        return turns.stream()
                .map(turn -> MarkedTurn.of(turn, here, beside.getOrDefault(turn.number(), List.of())))
                .toList();
    }

    private ReadingView.Marks marks(
            CodingDoor.Inside inside, CodingTexts.Source source, List<CodeEntry> entries, boolean others) {
        var here = tasks.in(source.id());
        var own = here.stream()
                .filter(task -> task.coder().equals(inside.viewer().id()))
                .findFirst();
        var open = tasks.open(source.id());
        return new ReadingView.Marks(
                entries.stream().filter(entry -> !entry.retired()).toList(),
                entries.stream().collect(Collectors.toUnmodifiableMap(CodeEntry::id, entry -> entry)),
                door.names(),
                own.map(Tasks.Task::done).orElse(false),
                here.size() < 2 || here.stream().anyMatch(task -> !task.done()),
                open && here.size() > 1,
                others && open);
    }
}
