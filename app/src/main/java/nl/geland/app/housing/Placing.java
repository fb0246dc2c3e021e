package nl.geland.app.housing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A home that was offered to a household, and what became of it.
 *
 * @param persons those of the household whom the viewer may see, eldest first; empty where it is the household of a colleague
 * @param name name of the eldest of them
 * @param file what the file says now; null where no file tells of it
 * @param hold how it takes a place in the home; null when it takes none
 */
record Placing(
        UUID id,
        UUID household,
        String dwelling,
        LocalDate offeredOn,
        int version,
        List<UUID> persons,
        @Nullable String name,
        Content content,
        @Nullable Content file,
        boolean disagrees,
        @Nullable Hold hold) {

    /**
     * What became of it.
     *
     * @param outcome null while nobody answered
     * @param aboveCutOff why it was given although its rent is above the cut-off
     * @param words why it was refused, where none of the reasons of the list says it
     */
    record Content(
            @Nullable Outcome outcome,
            @Nullable LocalDate keyOn,
            @Nullable AboveCutOff aboveCutOff,
            @Nullable String words)
            implements Told {

        @Override
        public List<Fact> facts(Page page) {
            return List.of(
                    new Fact("housing.outcome", page.word(outcome == null ? Outcome.key(null) : outcome.key())),
                    new Fact("housing.key-on", page.dateText(keyOn)),
                    new Fact("housing.above", aboveCutOff == null ? page.dateText(null) : page.word(aboveCutOff.key())),
                    new Fact("housing.refusal", words == null ? page.dateText(null) : words));
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
        return PlacingController.PLACING + "/" + id;
    }

    /** Whether the household said no to this home. */
    boolean refused() {
        return content.outcome() != null && content.outcome().refusal();
    }

    String outcomeKey() {
        return content.outcome() == null ? Outcome.key(null) : content.outcome().key();
    }
}
