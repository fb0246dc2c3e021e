package nl.geland.app.coding;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.Carried;
import nl.geland.app.studies.NamesTakenOut;
import nl.geland.app.texts.Anchor;
import nl.geland.app.texts.CarriedPassage;
import nl.geland.app.texts.Replaced;
import nl.geland.app.texts.Segment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Codings and notes that a file from another program has of a text with names in it. They wait with the raw text and arrive when the names are
 * taken out: each coding at its words with the tags in them, or loose; nothing is shifted silently. They are of the person who took the file in.
 */
@Component
public final class CarriedCodings {

    /**
     * Where a note stands once it arrives.
     *
     * @param here whether it is about the text that it waits with
     * @param source another text that it is about; null where it is about this one or the study
     */
    public record Where(
            boolean here, @Nullable UUID source, @Nullable Integer turn) {}

    /** What waits: codings with codes of this study, and a place for each note. */
    record Waiting(List<CodedStudy.Passage> passages, List<Where> notes) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_LABEL = 60;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CodingDesk desk;
    private final Tasks tasks;
    private final Carried carried;

    CarriedCodings(JdbcClient jdbc, Clock clock, CodingDesk desk, Tasks tasks, Carried carried) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.desk = desk;
        this.tasks = tasks;
        this.carried = carried;
    }

    /** What waits, as bytes to be sealed: it tells where somebody said what about. */
    public static byte[] write(List<CodedStudy.Passage> passages, List<Where> notes) {
        return JSON.writeValueAsBytes(new Waiting(passages, notes));
    }

    @EventListener
    void arrive(NamesTakenOut out) {
        out.waiting()
                .ifPresentOrElse(
                        waiting -> arrive(out, JSON.readValue(waiting.said(), Waiting.class), waiting.takenBy()),
                        () -> hide(out));
    }

    /** Works as the system, because the codings are of who took the file in, also where a colleague took the names out. */
    private void arrive(NamesTakenOut out, Waiting waiting, UUID takenBy) {
        var owner = owner(out, takenBy);
        var viewer = begin();
        tasks.assign(out.source(), owner.id());
        var replaced = Replaced.in(out.raw(), out.redacted());
        int loose = 0;
        var inOrder = new ArrayList<>(waiting.passages());
        inOrder.sort(Comparator.comparingInt(CodedStudy.Passage::start).thenComparingInt(CodedStudy.Passage::end));
        for (var passage : inOrder) {
            loose += arrive(out, owner, passage, replaced) ? 0 : 1;
        }
        notes(out, owner, waiting.notes());
        end(viewer);
        carried.arrived(out.source(), inOrder.size() - loose, loose);
    }

    /** Who took the file in; once that person left the study, who takes the names out. */
    private Viewer owner(NamesTakenOut out, UUID takenBy) {
        boolean isMember = jdbc.sql("""
                select exists (select from studies.member where study = :study and user_id = :user and part = 'TEAM')
                """)
                .param("study", out.study())
                .param("user", takenBy)
                .query(Boolean.class)
                .single();
        var by = out.by();
        return isMember ? new Viewer(takenBy, by.name(), by.role(), null) : by;
    }

    /** Whether the coding is at its words; one that is not is kept as loose, with the words it should have. */
    private boolean arrive(NamesTakenOut out, Viewer owner, CodedStudy.Passage passage, Replaced replaced) {
        var found = CarriedPassage.of(out.raw(), passage.start(), passage.end(), out.redacted(), out.work());
        var segment = switch (found.anchor()) {
            case Anchor.Found(var there) -> there;
            case Anchor.Loose _ -> lost(out, passage, found.words());
        };
        var made = desk.make(
                owner,
                new CodingDesk.Draft(
                        out.study(),
                        out.source(),
                        new Coding.Place(out.version(), segment),
                        code(out.study(), passage.code()),
                        judgement(passage, replaced),
                        UUID.randomUUID()));
        if (found.anchor() instanceof Anchor.Loose(var why) && made instanceof CodingDesk.Outcome.Done(var coding)) {
            loosen(coding, why);
            return false;
        }
        return true;
    }

    private static Segment lost(NamesTakenOut out, CodedStudy.Passage passage, String words) {
        int start = Math.max(0, out.redacted().map().start(passage.start()));
        return new Segment(start, start + Math.max(1, words.codePointCount(0, words.length())), words, "", "");
    }

    private void loosen(UUID coding, Anchor.Why why) {
        jdbc.sql("select coding.reanchor(:coding, 1, null, null, null, null, null, :why, :at)")
                .param("coding", coding)
                .param("why", why.name(), Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .query()
                .listOfRows();
    }

    /** The code itself, or the one it was merged into while its codings waited. */
    private UUID code(UUID study, UUID code) {
        return jdbc.sql("""
                with recursive merged (code, step) as (
                    select cast(:code as uuid), 0
                    union all
                    select e.to_code, m.step + 1 from merged m join coding.code_event e on e.from_code = m.code
                    where e.study = :study and e.event = 'MERGED' and m.step < 20
                        and not exists (select from coding.code_event u where u.undoes = e.id))
                select code from merged order by step desc limit 1
                """)
                .param("code", code)
                .param("study", study)
                .query(UUID.class)
                .single();
    }

    private static Judgement judgement(CodedStudy.Passage passage, Replaced replaced) {
        return new Judgement(
                passage.statement(),
                passage.joint(),
                passage.own(),
                passage.probed(),
                passage.certainty(),
                passage.level(),
                replaced.hidden(passage.actor(), LONGEST_LABEL),
                replaced.hidden(passage.concerns(), LONGEST_LABEL),
                passage.relation());
    }

    /** A note that became longer than a note may be, because tags are longer than names, is several. */
    private void notes(NamesTakenOut out, Viewer owner, List<Where> places) {
        for (int at = 0; at < places.size(); at++) {
            var left = out.notes().get(at).strip();
            while (!left.isEmpty()) {
                int cut = left.offsetByCodePoints(0, Math.min(LONGEST_NOTE, left.codePointCount(0, left.length())));
                note(out, owner, places.get(at), left.substring(0, cut));
                left = left.substring(cut);
            }
        }
    }

    private void note(NamesTakenOut out, Viewer owner, Where where, String text) {
        jdbc.sql("""
                insert into coding.memo (study, source, turn, by_user, at, text, request, carried)
                values (:study, :source, :turn, :by, :at, :text, gen_random_uuid(), :carried)
                """)
                .param("study", out.study())
                .param("source", where.here() ? out.source() : where.source(), Types.OTHER)
                .param("turn", where.turn(), Types.INTEGER)
                .param("by", owner.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("text", text)
                .param("carried", out.source())
                .update();
    }

    /** Takes words that were replaced out of the notes that arrived before, also where their writer changed them since. */
    private void hide(NamesTakenOut out) {
        record Note(UUID id, String text) {}
        var replaced = Replaced.in(out.raw(), out.redacted());
        var viewer = begin();
        var notes = jdbc.sql("select id, text from coding.memo where carried = :source and not removed")
                .param("source", out.source())
                .query((row, n) -> new Note(row.getObject("id", UUID.class), row.getString("text")))
                .list();
        for (var note : notes) {
            jdbc.sql("update coding.memo set text = :text, version = version + 1 where id = :id and text <> :text")
                    .param("text", replaced.hidden(note.text(), LONGEST_NOTE))
                    .param("id", note.id())
                    .update();
        }
        end(viewer);
    }

    private String begin() {
        return jdbc.sql("select coding.begin_as_system()").query(String.class).single();
    }

    private void end(String viewer) {
        jdbc.sql("select coding.end_as_system(:viewer)")
                .param("viewer", viewer)
                .query()
                .listOfRows();
    }
}
