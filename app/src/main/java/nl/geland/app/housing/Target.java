package nl.geland.app.housing;

import java.time.Instant;
import java.util.List;
import nl.geland.app.identity.Role;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The target of a half-year as it stands: what a colleague wrote down over what files say.
 *
 * @param persons null where nobody told of it yet
 * @param version how often a colleague wrote it down
 * @param file what the file says now; null where no file tells of it
 * @param disagrees whether the file changed since a colleague wrote another
 */
record Target(
        HalfYear halfYear,
        @Nullable Integer persons,
        int version,
        @Nullable Integer file,
        boolean disagrees) {

    /** What a colleague wrote down; of nobody where the file holds. */
    record Content(@Nullable Integer persons, String reason) implements Told {

        @Override
        public List<Fact> facts(Page page) {
            return List.of(
                    new Fact("housing.target", persons == null ? page.word("housing.in-file") : page.number(persons)),
                    new Fact("housing.reason", reason));
        }
    }

    /** A version that a colleague wrote. */
    record Version(int number, Instant at, Role by, Content content) {

        /** Key of the name of the role. */
        String byKey() {
            return "web.role." + Sort.parameter(by);
        }
    }

    String path() {
        return TargetController.PATH + "/" + halfYear;
    }
}
