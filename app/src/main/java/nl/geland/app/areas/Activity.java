package nl.geland.app.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/** Something to do in a neighbourhood, as it is now. */
record Activity(UUID id, int version, Content content) {

    /**
     * Where it is.
     *
     * @param name of the place as it is called now
     */
    record Where(UUID id, String name) {}

    /**
     * What is written down of it.
     *
     * @param contact whom to ask, as a role and never as a name
     * @param until the last day; null while there is none
     */
    record Content(
            String what,
            Audience audience,
            Mix mix,
            Hours hours,
            Set<Language> languages,
            @Nullable Where where,
            String contact,
            LocalDate from,
            @Nullable LocalDate until)
            implements Told {

        @Override
        public List<Fact> facts(Page page) {
            var dash = page.dateText(null);
            return List.of(
                    new Fact("areas.what", what),
                    new Fact("areas.audience", page.word(audience.key())),
                    new Fact("areas.mix", page.word(mix.key())),
                    new Fact("areas.when", hours.line(page)),
                    new Fact("areas.languages", Language.line(page, languages)),
                    new Fact("areas.where", where == null ? dash : where.name()),
                    new Fact("areas.contact", contact.isEmpty() ? dash : contact),
                    new Fact("areas.from", page.dateText(from)),
                    new Fact("areas.until", page.dateText(until)));
        }

        /** Whether it is there on a day from one to the other. */
        boolean within(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && (until == null || !until.isBefore(first));
        }
    }
}
