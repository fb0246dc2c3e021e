package nl.geland.app.findings;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.coding.CodedStudy.Statement;
import nl.geland.app.coding.CodedStudy.Text;
import nl.geland.app.coding.CodedStudy.TextKind;
import org.jspecify.annotations.Nullable;

/**
 * Where each participant stands between individual and joint effort: the plain mean over passages, from -2 to 2. Never a score of a person: it
 * is used to find where somebody's general words and examples, or the begin and end of a talk, are apart, and is shown with its passages.
 */
final class Stances {

    /** From this difference on two means are called apart; what the study wrote down beforehand. */
    static final double APART = 0.5;

    /** With fewer passages than this in a third of a talk no shift is said. */
    static final int ENOUGH = 2;

    private static final Set<Statement> SAYS = EnumSet.of(Statement.GENERAL, Statement.NORM);

    /**
     * Two means of one participant.
     *
     * @param difference the second minus the first; {@code null} where one of both is missing
     */
    record Pair(
            Heard heard,
            @Nullable Double first,
            @Nullable Double second,
            @Nullable Double difference) {

        /** Whether the second points more to the upper end of its scale. */
        boolean up() {
            return difference != null && difference >= APART;
        }

        /** Whether the second points more to the lower end of its scale. */
        boolean down() {
            return difference != null && difference <= -APART;
        }
    }

    private final Map<UUID, List<Passage>> bySpeaker;
    private final Map<UUID, Integer> lengths = new HashMap<>();
    private final List<Heard> participants;

    Stances(CodedStudy study) {
        participants = study.participants();
        study.texts().stream()
                .filter(text -> text.kind() != TextKind.POLICY)
                .forEach(text -> lengths.put(text.id(), length(text)));
        bySpeaker = study.passages().stream()
                .filter(passage -> passage.speaker() != null && lengths.containsKey(passage.text()))
                .collect(Collectors.groupingBy(passage -> Objects.requireNonNull(passage.speaker())));
    }

    private static int length(Text text) {
        return text.text().codePointCount(0, text.text().length());
    }

    /** Whether somebody says it in general or as a norm. */
    static boolean says(Passage passage) {
        return SAYS.contains(passage.statement());
    }

    /** Whether somebody shows it in an example. */
    static boolean shows(Passage passage) {
        return passage.statement() == Statement.EXAMPLE;
    }

    /** The mean over the whole talk. */
    OptionalDouble whole(UUID participant) {
        return mean(participant, Passage::joint, any -> true, 1);
    }

    /** Saying against showing, between individual and joint effort. */
    List<Pair> sayingAndShowing() {
        return pairs(Passage::joint, Stances::says, Stances::shows, 1);
    }

    /** Saying against showing, between adapting and being oneself. */
    List<Pair> sayingAndShowingOwn() {
        return pairs(Passage::own, Stances::says, Stances::shows, 1);
    }

    /** The first third of the talk against the last, by where a passage begins in the text, between individual and joint effort. */
    List<Pair> beginAndEnd() {
        return pairs(Passage::joint, this::early, this::late, ENOUGH);
    }

    /** The same between adapting and being oneself. */
    List<Pair> beginAndEndOwn() {
        return pairs(Passage::own, this::early, this::late, ENOUGH);
    }

    boolean early(Passage passage) {
        return 3L * passage.start() < length(passage);
    }

    boolean late(Passage passage) {
        return 3L * passage.start() >= 2L * length(passage);
    }

    private int length(Passage passage) {
        return lengths.getOrDefault(passage.text(), 0);
    }

    private List<Pair> pairs(
            Function<Passage, @Nullable Integer> stance,
            Predicate<Passage> first,
            Predicate<Passage> second,
            int least) {
        return participants.stream()
                .map(heard ->
                        pair(heard, mean(heard.id(), stance, first, least), mean(heard.id(), stance, second, least)))
                .sorted(Comparator.comparing(pair -> pair.heard().pseudonym()))
                .toList();
    }

    private static Pair pair(Heard heard, OptionalDouble first, OptionalDouble second) {
        var both = first.isPresent() && second.isPresent();
        return new Pair(
                heard,
                first.isPresent() ? Double.valueOf(first.getAsDouble()) : null,
                second.isPresent() ? Double.valueOf(second.getAsDouble()) : null,
                both ? Double.valueOf(second.getAsDouble() - first.getAsDouble()) : null);
    }

    private OptionalDouble mean(
            UUID participant, Function<Passage, @Nullable Integer> stance, Predicate<Passage> which, int least) {
        var values = bySpeaker.getOrDefault(participant, List.of()).stream()
                .filter(which)
                .map(stance)
                .filter(Objects::nonNull)
                .toList();
        return values.size() < least
                ? OptionalDouble.empty()
                : values.stream().mapToInt(Integer::intValue).average();
    }
}
