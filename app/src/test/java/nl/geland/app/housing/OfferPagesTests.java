package nl.geland.app.housing;

import static nl.geland.app.housing.DeskVisit.LIST;
import static nl.geland.app.housing.DeskVisit.location;
import static nl.geland.app.housing.DeskVisit.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom a home is offered to, on which day and where it lies: in an order that is explained, and refused with the reason. */
@InHousedTown
class OfferPagesTests {

    private final HousedTown town;
    private final DeskVisit desk;

    OfferPagesTests(TestDatabase database, @Autowired HousedTown town, @LocalServerPort int port) {
        this.town = town;
        this.desk = new Colleagues(database, port).desk();
    }

    @Test
    void whoRefusedIsNotProposedForTheSameHomeAndLongestLinkedComesFirst() {
        var early = town.household("Rahel Vroeg", 1, "2026-03-01", "2026-03-10", null);
        var late = town.household("Samuel Laat", 1, "2026-03-01", "2026-09-10", null);
        var home = desk.home();
        assertThat(desk.page(home + "/aanbieden"))
                .contains("Bovenaan staat wie het langst is gekoppeld.")
                .containsSubsequence("Rahel Vroeg", "gekoppeld op 10-03-2026", "Samuel Laat");
        var offer = location(desk.offer(home, early));
        location(desk.answer(offer, 1, "uitkomst", "refused-size"));
        assertThat(desk.page(home + "/aanbieden"))
                .containsSubsequence("Samuel Laat", "wie deze woning heeft geweigerd", offer, "Rahel Vroeg")
                .doesNotContain("value=\"" + early + "\"");
        var again = desk.offer(home, early);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Dit huishouden heeft deze woning geweigerd.");
        assertThat(desk.page(desk.home() + "/aanbieden"))
                .contains("value=\"" + early + "\"", "laatste aanbod 20-10-2026: geweigerd: te klein");
        location(desk.offer(home, late));
        assertThat(desk.page(desk.home() + "/aanbieden"))
                .containsSubsequence("Rahel Vroeg", "hebben al een aanbod dat nog loopt", "Samuel Laat");
    }

    @Test
    void dayOfAnOfferIsRefusedWithTheReason() {
        var eldest = town.waiting("Tesfay Dag");
        var home = desk.home("tot", "2026-10-25");
        for (var wrong : Map.of(
                        "", "Kies een bestaande datum.",
                        "2026-02-30", "Kies een bestaande datum.",
                        "2999-01-01", "Deze dag komt nog.",
                        "2020-01-01", "alleen over uit het bestand woningaanbiedingen",
                        "2026-08-09", "Dit huishouden is pas op 10-08-2026 gekoppeld.")
                .entrySet()) {
            var answer = desk.offer(desk.home(), eldest, wrong.getKey());
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.body()).contains("Aangeboden op: ", wrong.getValue());
        }
        assertThat(desk.offer(home, eldest).statusCode())
                .as("a home in which nobody may live any more")
                .isEqualTo(409);
        assertThat(desk.page(home)).contains("Vanaf 25-10-2026 mag hier niemand meer wonen.");
    }

    @Test
    void fileValuesComeBackAsANewVersion() {
        var number = number();
        town.fileHome(number, "600.00");
        var path = location(desk.send(LIST, "nummer", number));
        location(desk.send(
                path,
                "version",
                "0",
                "wijk",
                "Zuid",
                "soort",
                "social-rent",
                "kamers",
                "4",
                "huur",
                "650",
                "gelijkvloers",
                "no",
                "vanaf",
                "2026-11-01"));
        assertThat(desk.page(path)).contains("Terug naar de waarden van het bestand");
        assertThat(desk.send(path + "/terug", "version", "0", "to", "0").statusCode())
                .isEqualTo(409);
        location(desk.send(path + "/terug", "version", "1", "to", "0"));
        assertThat(desk.page(path))
                .contains("Zoals in het bestand.", "value=\"600,00\"", "name=\"version\" value=\"2\"")
                .contains("Kamers: 4 → 3", "Zet deze terug")
                .doesNotContain("Terug naar de waarden van het bestand");
        var byHand = desk.home();
        assertThat(desk.send(byHand + "/terug", "version", "1", "to", "0").statusCode())
                .as("no file tells of it")
                .isEqualTo(404);
    }

    @Test
    void unknownDistrictIsRefusedWithTheOnesThatAreKnown() {
        town.fileHome(number(), "500.00");
        var answer = desk.send(
                LIST + "/nieuw",
                "nummer",
                number(),
                "wijk",
                "Atlantis",
                "soort",
                "social-rent",
                "kamers",
                "3",
                "huur",
                "600",
                "gelijkvloers",
                "no");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Kies een wijk die bekend is: Bestandswijk, Noord, Zuid.")
                .doesNotContain("Atlantis");
    }

    @Test
    void anotherReasonIsToldInAFewWordsThatAreSealedAndComeBack() {
        var offer = location(desk.offer(desk.home(), town.waiting("Winta Woord")));
        var words = "Te ver van de school van de kinderen";
        location(desk.answer(offer, 1, "uitkomst", "refused", "toelichting", words));
        assertThat(desk.field(offer, "toelichting")).isEqualTo(words);
        assertThat(desk.kept(offer)).doesNotContain("school");
        assertThat(desk.answer(offer, 2, "uitkomst", "accepted", "toelichting", words)
                        .body())
                .contains("Deze reden hoort bij “geweigerd: andere reden”.");
        location(desk.answer(offer, 2, "uitkomst", "refused-size"));
        assertThat(desk.field(offer, "toelichting")).isEmpty();
        assertThat(desk.page(offer)).contains(words);
        location(desk.send(offer + "/terug", "version", "3", "to", "2"));
        assertThat(desk.field(offer, "toelichting")).isEqualTo(words);
        for (var wrong : List.of("x".repeat(201), "<script>aZq", "\u200b")) {
            var answer = desk.answer(offer, 4, "uitkomst", "refused", "toelichting", wrong);
            assertThat(answer.statusCode()).as("%.20s", wrong).isEqualTo(422);
            assertThat(answer.body()).contains("Schrijf hooguit 200 tekens").doesNotContain("<script>aZq");
        }
        location(desk.answer(offer, 4, "uitkomst", "refused", "toelichting", "é".repeat(200)));
    }

    @Test
    void lastDayOfAHomeIsToldAsTheFieldTellsIt() {
        var home = desk.home();
        var same = desk.change(home, 1, "social-rent", "600", "vanaf", "2026-11-02", "tot", "2026-11-02");
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body())
                .contains("De eerste dag waarop er niemand meer mag wonen.</p>")
                .contains("De eerste dag waarop er niemand meer mag wonen, komt na de dag bij Beschikbaar vanaf.");
        location(desk.change(home, 1, "social-rent", "600", "vanaf", "2026-11-02", "tot", "2026-11-03"));
    }

    @Test
    void daysThatAreFilledInBeforehandAreThoseOfTheCalendar() {
        var today = CalendarOfTheTown.TODAY.toString();
        assertThat(desk.field(LIST + "/nieuw", "vanaf")).isEqualTo(today);
        var home = desk.home();
        assertThat(desk.field(home, "vanaf")).as("nobody said that it is free").isEmpty();
        assertThat(desk.field(home + "/aanbieden", "aangeboden")).isEqualTo(today);
        assertThat(desk.page(home + "/aanbieden"))
                .contains("Vandaag staat al ingevuld. De bestanden lopen tot en met 31-10-2026.");
        var offer = location(desk.offer(home, town.waiting("Ubah Vandaag")));
        assertThat(desk.field(offer, "sleutel")).as("nobody answered yet").isEmpty();
        assertThat(desk.page(offer)).contains("De dag van de verhuizing, alleen bij geaccepteerd.");
        location(desk.answer(offer, 1, "uitkomst", "accepted"));
        assertThat(desk.field(offer, "sleutel")).isEqualTo(today);
        assertThat(desk.answer(offer, 2, "uitkomst", "refused", "sleutel", today)
                        .body())
                .contains("Kies geaccepteerd, of maak Sleutel op leeg.");
        location(desk.answer(offer, 2, "uitkomst", "accepted", "sleutel", "2026-10-25"));
        assertThat(desk.field(offer, "sleutel")).isEqualTo("2026-10-25");
        assertThat(desk.page(offer)).doesNotContain("De bestanden lopen tot en met");
        town.target("2026-II", 18, "2026-07-02T10:00:00Z");
        var account = "/huisvesting/verantwoording";
        location(desk.answer(offer, 3, "uitkomst", "accepted", "sleutel", today));
        assertThat(desk.page(offer)).contains("De bestanden lopen tot en met 31-10-2026.");
        assertThat(desk.page(account))
                .contains("stand op 05-11-2026", "De bestanden lopen tot en met 31-10-2026. Daarna telt alleen mee")
                .contains("wat met de hand is bijgehouden, tot en met 05-11-2026.");
    }

    @Test
    void fewRoomsAreSaidAndHoldNothingBack() {
        var six = town.waiting("Wubit Groot", 6);
        town.waiting("Yonas Past", 4);
        var home = desk.home();
        var page = desk.page(home + "/aanbieden");
        assertThat(candidate(page, "Wubit Groot")).contains("huur past", "3 kamers voor 6 mensen", "weinig kamers");
        assertThat(candidate(page, "Yonas Past"))
                .contains("3 kamers voor 4 mensen")
                .doesNotContain("weinig kamers");
        assertThat(page).contains("meer mensen zijn dan kamers plus 1", "eigen aanname");
        var offer = location(desk.offer(home, six));
        assertThat(desk.page(offer))
                .contains("3 kamers voor 6 mensen", "weinig kamers", "hooguit 4 mensen", "eigen aanname");
        location(desk.answer(offer, 1, "uitkomst", "accepted"));
    }

    /** The line of a household in the list of whom to offer a home. */
    private static String candidate(String page, String name) {
        var from = page.indexOf(name);
        return page.substring(from, page.indexOf("</label>", from));
    }
}
