package nl.geland.app.coding;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What can be done to the codes of a study. Inside a transaction of {@code Access}. A codebook that was fixed stays as it is: the first change
 * after that begins the next version. Every verb leaves a line of history; codings that go along keep their versions.
 */
@Component
public final class CodebookDesk {

    private static final String STUDY = "study";
    private static final String CODE = "code";

    private static final String COPY = """
            insert into coding.code_version (code, study, codebook, name, name_en, theme, beneath, position, definition, use_when,
                not_when, example, retired, version)
            select code, study, :to, name, name_en, theme, beneath, position, definition, use_when, not_when, example, retired, version
            from coding.code_version where study = :study and codebook = :from
            """;

    private static final String CHANGE = """
            update coding.code_version
            set name = :name, name_en = :nameEn, theme = :theme, beneath = :beneath, definition = :definition, use_when = :useWhen,
                not_when = :notWhen, example = :example, version = version + 1
            where code = :code and codebook = :codebook and version = :version
            """;

    private static final String EVENT = """
            insert into coding.code_event (id, study, at, by_user, codebook, event, from_code, to_code, codings, was, undoes)
            values (coalesce(:id, uuidv7()), :study, :at, :by, :codebook, :event, :from, :to, :codings,
                (select to_jsonb(v) from coding.code_version v where v.code = :from and v.codebook = :codebook), :undoes)
            returning id
            """;

    /**
     * A change of the codebook.
     *
     * @param id the key it has already; null for a new one
     * @param codings how many codings went along
     */
    private record Step(
            Codebooks.Kind kind,
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable UUID id,
            long codings,
            @Nullable UUID undoes) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CodebookDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Number of the version that can be changed: the one that is not fixed, or a new one with all the codes of the newest. */
    int open(UUID study) {
        record Newest(int version, boolean fixed) {}
        var newest = jdbc.sql("""
                select version, fixed_at is not null as fixed from coding.codebook where study = :study order by version desc limit 1
                """)
                .param(STUDY, study)
                .query((row, n) -> new Newest(row.getInt("version"), row.getBoolean("fixed")))
                .optional()
                .orElse(new Newest(0, true));
        if (!newest.fixed()) {
            return newest.version();
        }
        jdbc.sql("insert into coding.codebook (study, version, made_at) values (:study, :version, :at)")
                .param(STUDY, study)
                .param("version", newest.version() + 1)
                .param("at", now())
                .update();
        jdbc.sql(COPY)
                .param("to", newest.version() + 1)
                .param(STUDY, study)
                .param("from", newest.version())
                .update();
        return newest.version() + 1;
    }

    /** Fixes the version that can be changed; false where there is none or it is another one. */
    boolean fix(UUID study, int version, String note) {
        return jdbc.sql("""
                update coding.codebook set fixed_at = :at, note = :note
                where study = :study and version = :version and fixed_at is null
                """)
                        .param("at", now())
                        .param("note", note)
                        .param(STUDY, study)
                        .param("version", version)
                        .update()
                > 0;
    }

    /** Adds a code; empty where the study has one with that slug. */
    Optional<UUID> add(Viewer by, UUID study, String slug, CodeEntry.Text text) {
        return added(by, study, slug, text, null);
    }

    private Optional<UUID> added(Viewer by, UUID study, String slug, CodeEntry.Text text, @Nullable UUID splitFrom) {
        int codebook = open(study);
        var id = jdbc.sql("""
                insert into coding.code (study, slug) values (:study, :slug) on conflict (study, slug) do nothing returning id
                """)
                .param(STUDY, study)
                .param("slug", slug)
                .query(UUID.class)
                .optional();
        id.ifPresent(code -> {
            told(jdbc.sql("""
                    insert into coding.code_version (code, study, codebook, name, name_en, theme, beneath, position, definition, use_when,
                        not_when, example)
                    values (:code, :study, :codebook, :name, :nameEn, :theme, :beneath,
                        (select coalesce(max(position), 0) + 1 from coding.code_version where study = :study and codebook = :codebook),
                        :definition, :useWhen, :notWhen, :example)
                    """), text)
                    .param(CODE, code)
                    .param(STUDY, study)
                    .param("codebook", codebook)
                    .update();
            event(by, study, codebook, splitFrom == null ? Codebooks.Kind.MADE : Codebooks.Kind.SPLIT, splitFrom, code);
        });
        return id;
    }

    /** Changes what a code says; false where somebody else was first. */
    boolean change(Viewer by, UUID study, UUID code, int version, CodeEntry.Text text) {
        int codebook = open(study);
        if (!isAt(code, codebook, version)) {
            return false;
        }
        event(by, study, codebook, Codebooks.Kind.CHANGED, code, code);
        return told(jdbc.sql(CHANGE), text)
                        .param(CODE, code)
                        .param("codebook", codebook)
                        .param("version", version)
                        .update()
                > 0;
    }

    /**
     * Splits a code: makes new ones that came from it. The codings stay with the old code until their coders give them a new one, because
     * only they know which.
     */
    Optional<UUID> split(Viewer by, UUID study, UUID code, String slug, CodeEntry.Text text) {
        return added(by, study, slug, text, code);
    }

    /** Merges a code into another: all its codings go along, also those that the viewer may not see, and it is retired. */
    UUID merge(Viewer by, UUID study, UUID code, UUID into) {
        int codebook = open(study);
        var merging = jdbc.sql("select uuidv7()").query(UUID.class).single();
        long codings = jdbc.sql("select coding.recode(:study, :from, :to, :operation, :at, :by)")
                .param(STUDY, study)
                .param("from", code)
                .param("to", into)
                .param("operation", merging)
                .param("at", now())
                .param("by", by.id())
                .query(Long.class)
                .single();
        event(by, study, codebook, new Step(Codebooks.Kind.MERGED, code, into, merging, codings, null));
        retire(code, codebook, true);
        return merging;
    }

    /** Takes a merging back; codings that got another code since then keep it. False where it was taken back already. */
    boolean unmerge(Viewer by, UUID study, UUID merging) {
        record Merging(UUID from, UUID to) {}
        var found = jdbc.sql("""
                select from_code, to_code from coding.code_event e
                where id = :id and study = :study and event = 'MERGED'
                    and not exists (select from coding.code_event u where u.undoes = e.id)
                """)
                .param("id", merging)
                .param(STUDY, study)
                .query((row, n) ->
                        new Merging(row.getObject("from_code", UUID.class), row.getObject("to_code", UUID.class)))
                .optional();
        found.ifPresent(codes -> {
            int codebook = open(study);
            var event = event(
                    by, study, codebook, new Step(Codebooks.Kind.UNMERGED, codes.from(), codes.to(), null, 0, merging));
            retire(codes.from(), codebook, false);
            jdbc.sql("select coding.recode_back(:merging, :operation, :at, :by)")
                    .param("merging", merging)
                    .param("operation", event)
                    .param("at", now())
                    .param("by", by.id())
                    .query(Long.class)
                    .single();
        });
        return found.isPresent();
    }

    /** Moves a code to another theme, beneath another code, or to another place; false where somebody else was first. */
    boolean move(Viewer by, UUID study, UUID code, int version, String theme, @Nullable UUID beneath, int position) {
        int codebook = open(study);
        if (!isAt(code, codebook, version)) {
            return false;
        }
        event(by, study, codebook, Codebooks.Kind.MOVED, code, code);
        jdbc.sql("""
                update coding.code_version set theme = :theme, beneath = :beneath, version = version + 1
                where code = :code and codebook = :codebook
                """)
                .param("theme", theme)
                .param("beneath", beneath, Types.OTHER)
                .param(CODE, code)
                .param("codebook", codebook)
                .update();
        jdbc.sql("""
                update coding.code_version v set position = o.place
                from (
                    select code, row_number() over (order by
                        case when code = :code then :position * 2 - case when position >= :position then 1 else -1 end else position * 2 end) as place
                    from coding.code_version where study = :study and codebook = :codebook and not retired) o
                where v.code = o.code and v.codebook = :codebook and v.position <> o.place
                """)
                .param(CODE, code)
                .param("position", position)
                .param(STUDY, study)
                .param("codebook", codebook)
                .update();
        return true;
    }

    /** Takes a code out of use, or brings it back; its codings stay. False where somebody else was first. */
    boolean retire(Viewer by, UUID study, UUID code, int version, boolean retired) {
        int codebook = open(study);
        if (!isAt(code, codebook, version)) {
            return false;
        }
        event(by, study, codebook, retired ? Codebooks.Kind.RETIRED : Codebooks.Kind.RESTORED, code, code);
        retire(code, codebook, retired);
        return true;
    }

    /** Whether a line runs from one code up to another through what stands beneath what. */
    static boolean isBeneath(List<CodeEntry> codes, UUID code, UUID above) {
        var at = code;
        for (int steps = 0; steps <= codes.size(); steps++) {
            if (at.equals(above)) {
                return true;
            }
            var current = at;
            var next = codes.stream()
                    .filter(entry -> entry.id().equals(current))
                    .flatMap(entry -> Stream.ofNullable(entry.code().beneath()))
                    .findFirst();
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
        }
        return true;
    }

    private void retire(UUID code, int codebook, boolean retired) {
        jdbc.sql("""
                update coding.code_version set retired = :retired, version = version + 1 where code = :code and codebook = :codebook
                """)
                .param("retired", retired)
                .param(CODE, code)
                .param("codebook", codebook)
                .update();
    }

    private boolean isAt(UUID code, int codebook, int version) {
        return jdbc.sql("""
                select version = :version from coding.code_version where code = :code and codebook = :codebook for update
                """)
                .param("version", version)
                .param(CODE, code)
                .param("codebook", codebook)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private UUID event(
            Viewer by, UUID study, int codebook, Codebooks.Kind kind, @Nullable UUID from, @Nullable UUID to) {
        return event(by, study, codebook, new Step(kind, from, to, null, 0, null));
    }

    private UUID event(Viewer by, UUID study, int codebook, Step step) {
        return jdbc.sql(EVENT)
                .param(STUDY, study)
                .param("at", now())
                .param("by", by.id())
                .param("codebook", codebook)
                .param("id", step.id(), Types.OTHER)
                .param("event", step.kind().name())
                .param("from", step.from(), Types.OTHER)
                .param("to", step.to(), Types.OTHER)
                .param("codings", step.codings())
                .param("undoes", step.undoes(), Types.OTHER)
                .query(UUID.class)
                .single();
    }

    private static JdbcClient.StatementSpec told(JdbcClient.StatementSpec statement, CodeEntry.Text text) {
        return statement
                .param("name", text.name())
                .param("nameEn", text.nameEn())
                .param("theme", text.theme())
                .param("beneath", text.beneath(), Types.OTHER)
                .param("definition", text.definition())
                .param("useWhen", text.useWhen())
                .param("notWhen", text.notWhen())
                .param("example", text.example());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
