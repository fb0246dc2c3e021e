package nl.geland.app.disclosure;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Texts that named persons made public, each as it was then. A text that needs two people is approved by the first in the
 * module that owns it and stands beside the second in the log. Releasing anew replaces what is public; withdrawing takes it off; all of it stays in the log,
 * but for a name that was found later.
 */
@Component
public final class PublishedTexts {

    private static final int LONGEST = 40_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a text public. */
    public PublishedText release(TextKey key, String content, Approval approval) {
        if (content.isBlank() || content.codePointCount(0, content.length()) > LONGEST) {
            throw new IllegalArgumentException("A public text has 1 to " + LONGEST + " characters");
        }
        var now = clock.instant();
        var proposal = approval.proposal();
        jdbc.sql("""
                insert into disclosure.text_release (subject, item, part, content, released_at, released_by, proposed_by, reason)
                values (:subject, :item, :part, :content, :at, :by, :proposedBy, :reason)
                """)
                .param("subject", key.subject())
                .param("item", key.item())
                .param("part", key.part())
                .param("content", content)
                .param("at", Timestamp.from(now))
                .param("by", approval.by().id())
                .param("proposedBy", proposal == null ? null : proposal.by(), Types.OTHER)
                .param("reason", approval.reason())
                .update();
        return new PublishedText(content, LoggedRelease.day(now));
    }

    /** Takes a text off the page; false when it is not on it. */
    public boolean withdraw(TextKey key, Viewer by, String reason) {
        Approval.checkReason(reason);
        return jdbc.sql("""
                insert into disclosure.text_withdrawal (text, at, by_user, reason)
                select max(number), :at, :by, :reason from disclosure.text_release
                where subject = :subject and item = :item and part = :part having max(number) is not null
                on conflict do nothing
                """)
                        .param("subject", key.subject())
                        .param("item", key.item())
                        .param("part", key.part())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by.id())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** The day on which a text was taken off the page; empty while it is on it, and when it never was. */
    public Optional<LocalDate> withdrawnOn(TextKey key) {
        return jdbc.sql("""
                select w.at from disclosure.text_release t left join disclosure.text_withdrawal w on w.text = t.number
                where t.subject = :subject and t.item = :item and t.part = :part order by t.number desc limit 1
                """)
                .param("subject", key.subject())
                .param("item", key.item())
                .param("part", key.part())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("at")))
                .optional()
                .flatMap(at -> at)
                .map(at -> LoggedRelease.day(at.toInstant()));
    }

    /** The texts of any subject that are public now and of which this holds. */
    public List<TextKey> holding(Predicate<String> named) {
        return jdbc
                .sql("select distinct subject from disclosure.text_release order by subject")
                .query((row, n) -> row.getString("subject"))
                .list()
                .stream()
                .flatMap(subject -> current(subject).entrySet().stream())
                .filter(text -> named.test(text.getValue().content()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Takes a name that was found later out of all that was ever public of a subject; that and when it was public stays in the log. As the system. */
    public void hide(String subject, UnaryOperator<String> hidden) {
        record Content(long number, String content) {}
        jdbc.sql("select number, content from disclosure.text_release where subject = :subject")
                .param("subject", subject)
                .query((row, n) -> new Content(row.getLong("number"), row.getString("content")))
                .list()
                .forEach(text -> jdbc.sql("select disclosure.hide(:number, :content, :at)")
                        .param("number", text.number())
                        .param("content", hidden.apply(text.content()))
                        .param("at", Timestamp.from(clock.instant()))
                        .query()
                        .listOfRows());
    }

    /** The text that is public now. */
    public Optional<PublishedText> current(TextKey key) {
        return Optional.ofNullable(current(key.subject()).get(key));
    }

    /** All texts of a subject that are public now. */
    public Map<TextKey, PublishedText> current(String subject) {
        return current(subject, null);
    }

    /** The texts of one thing that are public now, by their part. */
    public Map<String, PublishedText> ofItem(String subject, UUID item) {
        var texts = new HashMap<String, PublishedText>();
        current(subject, item).forEach((key, text) -> texts.put(key.part(), text));
        return texts;
    }

    private Map<TextKey, PublishedText> current(String subject, @Nullable UUID item) {
        var texts = new HashMap<TextKey, PublishedText>();
        jdbc.sql("""
                select distinct on (t.item, t.part) t.item, t.part, t.content, t.released_at, w.text is not null as withdrawn
                from disclosure.text_release t left join disclosure.text_withdrawal w on w.text = t.number
                where t.subject = :subject and t.item = coalesce(cast(:item as uuid), t.item) order by t.item, t.part, t.number desc
                """).param("subject", subject).param("item", item, Types.OTHER).query(row -> {
            if (!row.getBoolean("withdrawn")) {
                texts.put(
                        new TextKey(subject, row.getObject("item", UUID.class), row.getString("part")),
                        new PublishedText(
                                row.getString("content"),
                                LoggedRelease.day(
                                        row.getTimestamp("released_at").toInstant())));
            }
        });
        return texts;
    }
}
