package nl.geland.app.housing;

import static nl.geland.app.housing.DeskVisit.LIST;
import static nl.geland.app.housing.DeskVisit.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One home, one household: nobody else is offered it, allotted it or given its key, also not at the same moment, while a place is held. */
@InHousedTown
class HomePlacesTests {

    private final HousedTown town;
    private final Colleagues colleagues;
    private final DeskVisit desk;

    HomePlacesTests(TestDatabase database, @Autowired HousedTown town, @LocalServerPort int port) {
        this.town = town;
        this.colleagues = new Colleagues(database, port);
        this.desk = colleagues.desk();
    }

    @Test
    void homeWithAnOpenOfferAnAllotmentOrAKeyIsOfferedToNobodyElse() {
        var first = town.waiting("Abel Eerst");
        var second = town.waiting("Berhane Tweede");
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
        var first = town.waiting("Dawit Eerst");
        var second = town.waiting("Elsa Tweede");
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
        var first = town.waiting("Feven Eerst");
        var second = town.waiting("Girma Tweede");
        var third = town.waiting("Hagos Derde");
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
        location(desk.offer(home, town.waiting("Idris Een")));
        assertThat(desk.page(home)).contains(">nog plaats<");
        location(desk.offer(home, town.waiting("Jamila Twee")));
        var third = desk.offer(home, town.waiting("Kidane Drie"));
        assertThat(third.statusCode()).isEqualTo(409);
        assertThat(third.body()).contains("Er zijn 2 plaatsen, en die zijn alle bezet.");
        var fewer = desk.change(home, 1, "shared", "400", "plaatsen", "1");
        assertThat(fewer.statusCode()).isEqualTo(422);
        assertThat(fewer.body()).contains("2 huishoudens hebben hier een aanbod of een sleutel.");
    }

    @RepeatedTest(3)
    void twoColleaguesAtTheSameMomentDoNotBothSucceed() throws Exception {
        var home = desk.home();
        var households = List.of(town.waiting("Leila Gelijk"), town.waiting("Mehari Gelijk"));
        var barrier = new CyclicBarrier(2);
        List<Callable<Integer>> both = households.stream()
                .<Callable<Integer>>map(household -> {
                    var colleague = colleagues.desk();
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
        location(desk.offer(home, town.waiting("Nahom Een")));
        var second = town.waiting("Omar Twee");
        var offering = colleagues.desk();
        var changing = colleagues.desk();
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
        var home = desk.home("vanaf", "2026-11-01");
        var dwelling = desk.dwelling(home);
        assertThat(desk.page(LIST + "?size=100")).as("what is free comes first").contains(">" + dwelling + "<");
        location(desk.offer(home, town.waiting("Petros Lijst")));
        assertThat(desk.page(LIST + "?size=100&toon=free")).doesNotContain(">" + dwelling + "<");
        assertThat(desk.page(LIST + "?size=100&toon=held")).containsSubsequence(">" + dwelling + "<", "aangeboden");
        assertThat(desk.page(LIST + "?size=100&toon=all")).contains(">" + dwelling + "<");
        assertThat(desk.page(LIST + "?size=100&stand=offered")).contains(">" + dwelling + "<");
        assertThat(desk.page(LIST + "?toon=%27")).contains("<h1");
    }

    private int offers(String home) {
        return colleagues
                .database()
                .owner()
                .sql("select count(*) from housing.offering where dwelling = :dwelling")
                .param("dwelling", desk.dwelling(home))
                .query(Integer.class)
                .single();
    }

    private long rows() {
        return colleagues.database().owner().sql("""
                select (select count(*) from housing.home_version) + (select count(*) from housing.offering)
                    + (select count(*) from housing.offering_version) + (select count(*) from housing.allotment)""").query(Long.class).single();
    }

    @Test
    void homeIsFreeWhenSomebodySaysSoAndElseItsOccupantIsUnknown() {
        var free = desk.home("vanaf", CalendarOfTheTown.TODAY.toString());
        assertThat(standing(free)).isEqualTo("free");
        assertThat(standing(desk.home("vanaf", "2026-12-01"))).isEqualTo("coming");
        var unknown = desk.home();
        assertThat(standing(unknown)).isEqualTo("unknown");
        assertThat(desk.page(unknown)).contains("Is zij vrij? Vul dan hieronder Beschikbaar vanaf in.");
        assertThat(desk.page(unknown + "/aanbieden")).contains("Vraag het de verhuurder", "Leg het aanbod vast");
        var refused = location(desk.offer(unknown, town.waiting("Selam Nee")));
        location(desk.answer(refused, 1, "uitkomst", "refused-size"));
        assertThat(standing(unknown))
                .as("who offers a home says that it is free")
                .isEqualTo("free");
        var withdrawn = location(desk.offer(free, town.waiting("Tigist Terug"), CalendarOfTheTown.TODAY.toString()));
        location(desk.answer(withdrawn, 1, "uitkomst", "withdrawn"));
        assertThat(standing(free)).as("the landlord took it back").isEqualTo("unknown");
        location(desk.change(free, 1, "social-rent", "600", "vanaf", "2026-12-01"));
        assertThat(standing(free)).as("and reports it again").isEqualTo("coming");
    }

    @Test
    void partsOfTheListAreCountedWithTheOtherFilters() {
        var before = counts("?wijk=Noord");
        desk.home("vanaf", "2026-11-01");
        desk.home();
        location(desk.offer(desk.home(), town.waiting("Zula Telt")));
        assertThat(counts("?wijk=Noord"))
                .containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2) + 1, before.get(3) + 3);
        assertThat(counts("?wijk=Noord&toon=held")).isEqualTo(counts("?wijk=Noord&stand=free"));
        assertThat(counts("?kamers=9")).containsExactly(0, 0, 0, 0);
        assertThat(desk.page(LIST + "?toon=unknown").split("Van deze woningen weten wij niet wie er woont", -1))
                .hasSize(2);
    }

    @Test
    void listSaysWhenNothingIsReportedFreeAndWhatItShowsInstead() {
        location(desk.change(desk.home(), 1, "container", "600"));
        assertThat(desk.page(LIST + "?soort=container"))
                .contains("Met deze keuze is niets vrij gemeld. U ziet woningen waarvan wij niet weten wie er woont.")
                .doesNotContain("U ziet eerst wat vrij is gemeld.");
        assertThat(desk.page(LIST + "?soort=container&toon=all"))
                .contains("Met deze keuze is niets vrij gemeld. U ziet alles wat bij uw keuze past.");
        location(desk.change(desk.home(), 1, "container", "600", "vanaf", "2026-11-01"));
        assertThat(desk.page(LIST + "?soort=container")).contains("U ziet eerst wat vrij is gemeld.");
    }

    /** The part of the list that a home stands in, or coming. */
    private String standing(String home) {
        var page = desk.page(home);
        return List.of("free", "coming", "unknown").stream()
                .filter(code -> page.contains(">"
                        + Map.of("free", "vrij gemeld", "coming", "komt vrij", "unknown", "bewoner onbekend")
                                .get(code) + "</span>"))
                .findFirst()
                .orElse("other");
    }

    /** How many homes stand at each part of the list. */
    private List<Integer> counts(String query) {
        return Pattern.compile("\\?[^\"]*toon=[^\"]*\"[^>]*>[^<]*<span class=\"quiet\">(\\d+)</span>")
                .matcher(desk.page(LIST + query))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
