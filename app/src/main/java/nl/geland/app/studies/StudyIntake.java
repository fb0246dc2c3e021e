package nl.geland.app.studies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.Kind;
import nl.geland.app.texts.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a study of what was written down elsewhere, with the names taken out before or still in it. Inside {@code Access.as}; all of it in one
 * transaction, or nothing.
 */
@Component
public final class StudyIntake {

    /** What of a text may still give somebody away. */
    private static final Set<Kind> CERTAIN = Set.of(Kind.PHONE, Kind.EMAIL, Kind.BSN, Kind.V_NUMBER, Kind.IBAN);

    /** What a person says of a study that no file holds. */
    public record About(
            String title, String question, String legalBasis, LocalDate destroyRawOn, LocalDate destroyWorkOn) {}

    /** Somebody who was heard, coarse: what kind of person, never who. */
    public record Heard(
            String pseudonym,
            Group group,
            String organisation,
            String area,
            String experience,
            String languageGroup,
            boolean mayBeQuoted) {}

    /** What a source is. */
    public enum TextKind {
        INTERVIEW,
        FOCUS_GROUP,
        FIELD_NOTE,
        POLICY
    }

    /** A turn of a text, in code points; {@code asks} are codes of the guide, an empty one a question outside it. */
    public record Spoken(String speaker, boolean interviewer, int start, int end, Set<String> asks) {}

    /**
     * A text without names.
     *
     * @param speakers participants of the study who speak in it
     * @param reason how it comes that there are no names in it, in the words of who takes it in
     */
    public record Text(
            int number,
            TextKind kind,
            String title,
            String edition,
            LocalDate on,
            CanonicalText text,
            List<Spoken> turns,
            List<UUID> speakers,
            String reason) {}

    /**
     * What the redaction still finds in texts that are said to be without names.
     *
     * @param certain numbers and addresses of persons, which cannot be anything else
     * @param maybe names, places and words that a person has to look at
     */
    public record Found(int certain, int maybe) {

        public static final Found NOTHING = new Found(0, 0);

        public Found and(Found other) {
            return new Found(certain + other.certain, maybe + other.maybe);
        }
    }

    /**
     * What a file says of a text beside the text.
     *
     * @param codings how many
     * @param notes in the order in which they come back
     * @param said all of it but the words of the notes, in bytes that only who gives them reads
     */
    @SuppressWarnings("ArrayRecordComponent") // opaque bytes on their way, never compared
    public record Beside(int codings, List<String> notes, byte[] said) {

        public Beside {
            notes = List.copyOf(notes);
        }
    }

    private static final String BETWEEN = "\n\n";

    private final JdbcClient jdbc;
    private final Calendar calendar;
    private final Studies studies;
    private final StudySources sources;
    private final TextReader reader;
    private final Carried carried;

    StudyIntake(
            JdbcClient jdbc,
            Calendar calendar,
            Studies studies,
            StudySources sources,
            TextReader reader,
            Carried carried) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.studies = studies;
        this.sources = sources;
        this.reader = reader;
        this.carried = carried;
    }

    /** Looks through a text; needs no transaction. */
    public Found look(CanonicalText text) {
        var hits = reader.hits(text);
        int certain =
                (int) hits.stream().filter(hit -> CERTAIN.contains(hit.kind())).count();
        return new Found(certain, hits.size() - certain);
    }

    /** The study that this person made of this file before and still works on. Others who send the same file at once wait their turn. */
    public Optional<UUID> before(Viewer by, String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", by.id() + sha256)
                .query()
                .singleRow();
        return jdbc.sql("""
                select t.study from studies.taken_in t join studies.member m on m.study = t.study and m.user_id = t.by_user
                where t.by_user = :by and t.sha256 = :sha256 order by t.taken_at limit 1
                """)
                .param("by", by.id())
                .param("sha256", sha256)
                .query(UUID.class)
                .optional();
    }

    /** Begins a study of a file; whoever takes it in is its team. */
    public UUID begin(Viewer by, About about, String sha256) {
        var study = studies.begin(
                by,
                new Study.Plan(
                        about.title(),
                        about.question(),
                        about.legalBasis(),
                        about.destroyRawOn(),
                        about.destroyWorkOn()),
                false);
        jdbc.sql("insert into studies.taken_in (study, by_user, sha256, taken_at) values (:study, :by, :sha256, :at)")
                .param("study", study)
                .param("by", by.id())
                .param("sha256", sha256)
                .param("at", calendar.stamp())
                .update();
        return study;
    }

    /** Puts a question at the end of the topic guide; what it stands beneath was put in before. */
    public void ask(UUID study, String code, @Nullable String beneath, String theme, String text) {
        new Schedule(jdbc).ask(study, new GuideQuestion(code, beneath, theme, text));
    }

    /** Adds somebody who was heard. The consent to quote counts from the day of taking in, as no file says since when it stands. */
    public UUID participant(UUID study, Heard heard) {
        var participants = new Participants(jdbc, calendar);
        var id = participants.add(
                study,
                heard.pseudonym(),
                heard.group(),
                new Participant.About(heard.organisation(), heard.area(), heard.experience(), heard.languageGroup()));
        if (heard.mayBeQuoted()) {
            participants.agree(id, Participant.Scope.QUOTE);
        }
        return id;
    }

    /** Adds a source with its text as version 1 of the working zone; it has no raw text. */
    public UUID source(Viewer by, UUID study, Text text) {
        var spoken = text.turns().stream()
                .map(turn -> new RawText.Spoken(
                        new Turn(
                                turn.speaker().isEmpty() ? null : turn.speaker(), turn.start(), turn.end(), null, null),
                        turn.interviewer()))
                .toList();
        var id = sources.ready(by, study, ready(text, new RawText(text.text(), spoken)));
        asked(id, text);
        return id;
    }

    /**
     * Adds a source whose text still holds names to the raw zone, with what a file says of it. {@link NamesTakenOut} gives that back when there is
     * a working text.
     */
    public UUID named(Viewer by, UUID study, Text text, Beside beside) {
        var whole = new StringBuilder(text.text().text());
        var spoken = new ArrayList<>(
                text.turns().stream().map(turn -> labelled(text.text(), turn)).toList());
        int end = text.text().index().codePoints();
        for (var note : beside.notes()) {
            var words = CanonicalText.canonical(note);
            int from = end + BETWEEN.length();
            end = from + words.codePointCount(0, words.length());
            whole.append(BETWEEN).append(words);
            spoken.add(new RawText.Spoken(new Turn(null, from, end, null, null), false));
        }
        var id = sources.named(study, ready(text, new RawText(CanonicalText.of(whole.toString()), spoken)));
        carried.put(by, study, id, text.text().index().codePoints(), beside);
        asked(id, text);
        return id;
    }

    private static StudySources.Ready ready(Text text, RawText words) {
        return new StudySources.Ready(
                text.number(),
                Source.Kind.valueOf(text.kind().name()),
                new Source.About(text.title(), text.edition(), text.on(), "nl", false),
                words,
                text.speakers(),
                text.reason());
    }

    /** A turn, with its speaker only where the label stands in the text: a label may be a name, and names are taken out of the text. */
    private static RawText.Spoken labelled(CanonicalText text, Spoken turn) {
        var label = turn.speaker() + Turn.AFTER_SPEAKER;
        int from = turn.start() - label.codePointCount(0, label.length());
        boolean isThere = !turn.speaker().isEmpty()
                && from >= 0
                && text.index().slice(from, turn.start()).equals(label);
        return new RawText.Spoken(
                new Turn(isThere ? turn.speaker() : null, turn.start(), turn.end(), null, null), turn.interviewer());
    }

    private void asked(UUID id, Text text) {
        var asked = new AskedTurns(jdbc);
        for (int at = 0; at < text.turns().size(); at++) {
            for (var code : text.turns().get(at).asks()) {
                asked.mark(id, at + 1, code);
            }
        }
    }
}
