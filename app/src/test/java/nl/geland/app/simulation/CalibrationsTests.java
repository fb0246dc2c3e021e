package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import nl.geland.analysis.simulation.Calibration.Caution;
import nl.geland.analysis.simulation.PermitHolders;
import nl.geland.app.Geland;
import nl.geland.app.exchange.Exchange;
import nl.geland.app.exchange.Progress;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The numbers of the fictional municipality, from its own files as they lie in the database. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CalibrationsTests {

    @Autowired
    private Exchange exchange;

    @Autowired
    private Calibrations calibrations;

    @Autowired
    private Towns towns;

    private final Staff staff;

    @LocalServerPort
    private int port;

    CalibrationsTests(TestDatabase database) {
        this.staff = new Staff(database);
    }

    @Test
    void tellsNothingOfNothingAndMuchOfTheFilesOfATown() throws IOException {
        assertThat(calibrations.current(1)).isEmpty();
        assertThat(towns.of(Saved.Origin.MEASURED)).isEmpty();
        var before = staff.signIn(Role.POLICY_ADVISER, port);
        assertThat(before.get("/scenarios/cijfers").body()).contains("nog niet ingelezen");
        assertThat(before.get("/scenarios/cijfers/bestand").statusCode()).isEqualTo(404);
        exchange.importFolder(Path.of("..", "samples", "voorbeeldstad"), Exchange.Options.ACCEPT, Progress.NONE);
        var found = calibrations.current(1).orElseThrow();
        assertThat(found.window().from()).isEqualTo(2006);
        assertThat(found.window().until()).isBetween(2026.8, 2026.9);
        var fit = found.fit();
        // What the script that made the files was told, where it can be read off the files by counting rows.
        assertThat(fit.applicantsPerYear().value()).isBetween(2_150.0, 2_300.0);
        assertThat(fit.homesPerYear().value()).isBetween(1_280.0, 1_330.0);
        assertThat(fit.givesUpPerYear().value()).isBetween(0.03, 0.09);
        assertThat(fit.givesUpPerYear().standardError() / fit.givesUpPerYear().value())
                .isLessThan(0.01);
        assertThat(fit.sizes()).hasSize(5);
        assertThat(fit.yearsWaited().value()).isBetween(7.0, 8.5);
        assertThat(fit.cautions()).contains(Caution.REGISTERED_IS_NOT_SEARCHING);
        assertThat(found.refusal().value()).isBetween(0.03, 0.07);
        assertThat(found.refusal().count()).isEqualTo(65);
        assertThat(found.permitSizes()).isNotEmpty();
        assertThat(found.monthsToHome().value()).isPositive();
        assertThat(found.quota().targets()).hasSize(26).first().isEqualTo(new OwnQuota.Target("2014-I", 13));
        var held = found.heldOut();
        assertThat(held).isNotNull();
        if (held != null) {
            assertThat(Math.abs(held.housed().error())).isLessThan(0.05);
            assertThat(Math.abs(held.gaveUp().error())).isLessThan(0.05);
            assertThat(Math.abs(held.yearsWaited().error())).isLessThan(0.05);
        }
        var own = towns.of(Saved.Origin.MEASURED).orElseThrow();
        var chosen = Chosen.asItIs(own.file().town()).with(Knob.CONTAINERS, 50);
        assertThat(chosen.applied(own.file().town()).supply()).hasSize(2);
        assertThat(own.file().town().applicants().givesUpPerYear()).isBetween(0.03, 0.09);
        assertThat(ScenarioFiles.read(ScenarioFiles.write(own.file()))).isEqualTo(own.file());
        assertThat(own.dataVersion()).matches("\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{12}");
        var page = staff.signIn(Role.POLICY_ADVISER, port).get("/scenarios/nieuw/gemeente");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"containers\"").containsPattern("wachtte ongeveer [78],\\d jaar");
        var file = staff.signIn(Role.POLICY_ADVISER, port).get("/scenarios/cijfers/bestand");
        var taken = ScenarioFiles.read(file.body().getBytes(StandardCharsets.UTF_8));
        assertThat(taken).isEqualTo(own.file());
        assertThat(taken.numbers())
                .filteredOn(stated -> stated.basis() == Basis.MEASURED)
                .hasSizeGreaterThan(15)
                .allSatisfy(stated ->
                        assertThat(stated.source()).isEqualTo("Eigen bestanden, gegevens " + own.dataVersion()))
                .extracting(Stated::number)
                .contains("/town/applicants/perYear", "/town/supply/homes/perYear", "/town/permitHolders/refusal");
        assertThat(taken.numbers())
                .filteredOn(stated -> stated.basis() == Basis.MEASURED && stated.low() != null)
                .hasSizeGreaterThan(10);
        var numbers = staff.signIn(Role.POLICY_ADVISER, port).get("/scenarios/cijfers");
        assertThat(numbers.body())
                .contains(
                        "Onze eigen cijfers",
                        own.dataVersion(),
                        "Klopt het model?",
                        "Ingeschreven is niet hetzelfde als zoeken.")
                .contains("/scenarios/cijfers/bestand");
        assertThat(staff.signIn(Role.POLICY_ADVISER, port).get("/huisvesting").body())
                .contains("Er zijn er nog 96 te gaan.");
        explains(found, own.file().town().permitHolders(), numbers.body());
        assertThat(staff.signIn(Role.CASE_MANAGER, port)
                        .get("/scenarios/cijfers")
                        .statusCode())
                .isIn(403, 404);
        var words = Words.fromFiles();
        assertThat(found.cautions())
                .allSatisfy(key ->
                        assertThat(words.word(Locale.of("nl", "NL"), key)).doesNotContain("simulation."));
    }

    /** The account of the quota is that of the housing pages, and each number that differs elsewhere is explained. */
    private static void explains(Calibrations.Calibrated found, PermitHolders town, String page) {
        var quota = found.quota();
        assertThat(quota.onAccount())
                .as("as the housing pages tell who sees no people")
                .isEqualTo(96);
        assertThat(quota.stillToCome()).as("November and December of 26").isEqualTo(9);
        assertThat(town.backlogAtStart()).isEqualTo(87);
        assertThat(town.peoplePerHalfYear()).containsExactly(26);
        assertThat(page)
                .contains(
                        "taakstelling is nu 96 (in mensen, afgerond)",
                        "achterstand van 87",
                        "die van 2026-II: 26 (in mensen)")
                .contains("per jaar vrijkomen: 1.306.", "Daar wacht die dus vaak minder dan een week")
                .contains("permitHolders.backlogAtStart", "applicants.households.1", "37,7%")
                .contains("wachtlijst.csv (ingelezen", "Er is niets met de hand bijgehouden.")
                .contains("Conclusie: het model klopt niet precies.", "U mag er geen belofte mee doen.")
                .doesNotContain("0,377");
    }
}
