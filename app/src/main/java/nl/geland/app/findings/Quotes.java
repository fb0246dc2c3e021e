package nl.geland.app.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quotes that were proposed, and who approved them. Inside a transaction of somebody of the team. */
@Component
final class Quotes {

    /**
     * A proposal.
     *
     * @param dropped whether something was left out that too few share
     */
    record Proposal(@Nullable UUID finding, String words, Set<Shown> shown, boolean dropped) {}

    private static final String SELECT = """
            select q.*, array(select a.by_user from findings.quote_approval a where a.quote = q.id and a.version = q.version
                    order by a.at) as approved_by,
                array(select r.version from findings.report_quote r where r.quote = q.id order by r.version) as published_in
            from findings.quote q where q.study = :study and q.id = coalesce(cast(:id as uuid), q.id)
            order by q.proposed_at, q.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Quotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Quote> all(UUID study) {
        return select(study, null);
    }

    Optional<Quote> find(UUID study, UUID id) {
        return select(study, id).stream().findFirst();
    }

    /** Proposes a passage; empty when it was proposed before. */
    Optional<UUID> propose(UUID study, Passage passage, Proposal proposal, @Nullable UUID by) {
        return jdbc.sql("""
                insert into findings.quote (study, coding, participant, finding, words, shows_group, shows_organisation, shows_area,
                    shows_experience, shows_language, dropped, proposed_at, proposed_by)
                values (:study, :coding, :participant, :finding, :words, :group, :organisation, :area, :experience, :language,
                    :dropped, :at, :by)
                on conflict (study, coding) do nothing returning id
                """)
                .param("study", study)
                .param("coding", passage.id())
                .param("participant", passage.speaker())
                .param("finding", proposal.finding())
                .param("words", proposal.words())
                .param("group", proposal.shown().contains(Shown.GROUP))
                .param("organisation", proposal.shown().contains(Shown.ORGANISATION))
                .param("area", proposal.shown().contains(Shown.AREA))
                .param("experience", proposal.shown().contains(Shown.EXPERIENCE))
                .param("language", proposal.shown().contains(Shown.LANGUAGE))
                .param("dropped", proposal.dropped())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    /** Changes the words or what is shown, after which it has to be approved anew; false when a colleague was first. */
    boolean change(UUID id, int version, Proposal proposal) {
        return jdbc.sql("""
                update findings.quote set words = :words, shows_group = :group, shows_organisation = :organisation, shows_area = :area,
                    shows_experience = :experience, shows_language = :language, dropped = :dropped, version = version + 1
                where id = :id and version = :version
                """)
                        .param("words", proposal.words())
                        .param("group", proposal.shown().contains(Shown.GROUP))
                        .param("organisation", proposal.shown().contains(Shown.ORGANISATION))
                        .param("area", proposal.shown().contains(Shown.AREA))
                        .param("experience", proposal.shown().contains(Shown.EXPERIENCE))
                        .param("language", proposal.shown().contains(Shown.LANGUAGE))
                        .param("dropped", proposal.dropped())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Approves the version somebody saw; false when it is another one by now. Approving twice is approving once. */
    boolean approve(UUID id, int version, UUID by) {
        var seen = jdbc.sql("select count(*) from findings.quote where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query(Long.class)
                .single();
        if (seen == 1) {
            jdbc.sql("""
                    insert into findings.quote_approval (quote, version, by_user, at) values (:id, :version, :by, :at)
                    on conflict do nothing
                    """)
                    .param("id", id)
                    .param("version", version)
                    .param("by", by)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
        return seen == 1;
    }

    private List<Quote> select(UUID study, @Nullable UUID id) {
        return jdbc.sql(SELECT)
                .param("study", study)
                .param("id", id, java.sql.Types.OTHER)
                .query((row, n) -> quote(row))
                .list();
    }

    private static Quote quote(ResultSet row) throws SQLException {
        return new Quote(
                row.getObject("id", UUID.class),
                row.getObject("coding", UUID.class),
                row.getObject("participant", UUID.class),
                row.getObject("finding", UUID.class),
                row.getString("words"),
                shown(row),
                row.getBoolean("dropped"),
                row.getInt("version"),
                row.getTimestamp("proposed_at").toInstant(),
                Arrays.asList((UUID[]) row.getArray("approved_by").getArray()),
                Arrays.asList((Integer[]) row.getArray("published_in").getArray()));
    }

    private static Set<Shown> shown(ResultSet row) throws SQLException {
        var shown = EnumSet.noneOf(Shown.class);
        add(shown, Shown.GROUP, row.getBoolean("shows_group"));
        add(shown, Shown.ORGANISATION, row.getBoolean("shows_organisation"));
        add(shown, Shown.EXPERIENCE, row.getBoolean("shows_experience"));
        add(shown, Shown.AREA, row.getBoolean("shows_area"));
        add(shown, Shown.LANGUAGE, row.getBoolean("shows_language"));
        return shown;
    }

    private static void add(Set<Shown> shown, Shown what, boolean isShown) {
        if (isShown) {
            shown.add(what);
        }
    }
}
