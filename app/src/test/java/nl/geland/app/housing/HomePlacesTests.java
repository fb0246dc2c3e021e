package nl.geland.app.housing;

import static nl.geland.app.housing.DeskVisit.LIST;
import static nl.geland.app.housing.DeskVisit.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Caseload;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.trajectories.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One home, one household: nobody else is offered it, allotted it or given its key, also not at the same moment, while a place is held. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/places")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class HomePlacesTests {

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Register register;

    @Autowired
    private Caseload caseload;

    private final TestDatabase database;
    private final Staff staff;
    private HousedTown town;
    private DeskVisit desk;

    @LocalServerPort
    private int port;

    HomePlacesTests(TestDatabase database) {
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
    void homeWithAnOpenOfferAnAllotmentOrAKeyIsOfferedToNobodyElse() {
        var first = household("Abel Eerst");
        var second = household("Berhane Tweede");
        var home = desk.home();
        var offer = location(desk.offer(home, first));
        refused(
                home,
                second,
                "Abel Eerst</a>: aangeboden op 20-10-2026, wacht op antwoord",
                "Vul eerst bij dat aanbod");
        location(desk.answer(offer, 1, "uitkomst", "accepted"));
        refused(home, second, "geaccepteerd", "Gaat het niet door?");
        location(desk.answer(offer, 2, "uitkomst", "accepted", "sleutel", "2026-10-28"));
        refused(home, second, "sleutel op 28-10-2026", "Is dit huishouden vertrokken?");
        location(desk.answer(offer, 3, "uitkomst", "withdrawn"));
        location(desk.offer(home, second));
    }

    private void refused(String home, UUID household, String inTheWay, String wayOut) {
        var before = rows();
        var answer = desk.offer(home, household);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Deze woning is niet vrij", inTheWay, wayOut);
        assertThat(rows()).isEqualTo(before);
        assertThat(desk.page(home))
                .contains("Deze woning is niet vrij", inTheWay)
                .doesNotContain("Bied deze woning aan");
        assertThat(desk.page(home + "/aanbieden")).doesNotContain("Leg het aanbod vast");
    }

    @Test
    void answerThatTakesAPlaceOfAnotherIsRefusedAlsoWhenItIsPutBack() {
        var first = household("Dawit Eerst");
        var second = household("Elsa Tweede");
        var home = desk.home();
        var offer = location(desk.offer(home, first));
        location(desk.answer(offer, 1, "uitkomst", "accepted"));
        location(desk.answer(offer, 2, "uitkomst", "withdrawn"));
        location(desk.offer(home, second));
        var before = rows();
        var accepted = desk.answer(offer, 3, "uitkomst", "accepted", "sleutel", "2026-10-28");
        assertThat(accepted.statusCode()).isEqualTo(409);
        assertThat(accepted.body())
                .contains(
                        "class=\"errors\" role=\"alert\"",
                        "Deze woning is niet vrij",
                        "Elsa Tweede</a>: aangeboden op 20-10-2026")
                .doesNotContain("Een collega was u net voor");
        var back = desk.send(offer + "/terug", "version", "3", "to", "2");
        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(back.body()).contains("Deze woning is niet vrij");
        assertThat(desk.answer(offer, 1, "uitkomst", "accepted").body()).contains("Een collega was u net voor");
        assertThat(rows()).isEqualTo(before);
        location(desk.answer(offer, 3, "uitkomst", "refused-size"));
    }

    @Test
    void homeThatCameFreeIsOfferedAgainAlsoBeforeTheDayAndOnlyOnce() {
        var first = household("Feven Eerst");
        var second = household("Girma Tweede");
        var third = household("Hagos Derde");
        var home = desk.home();
        location(desk.answer(location(desk.offer(home, first)), 1, "uitkomst", "accepted", "sleutel", "2026-10-21"));
        location(desk.change(home, 1, "social-rent", "600", "vanaf", "2026-12-01"));
        assertThat(desk.page(home)).contains("komt vrij", "Bied deze woning aan");
        location(desk.offer(home, second));
        assertThat(desk.offer(home, third).statusCode()).isEqualTo(409);
    }

    @Test
    void sharedHomeTakesAsManyHouseholdsAsPlacesAndKeepsThem() {
        var home = desk.sharedHome(2);
        location(desk.offer(home, household("Idris Een")));
        assertThat(desk.page(home)).contains(">nog plaats<");
        location(desk.offer(home, household("Jamila Twee")));
        var third = desk.offer(home, household("Kidane Drie"));
        assertThat(third.statusCode()).isEqualTo(409);
        assertThat(third.body()).contains("Er zijn 2 plaatsen, en die zijn alle bezet.");
        var fewer = desk.change(home, 1, "shared", "400", "plaatsen", "1");
        assertThat(fewer.statusCode()).isEqualTo(422);
        assertThat(fewer.body()).contains("2 huishoudens hebben hier een aanbod of een sleutel.");
    }

    @RepeatedTest(3)
    void twoColleaguesAtTheSameMomentDoNotBothSucceed() throws Exception {
        var home = desk.home();
        var households = List.of(household("Leila Gelijk"), household("Mehari Gelijk"));
        var barrier = new CyclicBarrier(2);
        List<Callable<Integer>> both = households.stream()
                .<Callable<Integer>>map(household -> {
                    var colleague = lead();
                    return () -> {
                        barrier.await();
                        return colleague.offer(home, household).statusCode();
                    };
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers =
                    threads.invokeAll(both).stream().map(HomePlacesTests::got).toList();
            assertThat(answers).containsExactlyInAnyOrder(302, 409);
        }
        assertThat(offers(home)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void placeInASharedHomeIsNotTakenAwayWhileItIsOffered() throws Exception {
        var home = desk.sharedHome(2);
        location(desk.offer(home, household("Nahom Een")));
        var second = household("Omar Twee");
        var offering = lead();
        var changing = lead();
        var barrier = new CyclicBarrier(2);
        List<Callable<Integer>> both = List.of(
                () -> {
                    barrier.await();
                    return offering.offer(home, second).statusCode();
                },
                () -> {
                    barrier.await();
                    return changing.change(home, 1, "shared", "400", "plaatsen", "1")
                            .statusCode();
                });
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers =
                    threads.invokeAll(both).stream().map(HomePlacesTests::got).toList();
            assertThat(answers).isIn(List.of(302, 422), List.of(409, 302));
        }
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void listShowsWhatIsFreeAndTellsWhyTheRestIsNot() {
        var home = desk.home();
        var dwelling = desk.dwelling(home);
        assertThat(desk.page(LIST + "?size=100")).contains(">" + dwelling + "<");
        location(desk.offer(home, household("Petros Lijst")));
        assertThat(desk.page(LIST + "?size=100")).doesNotContain(">" + dwelling + "<");
        assertThat(desk.page(LIST + "?size=100&toon=held")).containsSubsequence(">" + dwelling + "<", "aangeboden");
        assertThat(desk.page(LIST + "?size=100&toon=all")).contains(">" + dwelling + "<");
        assertThat(desk.page(LIST + "?size=100&stand=offered")).contains(">" + dwelling + "<");
        assertThat(desk.page(LIST + "?toon=%27")).contains("<h1");
    }

    private int offers(String home) {
        return database.owner()
                .sql("select count(*) from housing.offering where dwelling = :dwelling")
                .param("dwelling", desk.dwelling(home))
                .query(Integer.class)
                .single();
    }

    private long rows() {
        return database.owner().sql("""
                select (select count(*) from housing.home_version) + (select count(*) from housing.offering)
                    + (select count(*) from housing.offering_version) + (select count(*) from housing.allotment)""").query(Long.class).single();
    }
}
