package nl.geland.app.perspectives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.analysis.masking.CountTable;
import nl.geland.app.disclosure.Approval;
import nl.geland.app.disclosure.Counted;
import nl.geland.app.disclosure.Gate;
import nl.geland.app.disclosure.PublishedCount;
import nl.geland.app.disclosure.PublishedTable;
import nl.geland.app.disclosure.PublishedText;
import nl.geland.app.disclosure.PublishedTexts;
import nl.geland.app.disclosure.Subject;
import nl.geland.app.disclosure.TextKey;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of the desk is public. One person proposes a text after reading it, another makes it public: a report and its answer are not public because
 * they exist. With a report the number of people who meet it is counted, once a quarter, so that nobody sees one person
 * join.
 */
@Component
final class PublicDesk {

    private static final String SUBJECT = "obstacle";
    private static final String WHAT = "what";
    private static final String ANSWER = "answer";
    private static final String DOING = "doing";

    /**
     * What of one obstacle is public.
     *
     * @param waiting what a colleague has to decide about; empty where nothing was proposed or it says something else by now
     */
    record Shown(boolean what, boolean answer, Optional<DeskOpening> waiting) {}

    private final JdbcClient jdbc;
    private final PublishedTexts texts;
    private final Gate gate;
    private final DeskTeam team;
    private final DeskCalendar calendar;
    private final DeskOpenings openings;

    PublicDesk(
            JdbcClient jdbc,
            PublishedTexts texts,
            Gate gate,
            DeskTeam team,
            DeskCalendar calendar,
            DeskOpenings openings) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.gate = gate;
        this.team = team;
        this.calendar = calendar;
        this.openings = openings;
    }

    Shown shown(Obstacle obstacle) {
        var published = texts.current(SUBJECT);
        return new Shown(
                published.containsKey(key(obstacle.id(), WHAT)),
                asItStands(
                                published.get(key(obstacle.id(), ANSWER)),
                                obstacle.care().answer())
                        .isPresent(),
                openings.open(obstacle.id())
                        .filter(opening -> opening.content().equals(content(obstacle, opening.deed()))));
    }

    /** The text that a deed makes public; empty while there is none. */
    private static String content(Obstacle obstacle, String deed) {
        if (deed.equals(WHAT)) {
            return obstacle.what();
        }
        var care = obstacle.care();
        return care.answer() == null ? "" : (care.answer() + "\n" + care.doing()).strip();
    }

    /** Proposes a text as it stands. */
    void propose(Viewer by, Obstacle obstacle, String deed, String reason) {
        openings.propose(by, obstacle.id(), deed, content(obstacle, deed), reason);
    }

    /** Turns a proposal down. */
    void drop(Viewer by, DeskOpening opening) {
        openings.end(by, opening, false);
    }

    /** Makes public what somebody else proposed. */
    void release(Viewer by, Obstacle obstacle, DeskOpening opening, String reason) {
        openings.end(by, opening, true);
        var approval = Approval.second(by, reason, opening.id(), opening.by());
        if (opening.deed().equals(WHAT)) {
            releaseWhat(by, obstacle, approval);
        } else {
            releaseAnswer(obstacle, approval);
        }
    }

    /** Keeps this version in place until the transaction ends; false when it is not the last one. */
    boolean hold(UUID id, int version) {
        return jdbc.sql("select version from perspectives.obstacle where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .filter(now -> now == version)
                .isPresent();
    }

    /** Makes what was reported public, and about how many people meet it. */
    private void releaseWhat(Viewer by, Obstacle obstacle, Approval approval) {
        texts.release(key(obstacle.id(), WHAT), obstacle.what(), approval);
        var family = people(obstacle.id());
        if (gate.edition(family).isEmpty()) {
            var day = calendar.today();
            var count = CountTable.of(Counted.population(family, day.toString()), List.of(), obstacle.people());
            gate.release(
                    new Subject(family, "perspectives.public.people", List.of(), false),
                    new Counted(family, day.toString(), day, count),
                    Approval.of(by, approval.reason()));
        }
    }

    /** Makes the answer that stands public, with what is done. */
    private void releaseAnswer(Obstacle obstacle, Approval approval) {
        var answer = obstacle.care().answer();
        if (answer == null) {
            throw new IllegalStateException("Obstacle " + obstacle.id() + " has no answer; answer it first");
        }
        texts.release(key(obstacle.id(), ANSWER), answer, approval);
        if (obstacle.care().doing().isEmpty()) {
            texts.withdraw(key(obstacle.id(), DOING), approval.by(), approval.reason());
        } else {
            texts.release(key(obstacle.id(), DOING), obstacle.care().doing(), approval);
        }
    }

    /** Takes all of it off the page. */
    void withdraw(Viewer by, UUID id, String reason) {
        List.of(WHAT, ANSWER, DOING).forEach(part -> texts.withdraw(key(id, part), by, reason));
    }

    /** The day on which something was last made public; empty while nothing is. */
    Optional<LocalDate> changedOn() {
        return texts.current(SUBJECT).values().stream()
                .map(PublishedText::releasedOn)
                .max(LocalDate::compareTo);
    }

    /** The public page: what is late first, then the newest. */
    PublicObstacles page() {
        var published = texts.current(SUBJECT);
        var tables = gate.current();
        var owners = team.byId();
        var shown = new ArrayList<PublicObstacle>();
        var others = new int[1];
        jdbc.sql("""
                select d.id, level, d.owner, reported_at, d.answer_by, d.answer, d.doing, answered_at, d.done_by, overdue,
                    (select e.by_role from perspectives.obstacle_event e
                        where e.obstacle = d.id and e.event = 'ANSWERED' order by e.version desc limit 1) answered_role
                from perspectives.desk(cast(null as uuid), cast(:today as date)) d
                order by overdue desc, reported_at desc, d.id
                """).param("today", calendar.today()).query(row -> {
            var id = row.getObject("id", UUID.class);
            var what = published.get(key(id, WHAT));
            if (what == null) {
                others[0]++;
            } else {
                shown.add(obstacle(row, what, published, tables.get(people(id)), owners));
            }
        });
        return new PublicObstacles(List.copyOf(shown), PublishedCount.of(others[0]));
    }

    private static PublicObstacle obstacle(
            ResultSet row,
            PublishedText what,
            Map<TextKey, PublishedText> published,
            @Nullable PublishedTable people,
            Map<UUID, User> owners)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var answered = row.getTimestamp("answered_at");
        var answeredOn =
                answered == null ? Optional.<LocalDate>empty() : Optional.of(DeskCalendar.day(answered.toInstant()));
        var owner = Optional.ofNullable(row.getObject("owner", UUID.class))
                .map(owners::get)
                .map(User::role);
        var answerer = Optional.ofNullable(answered == null ? null : row.getString("answered_role"))
                .map(Role::valueOf);
        return new PublicObstacle(
                what,
                asItStands(published.get(key(id, ANSWER)), row.getString("answer")),
                asItStands(published.get(key(id, DOING)), row.getString("doing")),
                Optional.ofNullable(people),
                ObstacleLevel.valueOf(row.getString("level")),
                state(row),
                answerer.or(() -> owner),
                DeskCalendar.day(row.getTimestamp("reported_at").toInstant()),
                Optional.ofNullable(row.getObject("answer_by", LocalDate.class)),
                answeredOn,
                Optional.ofNullable(row.getObject("done_by", LocalDate.class)));
    }

    /** A public text, as long as the desk still says the same: an answer that was opened again is not one any more. */
    private static Optional<PublishedText> asItStands(@Nullable PublishedText published, @Nullable String now) {
        return Optional.ofNullable(published).filter(text -> text.content().equals(now));
    }

    private static Obstacle.State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("answered_at") != null) {
            return Obstacle.State.ANSWERED;
        }
        if (row.getBoolean("overdue")) {
            return Obstacle.State.OVERDUE;
        }
        return row.getObject("owner") == null ? Obstacle.State.WAITING : Obstacle.State.OWNED;
    }

    private static TextKey key(UUID id, String part) {
        return new TextKey(SUBJECT, id, part);
    }

    private static String people(UUID id) {
        return "people-of-obstacle-" + id;
    }
}
