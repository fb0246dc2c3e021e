package nl.geland.app.perspectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle as one person sees it (<i>belemmering</i>). It does not hold who reported it.
 *
 * @param area a neighbourhood; empty for the whole town
 * @param version counts what was done about it, so that nobody overwrites what a colleague did meanwhile
 * @param people how many people have it, the one who reported it included
 * @param own what it is to the viewer
 */
record Obstacle(
        UUID id,
        ReporterKind kind,
        Instant reportedAt,
        String what,
        String area,
        ObstacleLevel level,
        ObstacleFrequency frequency,
        int version,
        Care care,
        int people,
        Own own) {

    private static final int EXCERPT = 150;
    private static final int TEN = 10;
    private static final int FEW = 3;

    /**
     * What is done about it.
     *
     * @param answer null while there is none
     */
    record Care(
            @Nullable UUID owner,
            @Nullable LocalDate answerBy,
            boolean overdue,
            @Nullable String answer,
            String doing,
            @Nullable LocalDate doneBy,
            @Nullable Instant answeredAt) {}

    /**
     * What it is to the viewer.
     *
     * @param reported whether the viewer reported it
     * @param too whether the viewer said to meet the same
     * @param changed whether something was done since the viewer looked
     */
    record Own(boolean reported, boolean too, boolean follows, boolean changed) {}

    /** Where it stands. */
    enum State {
        WAITING,
        OWNED,
        OVERDUE,
        ANSWERED
    }

    State state() {
        if (care.answer() != null) {
            return State.ANSWERED;
        }
        if (care.overdue()) {
            return State.OVERDUE;
        }
        return care.owner() == null ? State.WAITING : State.OWNED;
    }

    LocalDate reportedOn() {
        return DeskCalendar.day(reportedAt);
    }

    /** The day of the answer; null while there is none. */
    @Nullable
    LocalDate answeredOn() {
        var at = care.answeredAt();
        return at == null ? null : DeskCalendar.day(at);
    }

    /**
     * Key of how many people have it, {0} for ten and more. One has no number: it is whoever reported it. Two or three are a few, as in findings;
     * more of an unknown whole cannot be a part or most, and are fewer than ten.
     */
    String peopleKey() {
        if (people >= TEN) {
            return "perspectives.people.many";
        }
        if (people > FEW) {
            return "perspectives.people.some";
        }
        return people > 1 ? "perspectives.people.few" : "perspectives.people.one";
    }

    /** The beginning of what was said, cut between words. */
    String excerpt() {
        var line = what.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, EXCERPT));
        var space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + " …";
    }
}
