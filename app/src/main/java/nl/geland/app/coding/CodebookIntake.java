package nl.geland.app.coding;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the codes of elsewhere into the codebook of a study: into the version that can be changed, or a new one with all the codes of the newest.
 * No code that was there changes. Inside a transaction of {@code Access}.
 */
@Component
public final class CodebookIntake {

    private static final int LONGEST_SLUG = 40;

    /**
     * What became of codes.
     *
     * @param codes the code of this study for each that came in
     * @param added how many are new; the others were there and say the same
     */
    public record Taken(Map<UUID, UUID> codes, int added) {

        public Taken {
            codes = Map.copyOf(codes);
        }
    }

    /** What a code says, and the names of the codes it stands beneath. */
    private record Saying(
            List<String> above,
            String name,
            String nameEn,
            String theme,
            String definition,
            String useWhen,
            String notWhen,
            String example) {

        static Saying of(CodedStudy.Code code, Map<UUID, CodedStudy.Code> all) {
            var above = new ArrayList<String>();
            for (var at = all.get(code.beneath());
                    at != null && above.size() < all.size();
                    at = all.get(at.beneath())) {
                above.add(at.name());
            }
            return new Saying(
                    above,
                    code.name(),
                    code.nameEn(),
                    code.theme(),
                    code.definition(),
                    code.useWhen(),
                    code.notWhen(),
                    code.example());
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Codebooks codebooks;
    private final CodebookDesk desk;

    CodebookIntake(JdbcClient jdbc, Clock clock, Codebooks codebooks, CodebookDesk desk) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.codebooks = codebooks;
        this.desk = desk;
    }

    /** Adds codes in their order. One that says the same as a code of the newest version is that code; the same file twice adds nothing. */
    public Taken take(Viewer by, UUID study, List<CodedStudy.Code> incoming) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:study, 0))")
                .param("study", "codebook " + study)
                .query()
                .singleRow();
        var now = codebooks.newest(study).stream().map(CodeEntry::code).toList();
        var nowById = byId(now);
        var incomingById = byId(incoming);
        Map<Saying, UUID> there = new HashMap<>();
        now.forEach(code -> there.putIfAbsent(Saying.of(code, nowById), code.id()));
        Map<UUID, UUID> codes = new HashMap<>();
        var fresh = new ArrayList<CodedStudy.Code>();
        for (var code : incoming) {
            var same = there.get(Saying.of(code, incomingById));
            if (same == null) {
                fresh.add(code);
            } else {
                codes.put(code.id(), same);
            }
        }
        if (!fresh.isEmpty()) {
            add(by, study, fresh, codes);
        }
        return new Taken(codes, fresh.size());
    }

    private static Map<UUID, CodedStudy.Code> byId(List<CodedStudy.Code> codes) {
        var byId = new HashMap<UUID, CodedStudy.Code>();
        codes.forEach(code -> byId.put(code.id(), code));
        return byId;
    }

    private void add(Viewer by, UUID study, List<CodedStudy.Code> fresh, Map<UUID, UUID> codes) {
        int codebook = desk.open(study);
        var slugs = slugs(study);
        for (var code : fresh) {
            codes.put(
                    code.id(),
                    jdbc.sql("insert into coding.code (study, slug) values (:study, :slug) returning id")
                            .param("study", study)
                            .param("slug", free(slugs, code.slug()))
                            .query(UUID.class)
                            .single());
        }
        for (var code : fresh) {
            say(study, codebook, code, codes);
            made(by, study, codebook, codes.get(code.id()));
        }
    }

    private void say(UUID study, int codebook, CodedStudy.Code code, Map<UUID, UUID> codes) {
        jdbc.sql("""
                insert into coding.code_version (code, study, codebook, name, name_en, theme, beneath, position, definition, use_when,
                    not_when, example, retired)
                values (:code, :study, :codebook, :name, :nameEn, :theme, :beneath,
                    (select coalesce(max(position), 0) + 1 from coding.code_version where study = :study and codebook = :codebook),
                    :definition, :useWhen, :notWhen, :example, :retired)
                """)
                .param("code", codes.get(code.id()))
                .param("study", study)
                .param("codebook", codebook)
                .param("name", code.name())
                .param("nameEn", code.nameEn())
                .param("theme", code.theme())
                .param("beneath", code.beneath() == null ? null : codes.get(code.beneath()), Types.OTHER)
                .param("definition", code.definition())
                .param("useWhen", code.useWhen())
                .param("notWhen", code.notWhen())
                .param("example", code.example())
                .param("retired", code.retired())
                .update();
    }

    private void made(Viewer by, UUID study, int codebook, @Nullable UUID code) {
        jdbc.sql("""
                insert into coding.code_event (study, at, by_user, codebook, event, to_code)
                values (:study, :at, :by, :codebook, 'MADE', :code)
                """)
                .param("study", study)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.id())
                .param("codebook", codebook)
                .param("code", code, Types.OTHER)
                .update();
    }

    private Set<String> slugs(UUID study) {
        return jdbc
                .sql("select slug from coding.code where study = :study")
                .param("study", study)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The short name itself, or with a number behind it where another code has it. */
    private static String free(Set<String> taken, String slug) {
        var free = slug;
        for (int next = 2; !taken.add(free); next++) {
            var ending = "-" + next;
            free = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG - ending.length())) + ending;
        }
        return free;
    }
}
