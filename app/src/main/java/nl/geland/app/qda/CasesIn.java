package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import org.jspecify.annotations.Nullable;

/**
 * Participants of a project, and where they speak. Only cases that we wrote become participants: what others call a case may be a town, and its
 * name may be that of a person.
 */
final class CasesIn {

    private final List<CodedStudy.Heard> participants = new ArrayList<>();
    private final Map<UUID, Set<UUID>> speakers = new HashMap<>();
    private final Map<UUID, UUID> sayers = new HashMap<>();

    CasesIn(XmlNode project, boolean isOurs, Losses losses) {
        var seen = new HashSet<UUID>();
        project.within("Cases", "Case").forEach(one -> {
            var values = values(one);
            var group = Arrays.stream(CodedStudy.Group.values())
                    .filter(value -> value.name().equals(values.get(OwnVariable.GROUP)))
                    .findFirst();
            var guid = Guids.of(one.attribute("guid"));
            if (!isOurs || group.isEmpty() || !one.has("guid") || !seen.add(guid)) {
                losses.add(Lost.CASES);
                return;
            }
            participants.add(new CodedStudy.Heard(
                    guid,
                    one.attribute("name"),
                    group.get(),
                    values.getOrDefault(OwnVariable.ORGANISATION, ""),
                    values.getOrDefault(OwnVariable.AREA, ""),
                    values.getOrDefault(OwnVariable.EXPERIENCE, ""),
                    values.getOrDefault(OwnVariable.LANGUAGE_GROUP, ""),
                    "true".equals(values.get(OwnVariable.MAY_BE_QUOTED))));
            one.children("SourceRef")
                    .forEach(reference -> speakers.computeIfAbsent(
                                    Guids.of(reference.attribute("targetGUID")), _ -> new HashSet<>())
                            .add(guid));
            one.children("SelectionRef")
                    .forEach(reference -> sayers.putIfAbsent(Guids.of(reference.attribute("targetGUID")), guid));
        });
    }

    List<CodedStudy.Heard> participants() {
        return participants;
    }

    Set<UUID> speakers(UUID text) {
        return speakers.getOrDefault(text, Set.of());
    }

    @Nullable
    UUID sayer(UUID selection) {
        return sayers.get(selection);
    }

    /** The values of our own variables at a case or a text. */
    static Map<OwnVariable, String> values(XmlNode element) {
        var values = new EnumMap<OwnVariable, String>(OwnVariable.class);
        element.children("VariableValue")
                .forEach(value -> value.child("VariableRef")
                        .flatMap(reference -> OwnVariable.of(Guids.of(reference.attribute("targetGUID"))))
                        .ifPresent(variable ->
                                values.put(variable, value.text(variable.type().label() + "Value"))));
        return values;
    }
}
