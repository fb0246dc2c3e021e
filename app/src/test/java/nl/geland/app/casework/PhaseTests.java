package nl.geland.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.trajectories.Register;
import nl.geland.app.trajectories.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Phases follow from dates, on any day. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "geland.data=target/test-data/phases")
class PhaseTests {

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Story story;

    @Autowired
    private Register register;

    private Town town() {
        return new Town(access, jdbc, story, register);
    }

    private String phase(UUID person, String day) {
        return access.asSystem(
                "figures",
                () -> jdbc.sql("select phase || ' ' || since from casework.phase_on(:day) where person = :person")
                        .param("day", LocalDate.parse(day))
                        .param("person", person)
                        .query((row, n) -> row.getString(1))
                        .optional()
                        .orElse("none"));
    }

    @Test
    void goesFromLinkToAftercareAndBack() {
        var town = town();
        var amal = town.newcomer("Amal")
                .linked("2022-01-10")
                .housed("2022-03-01")
                .duty("2022-01-20", "2022-03-15", "2022-04-20", "B1")
                .lessons("2022-05-01", 30)
                .passed("2024-02-02", "B1")
                .benefit("2022-03-01", "2025-01-01")
                .benefit("2026-01-01", null)
                .id();
        town.tell();
        assertThat(phase(amal, "2022-01-09")).isEqualTo("none");
        assertThat(phase(amal, "2022-01-10")).isEqualTo("LINKED 2022-01-10");
        assertThat(phase(amal, "2022-01-20")).isEqualTo("PREPARING 2022-01-20");
        assertThat(phase(amal, "2022-03-01")).isEqualTo("HOUSED 2022-03-01");
        assertThat(phase(amal, "2022-03-15")).isEqualTo("INTAKE 2022-03-15");
        assertThat(phase(amal, "2022-04-20")).isEqualTo("PLAN_SET 2022-04-20");
        assertThat(phase(amal, "2022-05-01")).isEqualTo("IN_ROUTE 2022-05-01");
        assertThat(phase(amal, "2024-02-02")).isEqualTo("FULFILLED 2024-02-02");
        assertThat(phase(amal, "2025-01-01")).isEqualTo("AFTERCARE 2025-01-01");
        assertThat(phase(amal, "2026-10-31")).isEqualTo("FULFILLED 2026-01-01");
    }

    @Test
    void termIsOverrunThreeYearsAfterThePlanUnlessTheExamsWerePassed() {
        var town = town();
        var late = town.newcomer("Laat")
                .linked("2022-01-10")
                .housed("2022-03-01")
                .duty("2022-01-20", "2022-03-15", "2022-04-20", "B1")
                .lessons("2022-05-01", 30)
                .passed("2025-09-01", "B1")
                .id();
        town.tell();
        assertThat(phase(late, "2025-04-20")).startsWith("IN_ROUTE");
        assertThat(phase(late, "2025-04-21")).isEqualTo("TERM_OVERRUN 2025-04-21");
        assertThat(phase(late, "2025-09-01")).startsWith("AFTERCARE");
    }

    @Test
    void knowledgeOfSocietyAloneIsNotAllTheExams() {
        var town = town();
        var hiwot = town.newcomer("Hiwot")
                .linked("2022-01-10")
                .duty("2022-01-20", "2022-03-15", "2022-04-20", "B1")
                .exam("2023-06-01", "KNM", "")
                .exam("2023-07-01", "READING", "B1")
                .id();
        town.tell();
        assertThat(phase(hiwot, "2024-10-31")).isEqualTo("IN_ROUTE 2023-06-01");
    }

    @Test
    void filesDoNotTellThatTheSelfRelianceRouteIsClosedSoItsTermIsNotCalledOverrun() {
        var town = town();
        var sofia = town.newcomer("Sofia")
                .linked("2022-01-10")
                .housed("2022-03-01")
                .duty("2022-01-20", "2022-03-15", "2022-04-20", "SELF_RELIANCE")
                .lessons("2022-05-01", 30)
                .id();
        town.tell();
        assertThat(phase(sofia, "2026-10-31")).isEqualTo("IN_ROUTE 2022-05-01");
    }

    @Test
    void underTheActOf2013TheIntakeIsTheBeginningOfTheRoute() {
        var town = town();
        var yonas = town.newcomer("Yonas")
                .linked("2016-01-10")
                .housed("2016-03-01")
                .duty("WI2013", "2016-01-20", "2016-05-15", null, null)
                .passed("2019-02-02", "A2")
                .id();
        town.tell();
        assertThat(phase(yonas, "2016-05-15")).isEqualTo("IN_ROUTE 2016-05-15");
        assertThat(phase(yonas, "2019-02-02")).isEqualTo("AFTERCARE 2019-02-02");
    }

    @Test
    void whoLeftOrReachedThePensionAgeIsInNoOtherPhase() {
        var town = town();
        var moved = town.newcomer("Verhuisd").linked("2016-01-10").departed("2020-01-01", "OTHER_MUNICIPALITY");
        var abroad = town.newcomer("Weg").linked("2016-01-10").departed("2020-01-01", "ABROAD");
        var deceased = town.newcomer("Overleden").linked("2016-01-10").departed("2020-01-01", "DECEASED");
        var old = town.newcomer("Oud").born("1957-06-15").linked("2016-01-10").housed("2016-02-01");
        town.tell();
        assertThat(phase(moved.id(), "2019-12-31")).isEqualTo("LINKED 2016-01-10");
        assertThat(phase(moved.id(), "2020-01-01")).isEqualTo("MOVED 2020-01-01");
        assertThat(phase(abroad.id(), "2020-01-01")).isEqualTo("LEFT_COUNTRY 2020-01-01");
        assertThat(phase(deceased.id(), "2020-01-01")).isEqualTo("DECEASED 2020-01-01");
        assertThat(phase(old.id(), "2024-06-14")).isEqualTo("HOUSED 2016-02-01");
        assertThat(phase(old.id(), "2024-06-15")).isEqualTo("PENSION_AGE 2024-06-15");
    }

    @Test
    void nobodyHasAPhaseForWhoMaySeeNobody() {
        var town = town();
        town.newcomer("Amal").linked("2022-01-10");
        town.tell();
        assertThat(jdbc.sql("select count(*) from casework.phase_on(current_date)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void caseManagerIsTheWorkerOfTheLatestContactAndAChildGoesWithItsHousehold() {
        var town = town();
        var mother = town.newcomer("Moeder")
                .linked("2022-01-10")
                .contact("2025-01-01", "KM01")
                .contact("2026-01-01", "KM02");
        var child =
                town.newcomer("Kind").born("2015-01-01").linked("2022-01-10").with(mother);
        var alone = town.newcomer("Alleen").linked("2026-10-01");
        town.tell();
        assertThat(worker(mother.id())).isEqualTo("KM02");
        assertThat(worker(child.id())).isEqualTo("KM02");
        assertThat(worker(alone.id())).isEqualTo("none");
    }

    private String worker(UUID person) {
        return jdbc.sql("select worker_code from identity.caseload where person = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
