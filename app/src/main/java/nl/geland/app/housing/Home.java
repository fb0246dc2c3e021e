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
 * A home as it stands: what a colleague wrote down over what files say.
 *
 * @param file what the file says now; null for a home that no file tells of
 * @param disagrees whether the file changed a value since a colleague wrote another
 */
record Home(
        UUID id,
        String dwelling,
        int version,
        Content content,
        @Nullable Content file,
        boolean disagrees,
        Standing standing) {

    /**
     * What is known of a home.
     *
     * @param rentCents basic rent a month
     * @param places how many households share it
     * @param until first day on which it can no longer be lived in
     */
    record Content(
            @Nullable String neighbourhood,
            @Nullable Integer rooms,
            @Nullable HomeKind kind,
            @Nullable Long rentCents,
            @Nullable Boolean stepFree,
            @Nullable Integer places,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Told {

        @Override
        public List<Fact> facts(Page page) {
            return List.of(
                    new Fact("housing.neighbourhood", neighbourhood == null ? page.dateText(null) : neighbourhood),
                    new Fact("housing.kind", kind == null ? page.dateText(null) : page.word(kind.key())),
                    new Fact("housing.rooms", rooms == null ? page.dateText(null) : page.number(rooms)),
                    new Fact("housing.rent", rentCents == null ? page.dateText(null) : page.euros(rentCents)),
                    new Fact("housing.step-free", page.word(stepKey())),
                    new Fact("housing.places", places == null ? page.dateText(null) : page.number(places)),
                    new Fact("housing.from", page.dateText(from)),
                    new Fact("housing.until", page.dateText(until)));
        }

        /** How many households fit: a home that is not shared has one place, and so has one of which nobody filled in how many. */
        int spots() {
            return kind == HomeKind.SHARED && places != null ? places : 1;
        }

        /** Key of whether it has no steps. */
        String stepKey() {
            return "housing.step-free." + (stepFree == null ? "unknown" : stepFree ? "yes" : "no");
        }
    }

    /**
     * A version that a colleague wrote.
     *
     * @param file what the file said then; null where no file told of the home
     */
    record Version(
            int number,
            Instant at,
            Role by,
            Content content,
            @Nullable Content file) {

        /** Key of the name of the role. */
        String byKey() {
            return "web.role." + Sort.parameter(by);
        }
    }

    /** Whether it stands just as the file says. */
    boolean asInFile() {
        return content.equals(file);
    }

    String path() {
        return DwellingsController.PATH + "/" + id;
    }
}
