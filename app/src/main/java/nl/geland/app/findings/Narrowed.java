package nl.geland.app.findings;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.CodedStudy.Heard;

/** A study as if only one group had been heard, beside the same policy. */
final class Narrowed {

    private Narrowed() {}

    static CodedStudy to(CodedStudy study, Optional<Group> group) {
        return group.map(chosen -> to(study, chosen)).orElse(study);
    }

    static CodedStudy to(CodedStudy study, Group group) {
        var people = study.participants().stream()
                .filter(heard -> heard.group() == group)
                .toList();
        var ids = people.stream().map(Heard::id).collect(Collectors.toSet());
        var texts = study.texts().stream()
                .filter(text -> text.kind() == CodedStudy.TextKind.POLICY
                        || text.speakers().stream().anyMatch(ids::contains))
                .toList();
        var kept = texts.stream().map(CodedStudy.Text::id).collect(Collectors.toSet());
        return new CodedStudy(
                study.study(),
                study.title(),
                people,
                texts,
                study.guide(),
                study.codes(),
                study.passages().stream()
                        .filter(passage -> kept.contains(passage.text())
                                && (passage.speaker() == null || ids.contains(passage.speaker())))
                        .toList(),
                study.notes());
    }
}
