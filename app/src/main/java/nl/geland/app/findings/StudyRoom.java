package nl.geland.app.findings;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.coding.CodedStudies;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.UnfinishedCoding;
import nl.geland.app.coding.Which;
import nl.geland.app.identity.Viewer;
import nl.geland.app.studies.StudyAccess;
import nl.geland.app.studies.StudyPart;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The door to a study for its team. For anybody else a study is not there, whether it exists or not. */
@Component
final class StudyRoom {

    private final JdbcClient jdbc;
    private final StudyAccess members;
    private final CodedStudies studies;
    private final UnfinishedCoding coding;

    StudyRoom(JdbcClient jdbc, StudyAccess members, CodedStudies studies, UnfinishedCoding coding) {
        this.jdbc = jdbc;
        this.members = members;
        this.coding = coding;
        this.studies = studies;
    }

    /**
     * The study as it was heard, with what stands in its coding. Inside a transaction of the viewer.
     *
     * @throws ResponseStatusException 404 for whoever is not of its team
     */
    CodedStudy open(Viewer viewer, String study) {
        return team(viewer, study)
                .flatMap(this::open)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The same for the system itself. */
    Optional<CodedStudy> open(UUID study) {
        return studies.load(study, Which.settled()).map(CodedStudy::heard);
    }

    /** What of its coding is not finished. */
    UnfinishedCoding.Unfinished unfinished(UUID study) {
        return coding.of(study);
    }

    private Optional<UUID> team(Viewer viewer, String study) {
        var id = Sent.id(study);
        return members.part(viewer, id).filter(part -> part == StudyPart.TEAM).map(_ -> id);
    }

    StudyFacts facts(UUID study) {
        var planned = new EnumMap<Group, Integer>(Group.class);
        jdbc.sql("select kind, planned from studies.heard_group where study = :study and kind <> 'POLICY'")
                .param("study", study)
                .query(row -> {
                    planned.put(Group.valueOf(row.getString("kind")), row.getInt("planned"));
                });
        return new StudyFacts(
                jdbc.sql("select question from studies.study where id = :study")
                        .param("study", study)
                        .query(String.class)
                        .single(),
                jdbc.sql("select text from studies.sub_question where study = :study order by number")
                        .param("study", study)
                        .query((row, n) -> row.getString("text"))
                        .list(),
                jdbc.sql("""
                        select number, written_on, text, coalesce(outcome, 'OPEN') as outcome, settled_on
                        from studies.expectation where study = :study order by number
                        """)
                        .param("study", study)
                        .query((row, n) -> new StudyFacts.Expected(
                                row.getInt("number"),
                                row.getObject("written_on", LocalDate.class),
                                row.getString("text"),
                                "findings.outcome."
                                        + row.getString("outcome")
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                row.getObject("settled_on", LocalDate.class)))
                        .list(),
                planned);
    }

    /** The agreement that was measured last; empty where none was. */
    Optional<MeasuredAgreement> agreement(UUID study) {
        return jdbc.sql(
                        "select id, at, codebook from coding.agreement where study = :study order by at desc, id desc limit 1")
                .param("study", study)
                .query((row, n) -> new MeasuredAgreement(
                        row.getTimestamp("at").toInstant(),
                        row.getInt("codebook"),
                        values(row.getObject("id", UUID.class))))
                .optional();
    }

    private List<MeasuredAgreement.Value> values(UUID agreement) {
        return jdbc.sql("""
                select coefficient, value, lower, upper, units from coding.agreement_value
                where agreement = :agreement and code is null order by coefficient desc
                """)
                .param("agreement", agreement)
                .query((row, n) -> new MeasuredAgreement.Value(
                        "findings.agreement." + row.getString("coefficient").toLowerCase(Locale.ROOT),
                        row.getObject("value", Double.class),
                        row.getObject("lower", Double.class),
                        row.getObject("upper", Double.class),
                        row.getInt("units")))
                .list();
    }
}
