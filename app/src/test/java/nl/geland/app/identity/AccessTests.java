package nl.geland.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class AccessTests {

    private final UUID amal = UUID.randomUUID();
    private final UUID yonas = UUID.randomUUID();
    private final TestDatabase database;
    private final JdbcClient jdbc;
    private final JdbcTransactionManager transactions;
    private final Access access;
    private final AccessLog log;
    private final Caseload caseload;

    AccessTests(TestDatabase database) {
        this.database = database;
        jdbc = JdbcClient.create(database.asApplication());
        transactions = new JdbcTransactionManager(database.asApplication());
        access = new Access(transactions, jdbc);
        log = new AccessLog(jdbc);
        caseload = new Caseload(jdbc);
    }

    @BeforeEach
    void twoNewcomersWithACaseManagerEach() {
        access.asSystem(
                "import",
                () -> caseload.assign(
                        List.of(new Caseload.Assignment(amal, Staff.WORKER), new Caseload.Assignment(yonas, "KM01"))));
    }

    private Viewer viewer(Role role) {
        return new Staff(database).viewer(role);
    }

    private boolean maySee(UUID person) {
        return jdbc.sql("select identity.may_see(:person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private boolean maySee(Role role, UUID person) {
        return access.as(viewer(role), "/mensen/{id}", () -> maySee(person));
    }

    @Test
    void teamLeadSeesEverybody() {
        assertThat(maySee(Role.TEAM_LEAD, amal)).isTrue();
        assertThat(maySee(Role.TEAM_LEAD, yonas)).isTrue();
    }

    @Test
    void caseManagerSeesOwnCaseloadOnly() {
        assertThat(maySee(Role.CASE_MANAGER, amal)).isTrue();
        assertThat(maySee(Role.CASE_MANAGER, yonas)).isFalse();
        assertThat(maySee(Role.CASE_MANAGER, UUID.randomUUID())).isFalse();
    }

    @Test
    void caseManagerWithoutACodeSeesNobody() {
        var stranger = new Viewer(UUID.randomUUID(), "Zonder code", Role.CASE_MANAGER, null);
        assertThat(access.as(stranger, "/mensen", () -> maySee(amal))).isFalse();
    }

    @Test
    void otherRolesSeeNobody() {
        for (var role : List.of(Role.ADMINISTRATOR, Role.POLICY_ADVISER, Role.RESEARCHER, Role.REPORTER)) {
            assertThat(maySee(role, amal)).as("%s", role).isFalse();
        }
    }

    @Test
    void nobodyIsSeenOutsideAccessNorAfterIt() {
        assertThat(maySee(amal)).isFalse();
        assertThat(maySee(Role.TEAM_LEAD, amal)).isTrue();
        for (var connection = 0; connection < 20; connection++) {
            assertThat(maySee(amal)).isFalse();
        }
    }

    @Test
    void callInsideACallForTheSameViewerJoins() {
        var lead = viewer(Role.TEAM_LEAD);
        var operations = access.as(
                lead,
                "/mensen",
                () -> List.of(operation(), access.as(lead, "/mensen/{id}", AccessTests.this::operation)));
        assertThat(operations.get(0)).isEqualTo(operations.get(1)).hasSize(36);
    }

    private String operation() {
        return jdbc.sql("select current_setting('geland.operation')")
                .query(String.class)
                .single();
    }

    @Test
    void callInsideACallForSomebodyElseIsRefused() {
        var manager = viewer(Role.CASE_MANAGER);
        var lead = viewer(Role.TEAM_LEAD);
        assertThatIllegalStateException()
                .isThrownBy(() -> access.as(manager, "/mensen", () -> access.as(lead, "/mensen", () -> maySee(yonas))));
        assertThatIllegalStateException()
                .isThrownBy(() -> access.as(manager, "/mensen", () -> access.asSystem("extract", () -> maySee(yonas))));
    }

    @Test
    void transactionOpenedElsewhereIsRefused() {
        var lead = viewer(Role.TEAM_LEAD);
        assertThatIllegalStateException()
                .isThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> access.as(lead, "/mensen", () -> maySee(amal))));
    }

    @Test
    void lookIsWrittenDownInBothLogs() {
        var lead = viewer(Role.TEAM_LEAD);
        access.as(lead, "/mensen", () -> log.looked(lead, "/mensen", "find a newcomer", List.of(amal, yonas, amal)));
        assertThat(log.newest(1, 0)).singleElement().satisfies(look -> {
            assertThat(look.persons()).isEqualTo(2);
            assertThat(look.role()).isEqualTo(Role.TEAM_LEAD);
            assertThat(look.page()).isEqualTo("/mensen");
        });
        assertThat(access.as(lead, "/mensen/{id}", () -> log.at(amal)))
                .singleElement()
                .satisfies(look -> assertThat(look.purpose()).isEqualTo("find a newcomer"));
        assertThat(jdbc.sql("""
                        select count(distinct a.operation) from identity.user_audit a
                        where a.user_id = :user and a.page = '/mensen'""").param("user", lead.id()).query(Integer.class).single())
                .isPositive();
    }

    @Test
    void logOfAPersonIsClosedToWhoMayNotSeeThatPerson() {
        var lead = viewer(Role.TEAM_LEAD);
        access.as(lead, "/mensen/{id}", () -> log.looked(lead, "/mensen/{id}", "read", List.of(yonas)));
        assertThat(access.as(viewer(Role.CASE_MANAGER), "/mensen/{id}", () -> log.at(yonas)))
                .isEmpty();
        assertThat(log.at(yonas)).isEmpty();
    }

    @Test
    void readWithoutALogFails() {
        var lead = viewer(Role.TEAM_LEAD);
        assertThatIllegalStateException().isThrownBy(() -> log.looked(lead, "/mensen", "find", List.of(amal)));
        assertThatIllegalStateException()
                .isThrownBy(() -> access.as(
                        viewer(Role.CASE_MANAGER),
                        "/mensen",
                        () -> log.looked(lead, "/mensen", "find", List.of(amal))));
        var unknown = new Viewer(UUID.randomUUID(), "Onbekend", Role.TEAM_LEAD, null);
        assertThatThrownBy(() -> access.as(unknown, "/mensen", () -> {
                    log.looked(unknown, "/mensen", "find", List.of(amal));
                    return "a dossier";
                }))
                .as("the user is not in the table, so the line cannot be written")
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void whatFailsAfterALookTakesTheLineWithIt() {
        var lead = viewer(Role.TEAM_LEAD);
        var before = log.count();
        assertThatThrownBy(() -> access.as(lead, "/mensen", () -> {
                    log.looked(lead, "/mensen", "find", List.of(amal));
                    throw new UnsupportedOperationException("the page fails");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(log.count()).isEqualTo(before);
    }

    @Test
    void applicationCanNeitherChangeNorShortenALog() {
        var lead = viewer(Role.TEAM_LEAD);
        access.as(lead, "/mensen", () -> log.looked(lead, "/mensen", "find", List.of(amal)));
        for (var table : List.of("user_audit", "processing_log", "user_journal")) {
            for (var statement : List.of(
                    "update identity." + table + " set at = now()",
                    "delete from identity." + table,
                    "truncate identity." + table)) {
                assertThatThrownBy(() -> access.asSystem(
                                "tamper", () -> jdbc.sql(statement).update()))
                        .as(statement)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void processingLogHoldsNoStaff() {
        assertThat(database.owner().sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'identity' and table_name = 'processing_log'""").query(String.class).list())
                .containsExactlyInAnyOrder("id", "operation", "at", "person", "role", "purpose");
    }

    @Test
    void caseloadIsReplacedAsAWhole() {
        access.asSystem("import", () -> caseload.assign(List.of(new Caseload.Assignment(yonas, Staff.WORKER))));
        assertThat(caseload.assigned()).isEqualTo(1);
        assertThat(maySee(Role.CASE_MANAGER, yonas)).isTrue();
        assertThat(maySee(Role.CASE_MANAGER, amal)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> caseload.assign(List.of()));
    }

    @Test
    void plannerWritesMaySeeIntoTheQuery() {
        var plan = jdbc.sql("explain verbose select 1 from identity.caseload where identity.may_see(person)")
                .query(String.class)
                .list();
        assertThat(String.join("\n", plan))
                .contains("current_setting('geland.reach'")
                .doesNotContain("may_see");
    }
}
