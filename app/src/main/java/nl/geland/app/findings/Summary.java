package nl.geland.app.findings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the front of the report, in plain language.
 *
 * @param version 0 while nobody wrote one
 */
record Summary(int version, Said said, @Nullable Instant madeAt) {

    static final Summary NONE = new Summary(0, new Said("", "", "", ""), null);

    /**
     * Its four parts.
     *
     * @param asked what was asked, and of whom
     * @param found what came out
     * @param unknown what is not known
     * @param next what happens now
     */
    record Said(String asked, String found, String unknown, String next) {

        List<String> texts() {
            return List.of(asked, found, unknown, next);
        }
    }

    boolean isComplete() {
        return said.texts().stream().noneMatch(String::isEmpty);
    }
}
