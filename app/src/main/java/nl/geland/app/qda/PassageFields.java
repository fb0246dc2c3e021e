package nl.geland.app.qda;

import java.util.Arrays;
import java.util.Optional;
import nl.geland.app.coding.CodedStudy.Level;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.coding.CodedStudy.Relation;
import nl.geland.app.coding.CodedStudy.Statement;
import org.jspecify.annotations.Nullable;

/** What we say of a coding beside its code, as a note that other tools show and we read back. */
record PassageFields(
        Statement statement,
        @Nullable Integer joint,
        @Nullable Integer own,
        boolean probed,
        int certainty,
        @Nullable Level level,
        String actor,
        String concerns,
        @Nullable Relation relation) {

    /** Name of such a note. */
    static final String NAME = "Geland";

    /** For a coding of which the file says nothing: the least that can be said. */
    static final PassageFields UNSAID = new PassageFields(Statement.GENERAL, null, null, false, 1, null, "", "", null);

    static String write(Passage passage) {
        return OwnFields.with("")
                .field("statement", passage.statement().name())
                .field("joint", text(passage.joint()))
                .field("own", text(passage.own()))
                .field("probed", passage.probed() ? "true" : "")
                .field("certainty", String.valueOf(passage.certainty()))
                .field("level", text(passage.level()))
                .field("actor", passage.actor())
                .field("concerns", passage.concerns())
                .field("relation", text(passage.relation()))
                .write();
    }

    /** Reads such a note; empty when it says something that cannot be. */
    static Optional<PassageFields> read(String written) {
        var fields = OwnFields.read(written);
        var statement = one(Statement.class, fields.get("statement"));
        var certainty = number(fields.get("certainty"), 1);
        if (statement == null || certainty == null) {
            return Optional.empty();
        }
        return Optional.of(new PassageFields(
                statement,
                number(fields.get("joint"), -2),
                number(fields.get("own"), -2),
                fields.get("probed").equals("true"),
                certainty,
                one(Level.class, fields.get("level")),
                fields.get("actor"),
                fields.get("concerns"),
                one(Relation.class, fields.get("relation"))));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable Integer number(String written, int least) {
        return written.matches("-?[0-3]")
                        && Integer.parseInt(written) >= least
                        && Integer.parseInt(written) <= (least < 0 ? 2 : 3)
                ? Integer.valueOf(written)
                : null;
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
