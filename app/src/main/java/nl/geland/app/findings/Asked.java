package nl.geland.app.findings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.coding.CodedStudy.Question;
import nl.geland.app.coding.CodedStudy.Text;
import nl.geland.app.coding.CodedStudy.TextKind;

/**
 * Who was asked what, and in answer to what something was said. What is asked further on belongs to the question above it. An answer lasts until
 * the next question of the guide; a question outside the guide keeps to the one before it. A theme was asked about when one of its questions was.
 */
final class Asked {

    private final Map<String, String> tops = new HashMap<>();
    private final Map<String, String> themes = new HashMap<>();
    private final Map<UUID, TreeMap<Integer, Set<String>>> turns = new HashMap<>();
    private final Map<String, Set<UUID>> asked = new HashMap<>();
    private final Map<String, Set<UUID>> askedAbout = new HashMap<>();
    private final List<Question> questions;
    private final Set<UUID> talks;

    Asked(CodedStudy study) {
        var byCode = study.guide().stream().collect(Collectors.toMap(Question::code, question -> question));
        for (var question : study.guide()) {
            var top = question;
            for (int deep = 0; deep < byCode.size() && top.beneath() != null; deep++) {
                top = byCode.getOrDefault(top.beneath(), top);
            }
            tops.put(question.code(), top.code());
            themes.put(question.code(), top.theme());
        }
        questions = study.guide().stream()
                .filter(question -> question.beneath() == null)
                .toList();
        talks = study.texts().stream()
                .filter(text -> text.kind() != TextKind.POLICY)
                .map(Text::id)
                .collect(Collectors.toUnmodifiableSet());
        study.texts().stream().filter(text -> talks.contains(text.id())).forEach(this::read);
    }

    private void read(Text text) {
        var inOrder = new TreeMap<Integer, Set<String>>();
        for (var turn : text.turns()) {
            var known = turn.asks().stream().filter(tops::containsKey).collect(Collectors.toSet());
            if (!known.isEmpty()) {
                inOrder.put(turn.number(), known.stream().map(tops::get).collect(Collectors.toSet()));
            }
            for (var code : known) {
                asked.computeIfAbsent(tops.get(code), any -> new HashSet<>()).addAll(text.speakers());
                askedAbout
                        .computeIfAbsent(themes.get(code), any -> new HashSet<>())
                        .addAll(text.speakers());
            }
        }
        turns.put(text.id(), inOrder);
    }

    /** The questions that stand on their own, in the order of the guide. */
    List<Question> questions() {
        return questions;
    }

    /** The themes of the guide, in its order. */
    List<String> themes() {
        return questions.stream().map(Question::theme).distinct().toList();
    }

    boolean wasAsked(UUID participant, String question) {
        return asked.getOrDefault(question, Set.of()).contains(participant);
    }

    boolean wasAskedAbout(UUID participant, String theme) {
        return askedAbout.getOrDefault(theme, Set.of()).contains(participant);
    }

    /** Whether a passage of a talk was said in answer to a question. */
    boolean answers(Passage passage, String question) {
        var before = Optional.ofNullable(turns.get(passage.text())).map(order -> order.floorEntry(passage.turn()));
        return before.filter(entry -> entry.getValue().contains(question)).isPresent();
    }

    /** Whether a passage stands in a talk, not in a policy text. */
    boolean isVoice(Passage passage) {
        return talks.contains(passage.text());
    }
}
