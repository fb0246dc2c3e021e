package nl.geland.app.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/** A meeting with residents (<i>bijeenkomst</i>), as it is now; some fifteen people. */
record Meeting(UUID id, int version, Content content) {

    private static final int FEW = 10;

    /**
     * What is written down of it.
     *
     * @param came how many people came; shown in words under ten
     * @param next the day of the meeting where the answers are told
     */
    record Content(
            LocalDate heldOn,
            Activity.@Nullable Where where,
            int came,
            @Nullable LocalDate next) implements Told {

        @Override
        public List<Fact> facts(Page page) {
            return List.of(
                    new Fact("areas.held-on", page.dateText(heldOn)),
                    new Fact("areas.where", where == null ? page.dateText(null) : where.name()),
                    new Fact("areas.came", page.word(cameKey(), came)),
                    new Fact("areas.next-on", page.dateText(next)));
        }

        /** Key of how many came: a word for few, {0} for ten and more. */
        String cameKey() {
            return came >= FEW ? "areas.came.many" : came > 0 ? "areas.came.few" : "areas.came.none";
        }
    }
}
