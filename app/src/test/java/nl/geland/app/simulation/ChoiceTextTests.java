package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.geland.analysis.simulation.Allotment;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The choice on a public page is read off the two scenarios, whatever was typed as a name. */
class ChoiceTextTests {

    private final Words words = Words.fromFiles();
    private Scenario town;
    private Chosen chosen;

    @BeforeEach
    void read() throws Exception {
        town = ScenarioFiles.read(Files.readAllBytes(Path.of("../samples/artikel/scenario.json")))
                .town();
        chosen = Chosen.asItIs(town);
    }

    private List<String> dutch(Chosen with, Chosen without) {
        return ChoiceText.changes(words, with.applied(town), without.applied(town)).stream()
                .map(Texts::dutch)
                .toList();
    }

    private List<String> english(Chosen with, Chosen without) {
        return ChoiceText.changes(words, with.applied(town), without.applied(town)).stream()
                .map(Texts::english)
                .toList();
    }

    @Test
    void sameScenarioChangesNothingAndSaysWhatStays() {
        assertThat(dutch(chosen, chosen)).containsExactly("Er verandert niets. Zo is de gemeente nu.");
        var scenario = chosen.applied(town);
        assertThat(ChoiceText.same(words, scenario, scenario))
                .extracting(Texts::dutch)
                .containsExactly(
                        "Elke woning die past, gaat eerst naar een statushouder, als er een statushouder wacht.",
                        "In de rij gaat voor wie het langst staat ingeschreven.",
                        "Zoveel statushouders moet de gemeente elk half jaar huisvesten: 117. Dat zijn er 2.340 in 10 jaar.");
        assertThat(ChoiceText.town(words, scenario, false))
                .extracting(Texts::dutch)
                .containsExactly(
                        "Elk jaar komen ongeveer 1.300 woningen vrij en gaan ongeveer 2.600 huishoudens zoeken.");
    }

    @Test
    void homesAreToldWithTheirNumberTimeAndForWhom() {
        var with = chosen.with(Knob.PERMANENT, 100)
                .with(Knob.CONTAINERS, 1)
                .with(Knob.OFFICES, 30)
                .with(Knob.SHARED, 25)
                .with(Knob.MIX, 60)
                .with(SharedFor.ALL);
        assertThat(dutch(with, chosen))
                .containsExactly(
                        "Erbij: 500 woningen in nieuwbouw, voor iedereen (statushouders gaan voor). Klaar van januari 2028 tot en met december 2032.",
                        "Erbij: 1 container, voor iedereen (statushouders gaan voor), voor huishoudens van 1 of 2 mensen. Klaar van januari 2028 tot en met juni"
                                + " 2028. Ze gaan weg in januari 2038.",
                        "Erbij: 30 woningen in omgebouwde kantoren, voor iedereen (statushouders gaan voor), voor huishoudens van 1 tot en met 3 mensen. Klaar van januari"
                                + " 2028 tot en met december 2028.",
                        "Erbij: 25 gedeelde huizen (plekken per huis: 4, samen 100), voor iedereen (statushouders gaan voor), per woning of plek: 1"
                                + " persoon. Klaar van januari 2028 tot en met juni 2028.",
                        "In gedeelde huizen zijn de talen voor 60% gemengd. Of dat helpt bij het leren van de taal, weten we niet.");
        assertThat(english(with, chosen))
                .hasSize(5)
                .first()
                .asString()
                .startsWith("More: 500 new homes, for everybody (permit holders go first).");
    }

    @Test
    void rulesAndQuotaAreToldWithAndWithoutTheChoice() {
        var with = new Chosen(
                Map.of(Knob.QUOTA, 117, Knob.QUOTA_LATER, 150, Knob.URGENT, 10, Knob.URGENT_HOMES, 20),
                chosen.sharedFor(),
                PermitPlace.NONE,
                Allotment.Rule.LOTTERY,
                List.of(new InDistrict("Noord", 60, 30), new InDistrict("Zuid", 40, 70)));
        assertThat(dutch(with, chosen))
                .contains(
                        "Statushouders staan in dezelfde rij. Wij rekenen alsof dat vanaf januari 2027 zo is. Zonder deze keuze: Elke woning die past, gaat eerst naar een statushouder, als er een statushouder wacht.")
                .contains(
                        "In de rij wordt geloot. Wij rekenen alsof dat vanaf januari 2027 zo is. Zonder deze keuze: In de rij gaat voor wie het langst staat ingeschreven.")
                .contains(
                        "Zoveel statushouders moet de gemeente elk half jaar huisvesten: 117 vanaf januari 2027, 150 vanaf januari 2032."
                                + " Zonder deze keuze: Zoveel statushouders moet de gemeente elk half jaar huisvesten: 117.")
                .contains(
                        "Statushouders krijgen een woning in: Noord 30%, Zuid 70%. Zonder deze keuze: Statushouders krijgen overal een woning.")
                .contains("De woningen die vrijkomen, liggen in wijken: Noord 60%, Zuid 40%.");
    }

    @Test
    void whatIsMovedInTimeIsToldTwiceAndWhatIsLeftOutIsTold() {
        var later = chosen.with(Knob.CONTAINERS, 200).with(Knob.CONTAINERS_FROM, 2032);
        var sooner = later.with(Knob.CONTAINERS_FROM, 2029);
        assertThat(dutch(sooner, later))
                .singleElement()
                .asString()
                .contains("januari 2029", "Zonder deze keuze: ", "januari 2032");
        assertThat(dutch(chosen, later)).singleElement().asString().startsWith("Gaat niet door: 200 containers");
    }

    @Test
    void homesThatGoAfterTheYearsAreWarnedOf() {
        var with = chosen.with(Knob.CONTAINERS, 200).applied(town);
        assertThat(Temporary.of(with)).isEqualTo(Temporary.AFTER);
        assertThat(ChoiceText.after(words, with)).singleElement().satisfies(told -> {
            assertThat(told.dutch())
                    .startsWith("Na december 2036 stopt deze berekening. In januari 2038 gaan de containers weg.")
                    .endsWith(
                            "Dan zoeken hooguit 200 huishoudens weer een huis: zo veel als er nu in ongeveer 2 maanden vrijkomen.");
            assertThat(told.english()).contains("In January 2038 the containers go.");
        });
        var within = chosen.with(Knob.CONTAINERS, 200)
                .with(Knob.CONTAINERS_UNTIL, 2036)
                .applied(town);
        assertThat(Temporary.of(within)).isEqualTo(Temporary.WITHIN);
        assertThat(ChoiceText.after(words, within)).isEmpty();
        assertThat(Temporary.of(chosen.applied(town))).isEqualTo(Temporary.NONE);
    }
}
