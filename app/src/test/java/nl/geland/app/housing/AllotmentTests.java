package nl.geland.app.housing;

import static nl.geland.app.housing.DeskVisit.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Caseload;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.trajectories.Register;
import nl.geland.app.trajectories.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a home was allotted with is kept with the allotment: what changes later changes no share of before. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/allotments")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AllotmentTests {

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Register register;

    @Autowired
    private Caseload caseload;

    @Autowired
    private Story story;

    private final TestDatabase database;
    private final Staff staff;
    private HousedTown town;
    private DeskVisit desk;

    @LocalServerPort
    private int port;

    AllotmentTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    @BeforeAll
    void aTownAndAColleague() {
        town = new HousedTown(access, jdbc, register, caseload);
        desk = lead();
    }

    private DeskVisit lead() {
        return new DeskVisit(staff.signIn(Role.TEAM_LEAD, port), database);
    }

    private UUID household(String name) {
        return town.household(name, 1, "2026-08-01", "2026-08-10", null);
    }

    @Test
    void rentThatChangesLaterLeavesThePastShareAsItWas() {
        var before = share();
        var eldest = household("Ukbay Huur");
        var home = desk.home();
        var offer = location(desk.offer(home, eldest));
        location(desk.answer(offer, 1, "uitkomst", "accepted", "sleutel", "2026-10-28"));
        assertThat(share()).isEqualTo(new Share(before.fitting() + 1, before.known() + 1));
        location(desk.change(home, 1, "social-rent", "900"));
        access.asSystem("import", () -> story.retell(Instant.parse("2026-10-29T10:00:00Z")));
        assertThat(share()).isEqualTo(new Share(before.fitting() + 1, before.known() + 1));
        assertThat(desk.page(offer)).contains("huur past", "Bewaard bij de sleutel");
        location(desk.answer(offer, 2, "uitkomst", "accepted", "sleutel", "2026-10-29"));
        assertThat(kept(offer)).containsExactly("2026-10-28 600.00 713.02", "2026-10-29 600.00 713.02");
        location(desk.answer(offer, 3));
        assertThat(share()).isEqualTo(before);
        assertThat(desk.answer(offer, 4, "uitkomst", "accepted", "sleutel", "2026-10-29")
                        .statusCode())
                .as("a new allotment has the rent of now")
                .isEqualTo(422);
        location(desk.answer(offer, 4, "uitkomst", "accepted", "sleutel", "2026-10-29", "reden", "health"));
        assertThat(share()).isEqualTo(new Share(before.fitting(), before.known() + 1));
    }

    @Test
    void cutOffIsThatOfTheDayOfTheKey() {
        var home = desk.home("vanaf", "2025-01-01");
        var household = household("Warda Oud");
        town.fileKey(desk.dwelling(home), household, "2025-12-30");
        access.asSystem("import", () -> story.retell(Instant.parse("2026-10-29T11:00:00Z")));
        assertThat(database.owner()
                        .sql(
                                "select rent || ' ' || cut_off || ' ' || persons from housing.allotment where allotted_on = '2025-12-30'")
                        .query(String.class)
                        .list())
                .containsExactly("600.00 682.96 1");
    }

    private record Share(int fitting, int known) {}

    private Share share() {
        return database.owner()
                .sql("""
                select count(*) filter (where rent <= cut_off) as fitting, count(*) as known from housing.allotment_now
                where with_key and allotted_on >= '2026-01-01'
                """)
                .query((row, n) -> new Share(row.getInt("fitting"), row.getInt("known")))
                .single();
    }

    private List<String> kept(String offer) {
        return database.owner()
                .sql("""
                        select allotted_on || ' ' || rent || ' ' || cut_off from housing.allotment
                        where offering = cast(:offer as uuid) and allotted_on is not null order by number
                        """)
                .param("offer", offer.substring(offer.lastIndexOf('/') + 1))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
