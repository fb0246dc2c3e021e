package nl.geland.app.qda;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.CanonicalText;
import org.jspecify.annotations.Nullable;

/** Whether what an archive says holds together: nothing missing, nobody twice, every reference to something that is there, every place in its text. */
final class Soundness {

    /** Codes beneath codes; more is no codebook, and would cost the square of its length to look through. */
    static final int DEEPEST = 90;

    private final CodedStudy study;
    private final Map<UUID, CodedStudy.Text> texts;
    private final Map<UUID, CodedStudy.Heard> participants;
    private final Map<UUID, CodedStudy.Code> codes;
    private final Map<UUID, Integer> lengths = new HashMap<>();

    private Soundness(CodedStudy study) {
        this.study = study;
        this.texts = unique(study.texts(), CodedStudy.Text::id);
        this.participants = unique(study.participants(), CodedStudy.Heard::id);
        this.codes = unique(study.codes(), CodedStudy.Code::id);
    }

    /**
     * Looks through a whole study.
     *
     * @throws QdaRefusal when it does not hold together
     */
    static void check(CodedStudy study) {
        filled(study);
        var soundness = new Soundness(study);
        soundness.texts();
        soundness.codes();
        soundness.guide();
        soundness.passages();
        soundness.notes();
    }

    /** Refuses a record with nothing where something has to be, or with a text that no text can be. */
    static void filled(Object value) {
        switch (value) {
            case Record fact -> {
                for (var component : fact.getClass().getRecordComponents()) {
                    Object held;
                    try {
                        var reader = component.getAccessor();
                        reader.setAccessible(true);
                        held = reader.invoke(fact);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                    if (held != null) {
                        filled(held);
                    } else {
                        hold(component.getAnnotatedType().isAnnotationPresent(Nullable.class));
                    }
                }
            }
            case Collection<?> all -> all.forEach(Soundness::filled);
            case String text ->
                hold(text.indexOf('\0') < 0
                        && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
            default -> {}
        }
    }

    private void texts() {
        for (var text : study.texts()) {
            var canonical = CanonicalText.of(text.text());
            hold(canonical.text().equals(text.text()) && participants.keySet().containsAll(text.speakers()));
            lengths.put(text.id(), canonical.index().codePoints());
            var numbers = new HashSet<Integer>();
            for (var turn : text.turns()) {
                hold(numbers.add(turn.number())
                        && 0 <= turn.start()
                        && turn.start() <= turn.end()
                        && turn.end() <= canonical.index().codePoints());
            }
        }
    }

    private void codes() {
        for (var code : study.codes()) {
            var seen = new HashSet<UUID>();
            for (@Nullable UUID at = code.id(); at != null; ) {
                if (!seen.add(at) || seen.size() > DEEPEST) {
                    throw new QdaRefusal(QdaReason.CODES_IN_CIRCLE);
                }
                var found = codes.get(at);
                if (found == null) {
                    throw new QdaRefusal(QdaReason.NOT_SOUND);
                }
                at = found.beneath();
            }
        }
    }

    private void guide() {
        var questions = unique(study.guide(), CodedStudy.Question::code);
        for (var question : study.guide()) {
            hold(question.beneath() == null || questions.containsKey(question.beneath()));
        }
    }

    private void passages() {
        var _ = unique(study.passages(), CodedStudy.Passage::id);
        for (var passage : study.passages()) {
            var length = lengths.get(passage.text());
            if (length == null) {
                throw new QdaRefusal(QdaReason.NOT_SOUND);
            }
            hold(codes.containsKey(passage.code())
                    && (passage.speaker() == null || participants.containsKey(passage.speaker())));
            hold(0 <= passage.start() && passage.start() < passage.end() && passage.end() <= length);
            hold(ofScale(passage.joint()) && ofScale(passage.own()));
            hold(1 <= passage.certainty() && passage.certainty() <= 3);
        }
    }

    private void notes() {
        var _ = unique(study.notes(), CodedStudy.Note::id);
        for (var note : study.notes()) {
            hold(note.source() == null || texts.containsKey(note.source()));
        }
    }

    private static boolean ofScale(@Nullable Integer value) {
        return value == null || (-2 <= value && value <= 2);
    }

    private static <K, V> Map<K, V> unique(Collection<V> all, Function<V, K> key) {
        var byKey = new HashMap<K, V>();
        for (var one : all) {
            hold(byKey.put(key.apply(one), one) == null);
        }
        return byKey;
    }

    private static void hold(boolean holds) {
        if (!holds) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        }
    }
}
