package nl.geland.app.areas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Role;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What residents asked at a meeting, and what became of it.
 *
 * @param version counts what was done about it
 * @param answer null while there is none
 */
record Question(
        UUID id,
        UUID meeting,
        LocalDate askedOn,
        String asked,
        int version,
        @Nullable Promise promise,
        boolean late,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /**
     * What was promised.
     *
     * @param owner who sees to it
     * @param ownerName as colleagues know this person
     * @param by the day by which residents have an answer
     */
    record Promise(String text, UUID owner, String ownerName, LocalDate by) implements Told {

        @Override
        public List<Fact> facts(Page page) {
            return List.of(
                    new Fact("areas.promise", text),
                    new Fact("areas.owner", ownerName),
                    new Fact("areas.answer-by", page.dateText(by)));
        }
    }

    /** An answer beside another. */
    record Answer(String text) implements Told {

        @Override
        public List<Fact> facts(Page page) {
            return List.of(new Fact("areas.answer", text.isEmpty() ? page.dateText(null) : text));
        }
    }

    /** Something that was done about it. */
    record Event(
            Type type,
            Instant at,
            Role by,
            @Nullable Promise promise,
            @Nullable String answer) {

        /** What can be done. */
        enum Type {
            ASKED,
            PROMISED,
            ANSWERED,
            REOPENED;

            /** Key of the sentence. */
            String key() {
                return "areas.event." + Sort.parameter(this);
            }
        }

        String byKey() {
            return "web.role." + Sort.parameter(by);
        }
    }

    /** Where it stands. */
    enum State {
        NOTHING_PROMISED,
        PROMISED,
        LATE,
        ANSWERED;

        /** Key of its name in words. */
        String key() {
            return "areas.state." + Sort.parameter(this);
        }
    }

    State state() {
        if (answer != null) {
            return State.ANSWERED;
        }
        if (late) {
            return State.LATE;
        }
        return promise == null ? State.NOTHING_PROMISED : State.PROMISED;
    }

    boolean open() {
        return answer == null;
    }

    /** The day of the answer; null while there is none. */
    @Nullable
    LocalDate answeredOn() {
        return answeredAt == null ? null : AreaCalendar.day(answeredAt);
    }

    /** What was promised, to lay beside another promise. */
    Told promised() {
        return promise == null ? page -> noPromise(page) : promise;
    }

    private static List<Told.Fact> noPromise(Page page) {
        var dash = page.dateText(null);
        return List.of(
                new Told.Fact("areas.promise", dash),
                new Told.Fact("areas.owner", dash),
                new Told.Fact("areas.answer-by", dash));
    }
}
