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
 * What of the desk is public. A team lead decides per text, after reading it: a report and its answer are not public because
 * they exist. With a report the number of people who meet it is counted, once a quarter, so that nobody sees one person
 * join.
 */
@Component
final class PublicDesk {

    private static final String SUBJECT = "obstacle";
    private static final String WHAT = "what";
    private static final String ANSWER = "answer";
    private static final String DOING = "doing";

    /** What of one obstacle is public. */
    record Shown(boolean what, boolean answer) {}

    private final JdbcClient jdbc;
    private final PublishedTexts texts;
    private final Gate gate;
    private final DeskTeam team;
    private final DeskCalendar calendar;

    PublicDesk(JdbcClient jdbc, PublishedTexts texts, Gate gate, DeskTeam team, DeskCalendar calendar) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.gate = gate;
        this.team = team;
        this.calendar = calendar;
    }

    Shown shown(Obstacle obstacle) {
        var published = texts.current(SUBJECT);
        return new Shown(
                published.containsKey(key(obstacle.id(), WHAT)),
                asItStands(
                                published.get(key(obstacle.id(), ANSWER)),
                                obstacle.care().answer())
                        .isPresent());
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
    void release(Viewer by, Obstacle obstacle, String reason) {
        texts.release(key(obstacle.id(), WHAT), obstacle.what(), Approval.of(by, reason));
        var family = people(obstacle.id());
        if (gate.edition(family).isEmpty()) {
            var day = calendar.today();
            var count = CountTable.of(Counted.population(family, day.toString()), List.of(), obstacle.people());
            gate.release(
                    new Subject(family, "perspectives.public.people", List.of(), false),
                    new Counted(family, day.toString(), day, count),
                    Approval.of(by, reason));
        }
    }

    /** Makes the answer that stands public, with what is done. */
    void releaseAnswer(Viewer by, Obstacle obstacle, String reason) {
        var answer = obstacle.care().answer();
        if (answer == null) {
            throw new IllegalStateException("Obstacle " + obstacle.id() + " has no answer; answer it first");
        }
        texts.release(key(obstacle.id(), ANSWER), answer, Approval.of(by, reason));
        if (obstacle.care().doing().isEmpty()) {
            texts.withdraw(key(obstacle.id(), DOING), by, reason);
        } else {
            texts.release(key(obstacle.id(), DOING), obstacle.care().doing(), Approval.of(by, reason));
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
