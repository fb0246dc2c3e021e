package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an alderman reads out must hold: a ban on priority puts a duty off, and added homes that are let again are no more homes. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/public-sheet")
class PublicSheetTests {

    private static final Pattern MONTHS = Pattern.compile("(\\d+) jaar(?: en (\\d+) maand(?:en)?)?");

    private final Staff staff;

    @LocalServerPort
    private int port;

    @Autowired
    private Lab lab;

    PublicSheetTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    /** The proposal of a scenario beside the town as it is, as a colleague reads it. */
    private String proposed(String title, String years, String... typed) throws InterruptedException {
        var adviser = staff.signIn(Role.POLICY_ADVISER, port);
        var town = LabForm.save(adviser, "Zoals nu bij " + title, "years", years);
        var other = LabForm.save(
                adviser,
                title,
                Stream.concat(Stream.of("years", years), Stream.of(typed)).toArray(String[]::new));
        var path = location(adviser, "/scenarios/doorrekenen", "first", town, "with", other);
        lab.await(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        return adviser.get(location(adviser, path + "/voorstel", "place", "1", "reason", "De raad vroeg erom."))
                .body();
    }

    private static String location(Visitor visitor, String path, String... pairs) {
        return visitor.post(path, pairs)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void banOnPriorityTellsWhatItPutsOff() throws InterruptedException {
        var page = proposed("Zonder voorrang", "10", "permit-place", "none");
        assertThat(page)
                .contains(
                        "Wij rekenen alsof dat vanaf januari 2027 zo is.",
                        "Er komt geen woning bij",
                        "De gemeente moet de statushouders daarna nog huisvesten.",
                        "is dus tijdelijk")
                .containsPattern("Zijn onze aannames anders, dan wachten er meestal tussen [\\d.]+ en [\\d.]+; bij")
                .containsPattern("niet gehaald: [\\d.]+ mensen te weinig")
                .doesNotContain("maanden werk", "maanden uitkering")
                .contains("0 voor statushouders, 100 voor anderen", "Met deze keuze is dat pas later")
                .contains("Wij nemen aan dat er elk jaar ongeveer 2.600 huishoudens gaan zoeken; dat is niet geteld.")
                .doesNotContain("deze keuze maakt geen verschil", "helpen zo ongeveer", "Eind 2.0");
        var told = Pattern.compile("in doorsnee ongeveer (\\d+) maanden korter").matcher(page);
        assertThat(told.find()).isTrue();
        var waits = MONTHS.matcher(page.substring(page.indexOf("van wie iets kreeg, wachtte de helft korter dan")));
        var without = next(waits);
        assertThat(without - next(waits))
                .as("the table differs by what is told above it")
                .isEqualTo(Integer.parseInt(told.group(1)));
    }

    private static int next(Matcher waits) {
        assertThat(waits.find()).isTrue();
        return 12 * Integer.parseInt(waits.group(1)) + (waits.group(2) == null ? 0 : Integer.parseInt(waits.group(2)));
    }

    @Test
    void homesThatAreLetAgainAreTold() throws InterruptedException {
        var typed = "containers,200,containers-from,2027,containers-until,2037".split(",");
        assertThat(proposed("Met containers", "8", typed))
                .containsPattern(
                        "200 plekken helpen zo ongeveer \\d+ keer\\. Wie weggaat, zoekt in deze berekening niet opnieuw")
                .contains(
                        "deze keuze maakt geen verschil",
                        "krijgt een huis of container",
                        "Zo vaak komt er een huis of container vrij",
                        "Een container telt mee.")
                .contains("Zoveel jaar woont iemand gemiddeld in een container. Hier: 4. Het kan ook 2 tot 6 zijn.")
                .contains("Het zijn evenveel statushouders, maar op meer woningen.")
                .contains(
                        "voor iedereen (statushouders gaan voor), voor huishoudens van 1 of 2 mensen",
                        "Bent u met te veel mensen")
                .contains("Dan zoeken hooguit 200 huishoudens weer een huis")
                .doesNotContain("De gemeente moet de statushouders daarna nog huisvesten.");
    }

    @Test
    void placesForPermitHoldersAreToldAmongTheirsAndNotAsNoDifference() throws InterruptedException {
        var typed = "shared,25,shared-from,2027,mix,100".split(",");
        assertThat(proposed("Gedeeld", "8", typed))
                .containsPattern("Statushouders \\(huishoudens\\)</th>")
                .containsOnlyOnce(">krijgt een huis of plek in een gedeeld huis<")
                .containsOnlyOnce(">krijgt een huis<")
                .contains(
                        "Een plek in een gedeeld huis telt mee.",
                        "keer krijgt een statushouder zo een plek en geen eigen huis.",
                        "Of dat helpt bij het leren van de taal, weten we niet.")
                .doesNotContain("deze keuze maakt geen verschil", "container", "Bent u met te veel mensen");
    }
}
