package nl.geland.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as municipalities have them, offered on the page over real HTTP: what is recognised, asked, corrected and remembered. */
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilePagesTests {

    private static final String CHECKED = "gecontroleerd, nog niet opgeslagen";
    private static final String ASKED = "er is een vraag";
    private static final String NOTHING_NEW = "Er zou niets veranderen: alles is al bekend.";
    private static final String DAY_FIRST = "03-04-2005 is 3 april: eerst de dag";
    private static final String MONTH_FIRST = "03-04-2005 is 4 maart: eerst de maand";
    private static final String WHICH_FIRST = "Hoe zijn de datums in de kolom ‘ingangsdatum’ geschreven?";

    private final Visitor lead;
    private final FileDesk desk;
    private final JdbcClient owner;

    FilePagesTests(TestDatabase database, @LocalServerPort int port) {
        lead = new Staff(database).signIn(Role.TEAM_LEAD, port);
        desk = new FileDesk(lead);
        owner = database.owner();
    }

    @BeforeAll
    void peopleAndTheirBenefitsAndHomes() {
        desk.take(
                "personen.csv",
                IntStream.rangeClosed(1, 40)
                        .mapToObj("p%1$d;Naam %1$d;13-02-1980;h%1$d\n"::formatted)
                        .collect(Collectors.joining("", "persoonsnummer;naam;geboortedatum;huishoudnummer\n", "")));
        desk.take("uitkeringen.csv", """
                clientnr;ingangsdatum;einddatum;reden instroom;reden uitstroom
                p1;20140523;20161124;vestiging;werk
                p2;20150131;;beëindiging;
                """);
        desk.take("woningen.csv", """
                woningnummer;wijk;kamers;soort;kale huur
                W1;Noord;2;sociale huur;1560,60
                W2;Zuid;3;sociale huur;1,56
                """);
    }

    /** A file with the benefits that are known already, and how the page shows that it was understood. */
    record Guise(String name, String charset, String form, String start, String startRow, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Guise> guises() {
        return Stream.of(
                new Guise(
                        "other headers, commas",
                        "windows-1252",
                        "windows-1252 Scheidingsteken komma",
                        "Startdatum",
                        "begindatum 03-04-2005 is 3 april: eerst de dag",
                        """
                        Cliëntnummer,Startdatum,Datum einde,Instroomreden,Reden beëindiging
                        p1,23-05-2014,24-11-2016,vestiging,werk
                        p2,31-01-2015,,beëindiging,
                        """),
                new Guise(
                        "other order, tabs",
                        "UTF-16LE",
                        "UTF-16LE Scheidingsteken tab",
                        "Begindatum",
                        "begindatum 2003-04-05 is 5 april 2003: eerst het jaar",
                        """
                        Beëindigingsreden\tDatum beëindiging\tRegnr\tReden toekenning\tBegindatum
                        werk\t2016-11-24\tp1\tvestiging\t2014-05-23
                        \t\tp2\tbeëindiging\t2015-01-31
                        """),
                new Guise(
                        "another notation in each column",
                        "UTF-8",
                        "UTF-8 Scheidingsteken puntkomma",
                        "start date",
                        "begindatum 03/04/2005 is 4 maart: eerst de maand",
                        """
                        client id;start date;end date;reason for inflow;reason for outflow
                        p1;5/23/2014;24.11.2016;vestiging;werk
                        p2;1/31/2015;;beëindiging;
                        """),
                new Guise(
                        "an extra column",
                        "UTF-8",
                        "UTF-8 Scheidingsteken streep",
                        "ingangsdatum",
                        "begindatum 20030405 is 5 april 2003: eerst het jaar",
                        """
                        klantnummer|dossiernotitie|ingangsdatum|einddatum|reden instroom|reden uitstroom
                        p1|a|20140523|20161124|vestiging|werk
                        p2|b|20150131||beëindiging|
                        """));
    }

    @ParameterizedTest
    @MethodSource("guises")
    void readsTheSameInEveryGuise(Guise guise) {
        var sheet = desk.offer("export.csv", guise.text(), Charset.forName(guise.charset()));
        assertThat(sheet.state()).isEqualTo(CHECKED);
        assertThat(sheet.text()).contains("Soort uitkeringen", guise.form(), NOTHING_NEW);
        assertThat(sheet.row(guise.start())).isEqualTo(guise.start() + " " + guise.startRow());
        assertThat(sheet.text().contains("Kolom niet gebruikt")).isEqualTo(guise.name.contains("extra"));
        assertThat(sheet.text()).doesNotContain("Kolom ontbreekt", "Afgekeurde rijen");
    }

    @Test
    void missingOptionalColumnIsNamedAndStaysEmpty() {
        var sheet = desk.offer("uitkeringen.csv", "clientnr;ingangsdatum;reden instroom\np3;20180523;vestiging\n");
        assertThat(sheet.text()).contains("Kolom ontbreekt", "Nog geen kolom voor: einddatum, reden uitstroom.");
        desk.accept(sheet);
        assertThat(desk.offer("uitkeringen.csv", """
                                clientnr;ingangsdatum;einddatum;reden instroom;reden uitstroom
                                p3;20180523;;vestiging;
                                """).text()).contains(NOTHING_NEW);
    }

    @Test
    void unknownColumnBesideAFieldWithoutOneIsSaidAboveTheButtonAndWipesNothing() {
        var sheet = desk.offer("uitkeringen.csv", """
                clientnr;ingangsdatum;Stopdatum;reden instroom;reden uitstroom
                p1;20140523;20161124;vestiging;werk
                """);
        assertThat(sheet.text())
                .contains(
                        NOTHING_NEW,
                        "In uitkeringen.csv staat een kolom die we niet kennen: Stopdatum. En voor deze velden is er geen kolom: einddatum.");
        assertThat(desk.answer(sheet, "Wat staat er in kolom Stopdatum?", "einddatum")
                        .text())
                .doesNotContain("die we niet kennen");
    }

    @Test
    void decimalsWithAPointAreTheSameAsDecimalsWithAComma() {
        var sheet = desk.offer("huizen.csv", """
                VHE,Stadsdeel,Aantal kamers,Type woning,Netto huur
                W1,Noord,2,sociale huur,"1,560.60"
                W2,Zuid,3,sociale huur,1.56
                """);
        assertThat(sheet.text()).contains("Soort woningen", NOTHING_NEW);
        assertThat(sheet.row("Netto huur")).contains("een punt: 1.5 is anderhalf");
    }

    @Test
    void asksWhatAPointInANumberMeans() {
        var text = "woningnummer;wijk;kamers;soort;kale huur\nW3;Noord;2;gedeeld;1.560\n";
        var asked = desk.offer("woningen.csv", text);
        assertThat(asked.state()).isEqualTo(ASKED);
        var comma = "een komma: 1,5 is anderhalf en 1.500 is vijftienhonderd";
        desk.accept(
                desk.answer(asked, "Welk teken staat in de kolom ‘kale huur’ voor de cijfers achter de komma?", comma));
        assertThat(desk.offer("woningen.csv", text.replace("1.560", "1560,00")).text())
                .contains(NOTHING_NEW);
        assertThat(desk.offer("woningen.csv", text).text()).contains(NOTHING_NEW);
    }

    @Test
    void ambiguousDatesAreAskedAndTheAnswerIsRememberedForThisMunicipality() {
        var text = "clientnr;ingangsdatum\np4;03-04-2021\np4;05-06-2022\n";
        var asked = desk.offer("uitkeringen.csv", text);
        assertThat(asked.state()).isEqualTo(ASKED);
        assertThat(asked.text())
                .contains("Geland kan nog niet verder", "Aan de datums zelf is niet te zien wat eerst komt.");
        assertThat(asked.field(WHICH_FIRST).selected()).as("a guess").isEmpty();
        assertThat(asked.field(WHICH_FIRST).options()).containsKeys(DAY_FIRST, MONTH_FIRST);
        assertThat(desk.answer(asked).state()).as("without an answer").isEqualTo(ASKED);
        desk.accept(desk.answer(asked, WHICH_FIRST, MONTH_FIRST));
        assertThat(desk.offer("uitkeringen.csv", "clientnr;ingangsdatum\np4;20210304\np4;20220506\n")
                        .text())
                .contains(NOTHING_NEW);
        assertThat(desk.offer("uitkeringen.csv", text).text()).contains(NOTHING_NEW);
        owner.sql("update exchange.notation set municipality = 'Elders'").update();
        assertThat(desk.offer("uitkeringen.csv", text).state())
                .as("what another municipality said")
                .isEqualTo(ASKED);
    }

    @Test
    void unknownHeaderIsAskedAndTheAnswerIsRememberedForThisMunicipality() {
        var text = "klant;recht sinds;reden instroom\np5;20200523;vestiging\n";
        var asked = desk.offer("uitkeringen.csv", text);
        assertThat(asked.state()).isEqualTo(ASKED);
        var answered = desk.answer(
                asked,
                "In welke kolom staat dit: persoonsnummer?",
                "klant",
                "In welke kolom staat dit: begindatum?",
                "recht sinds");
        assertThat(answered.row("recht sinds")).contains("begindatum");
        desk.accept(answered);
        assertThat(desk.offer("onherkenbaar.csv", text).text()).contains("Soort uitkeringen", NOTHING_NEW);
        owner.sql("update exchange.mapping set municipality = 'Elders' where header in ('klant', 'recht sinds')")
                .update();
        assertThat(desk.offer("uitkeringen.csv", text).state())
                .as("what another municipality said")
                .isEqualTo(ASKED);
    }

    @Test
    void columnThatIsReadWronglyIsCorrectedAndTheCorrectionIsRemembered() {
        var text = "clientnr;Startdatum;Echte ingang\np6;20200123;20200315\n";
        var first = desk.offer("uitkeringen.csv", text);
        assertThat(first.row("Startdatum")).contains("begindatum");
        var corrected = desk.answer(first, "Wat staat er in kolom Echte ingang?", "begindatum");
        assertThat(corrected.row("Startdatum")).contains("niet gebruiken");
        desk.accept(corrected);
        assertThat(desk.offer("uitkeringen.csv", "clientnr;ingangsdatum\np6;20200315\n")
                        .text())
                .contains(NOTHING_NEW);
        var again = desk.offer("uitkeringen.csv", text);
        assertThat(again.row("Echte ingang")).contains("begindatum");
        assertThat(again.text()).contains(NOTHING_NEW);
    }

    @Test
    void laterCorrectionGoesBeforeAnEarlierOne() {
        var text = "clientnr;eerste datum;tweede datum\np7;20200123;20200315\n";
        var begin = "In welke kolom staat dit: begindatum?";
        desk.accept(desk.answer(desk.offer("uitkeringen.csv", text), begin, "eerste datum"));
        desk.accept(
                desk.answer(desk.offer("uitkeringen.csv", text), "Wat staat er in kolom tweede datum?", "begindatum"));
        var again = desk.offer("uitkeringen.csv", text);
        assertThat(again.row("tweede datum")).contains("begindatum");
        assertThat(again.row("eerste datum")).contains("niet gebruiken");
    }

    @Test
    void twoColumnsForOneFieldAreAQuestion() {
        var asked = desk.offer("uitkeringen.csv", "clientnr;van;tot\np8;20200123;20200615\n");
        var twice = desk.answer(
                asked, "In welke kolom staat dit: begindatum?", "van", "Wat staat er in kolom tot?", "begindatum");
        assertThat(twice.state()).isEqualTo(ASKED);
        assertThat(twice.text()).contains("U koos twee kolommen voor hetzelfde: begindatum.");
        desk.accept(desk.answer(twice, "Wat staat er in kolom tot?", "einddatum"));
        assertThat(desk.offer("uitkeringen.csv", "clientnr;ingangsdatum;einddatum\np8;20200123;20200615\n")
                        .text())
                .contains(NOTHING_NEW);
    }

    @Test
    void kindIsAskedWhenNoHeaderIsKnown() {
        var asked = desk.offer("export.csv", "foo;bar\np9;20200123\n");
        assertThat(asked.text()).contains("Geland herkent het niet aan de kopjes: foo, bar.");
        var kind = desk.answer(asked, "Wat voor gegevens staan er in dit bestand?", "uitkeringen");
        var answered = desk.answer(
                kind,
                "In welke kolom staat dit: persoonsnummer?",
                "foo",
                "In welke kolom staat dit: begindatum?",
                "bar");
        desk.accept(answered);
        assertThat(desk.offer("uitkeringen.csv", "clientnr;ingangsdatum\np9;20200123\n")
                        .text())
                .contains(NOTHING_NEW);
    }

    @Test
    void kindThatIsReadWronglyIsCorrected() {
        var first = desk.offer("uitkeringen.csv", "persoonsnummer;begindatum;branche\np10;20200123;zorg\n");
        assertThat(first.text()).contains("Soort uitkeringen");
        var corrected = desk.answer(first, "Wat voor gegevens staan er in het bestand?", "dienstverbanden");
        assertThat(corrected.text()).contains("Soort dienstverbanden");
        assertThat(corrected.row("branche")).contains("sector");
    }

    @Test
    void columnsOfAFileThatWasRefusedCanBeChosenAnew() {
        var text = IntStream.rangeClosed(11, 40)
                .mapToObj("d%1$d;p%1$d;20200123\n"::formatted)
                .collect(Collectors.joining("", "clientnr;volgnummer;ingangsdatum\n", ""));
        var refused = desk.offer("uitkeringen.csv", text);
        assertThat(refused.state()).isEqualTo("geweigerd, niets opgeslagen");
        assertThat(refused.text())
                .contains("Van de 30 rijen kunnen er 30 niet worden gebruikt.", "Vaakst gezien: Onbekende persoon.");
        var mended = desk.answer(refused, "Wat staat er in kolom volgnummer?", "persoonsnummer");
        assertThat(mended.state()).isEqualTo(CHECKED);
        assertThat(mended.row("clientnr")).contains("niet gebruiken");
    }

    @Test
    void fileOfWhichNoRowCanBeTakenInIsNotSaidToBeKnown() {
        var sheet = desk.offer("taakstelling.csv", "halfjaar;taakstelling\n2026-I;veel\n2026-II;-3\n");
        assertThat(sheet.text())
                .contains("Er zou niets veranderen: geen enkele rij kan worden opgenomen. Hieronder staat waarom.")
                .doesNotContain(NOTHING_NEW);
    }

    @Test
    void targetByHandThatAFileSaysOtherwiseIsTold() {
        desk.take("taakstelling.csv", "halfjaar;taakstelling\n2026-I;20\n2026-II;30\n");
        var path = "/huisvesting/taakstellingen/2026-II";
        assertThat(lead.post(path, "version", "0", "mensen", "32", "reden", "Herziening")
                        .statusCode())
                .isEqualTo(302);
        var sheet = desk.offer("taakstelling.csv", "halfjaar;taakstelling\n2026-I;21\n2026-II;31\n");
        assertThat(sheet.text())
                .contains("taakstelling.csv, taakstelling 2026-II: het bestand zegt 31, met de hand staat er 32.")
                .contains("Taakstelling met de hand anders ingevuld")
                .doesNotContain("taakstelling 2026-I:");
        desk.accept(sheet);
        assertThat(lead.get(path).body()).contains("Het bestand zegt nu 31.");
        assertThat(desk.offer("taakstelling.csv", "halfjaar;taakstelling\n2026-I;21\n2026-II;32\n")
                        .text())
                .as("the file says the same now")
                .doesNotContain("met de hand staat er");
    }
}
