package nl.geland.app.qda;

import java.util.Optional;
import java.util.UUID;

/** What we say of participants and texts, as variables of a project. */
enum OwnVariable {
    GROUP("group", Type.TEXT),
    ORGANISATION("organisation", Type.TEXT),
    AREA("area", Type.TEXT),
    EXPERIENCE("experience", Type.TEXT),
    LANGUAGE_GROUP("languageGroup", Type.TEXT),
    MAY_BE_QUOTED("mayBeQuoted", Type.BOOLEAN),
    KIND("kind", Type.TEXT),
    NUMBER("number", Type.INTEGER),
    EDITION("edition", Type.TEXT),
    HELD_ON("heldOn", Type.DATE),
    VERSION("textVersion", Type.INTEGER);

    /** The types of the standard that we use. */
    enum Type {
        TEXT("Text"),
        BOOLEAN("Boolean"),
        INTEGER("Integer"),
        DATE("Date");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final String label;
    private final Type type;
    private final UUID guid;

    OwnVariable(String label, Type type) {
        this.label = label;
        this.type = type;
        this.guid = Guids.named("variable", label);
    }

    String label() {
        return label;
    }

    Type type() {
        return type;
    }

    UUID guid() {
        return guid;
    }

    static Optional<OwnVariable> of(UUID guid) {
        for (var variable : values()) {
            if (variable.guid.equals(guid)) {
                return Optional.of(variable);
            }
        }
        return Optional.empty();
    }
}
