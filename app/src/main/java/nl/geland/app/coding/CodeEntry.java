package nl.geland.app.coding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code as one version of the codebook has it.
 *
 * @param position its place in the codebook, from 1; also what is typed to choose it
 */
record CodeEntry(CodedStudy.Code code, int codebook, int position, int version) {

    /** What can be said of a code. */
    record Text(
            String name,
            String nameEn,
            String theme,
            @Nullable UUID beneath,
            String definition,
            String useWhen,
            String notWhen,
            String example) {}

    UUID id() {
        return code.id();
    }

    String name() {
        return code.name();
    }

    boolean retired() {
        return code.retired();
    }

    Text text() {
        return new Text(
                code.name(),
                code.nameEn(),
                code.theme(),
                code.beneath(),
                code.definition(),
                code.useWhen(),
                code.notWhen(),
                code.example());
    }
}
