package nl.geland.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.trajectories.Register;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small files taken in for real: what is stored, what is not, and what is remembered. Each test has people of its own. */
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"geland.data=target/test-data/imports", "geland.words-strict=true"})
@RealDatabase
class ImportTests {

    private static final String PERSONS = "persoonsnummer;naam;geboortedatum;huishoudnummer;datum huisvesting;wijk\n";
    private static final String BENEFITS = "clientnr;ingangsdatum;einddatum;reden instroom;reden uitstroom\n";

    @TempDir
    Path folder;

    @Autowired
    private Exchange exchange;

    @Autowired
    private Access access;

    @Autowired
    private Words words;

    @Autowired
    private RunReports reports;

    @Autowired
    private RejectedRows rejectedRows;

    @Autowired
    private Importer importer;

    @Autowired
    private Workflow workflow;

    @Autowired
    private Runs runs;

    private final TestDatabase database;
    private final JdbcClient owner;

    ImportTests(TestDatabase database, @Autowired Register register) {
        this.database = database;
        this.owner = database.owner();
        register.declareSynthetic(LocalDate.of(2026, 11, 1));
    }

    @BeforeEach
    void emptyFolder() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void correctionLeavesTheOldKnowledgeVisible() throws IOException {
        accept(PERSONS + "c1;Anna;13-02-1980;h1;20-05-2020;Noord\nc2;Bo;14-02-1980;h1;20-05-2020;Noord\n");
        var corrected =
                accept(PERSONS + "c1;Anna;13-02-1980;h1;20-05-2020;Zuid\nc2;Bo;14-02-1980;h1;20-05-2020;Noord\n");
        assertThat(counts(corrected))
                .isEqualTo(new Outcome.Counts(2, 0, 1, 1, 0, counts(corrected).gone()));
        assertThat(knownNeighbourhoods("c1")).containsExactly("Noord until now", "Zuid");
    }

    @Test
    void fileWithoutAColumnSaysNothingOfItAndLeavesWhatIsKnown() throws IOException {
        accept(PERSONS + "w1;Wim;13-02-1980;h7;20-05-2020;Noord\n");
        var without = accept("""
                persoonsnummer;naam;geboortedatum;huishoudnummer;datum huisvesting
                w1;Wim;13-02-1980;h7;21-05-2020
                w2;Wil;13-02-1981;h7;21-05-2020
                """);
        assertThat(counts(without).fresh()).isEqualTo(1);
        assertThat(counts(without).changed()).isEqualTo(1);
        assertThat(knownNeighbourhoods("w1")).containsExactly("Noord until now", "Noord");
        var emptied = accept(PERSONS + "w1;Wim;13-02-1980;h7;21-05-2020;\nw2;Wil;13-02-1981;h7;21-05-2020;Zuid\n");
        assertThat(counts(emptied).changed())
                .as("an empty cell does say something")
                .isEqualTo(2);
    }

    private List<String> knownNeighbourhoods(String number) {
        return access.asSystem(
                "import",
                () -> owner().sql("""
                        select p.neighbourhood || case when p.recorded_to is null then '' else ' until now' end
                        from trajectories.profile p join trajectories.newcomer n on n.id = p.person
                        where n.person_number = :number order by p.recorded_from""")
                        .param("number", number)
                        .query(String.class)
                        .list());
    }

    @Autowired
    private JdbcClient application;

    private JdbcClient owner() {
        return application;
    }

    @Test
    void reportsRowsThatAreGoneAndDeletesNothing() throws IOException {
        accept(PERSONS + "g1;Gone;13-02-1980;h2;20-05-2020;Noord\ng2;Stays;14-02-1980;h2;20-05-2020;Noord\n");
        var smaller = accept(PERSONS + "g2;Stays;14-02-1980;h2;20-05-2020;Noord\n");
        assertThat(counts(smaller).gone()).isPositive();
        assertThat(smaller.files().getFirst().goneRows()).contains("personen.csv:2");
        assertThat(knownNeighbourhoods("g1")).containsExactly("Noord");
    }

    @Test
    void storesNothingWhenOneFileIsRefused() throws IOException {
        write("personen.csv", PERSONS + "n1;Nobody;13-02-1980;h3;20-05-2020;Noord\n");
        write("uitkeringen.csv", BENEFITS + "n1;\"20200520;;vestiging;\n");
        var outcome = run(Exchange.Options.ACCEPT);
        assertThat(outcome.state()).isEqualTo(Outcome.State.REFUSED);
        assertThat(outcome.files().get(1).refusal())
                .extracting(Outcome.Reason::key)
                .isEqualTo("broken-quote");
        assertThat(knownNeighbourhoods("n1")).isEmpty();
        assertThat(reports.files(outcome.run()).get(1)).satisfies(file -> {
            assertThat(file.form().sha256()).hasSize(64);
            assertThat(file.columns()).isEmpty();
            assertThat(file.kind()).isNull();
        });
    }

    @Test
    void asksAndRemembersTheAnswer() throws IOException {
        accept(PERSONS + "q1;Asker;13-02-1980;h4;20-05-2020;Noord\n");
        write("uitkeringen.csv", "vreemde kop;ingangsdatum\nq1;03-04-2021\n");
        var asked = run(new Exchange.Options(
                false, Map.of(), Map.of("uitkeringen.csv", Map.of("Vreemde kop", "person")), Map.of()));
        assertThat(asked.state()).isEqualTo(Outcome.State.QUESTIONS);
        assertThat(asked.files().get(1).questions())
                .containsExactly(new Outcome.Asked("DATE", "started_on", List.of("dd-mm-yyyy", "mm-dd-yyyy")));
        var answered = run(new Exchange.Options(
                false,
                Map.of("uitkeringen.started_on", "mm-dd-yyyy"),
                Map.of("uitkeringen.csv", Map.of("Vreemde kop", "person")),
                Map.of()));
        assertThat(answered.state()).isEqualTo(Outcome.State.ACCEPTED);
        assertThat(run(Exchange.Options.ACCEPT).nothingChanged()).isTrue();
    }

    @Test
    void bringsRejectedRowsBackCorrected() throws IOException {
        accept(
                PERSONS
                        + "r1;=Rejected;13-02-1980;h5;31-02-2020;Noord\nr2;Fine;14-02-1980;h5;20-05-2020;Noord\nr3;Third;15-02-1980;h5;20-05-2020;Noord\n");
        var run = reports.newest(1, 0).getFirst();
        var file = reports.files(run.id()).getFirst();
        assertThat(owner.sql(
                                "select count(*) from exchange.rejected_row where position('Rejected' in encode(sealed, 'escape')) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        var csv = rejectedRows.csv(file);
        assertThat(csv).contains("geland-bestand;geland-rij").contains("r1;'=Rejected;13-02-1980;h5;31-02-2020");
        Files.delete(folder.resolve("personen.csv"));
        write("verbeterd.csv", csv.replace("31-02-2020", "20-02-2020"));
        var outcome = run(Exchange.Options.ACCEPT);
        assertThat(outcome.state()).isEqualTo(Outcome.State.ACCEPTED);
        assertThat(counts(outcome)).isEqualTo(new Outcome.Counts(1, 1, 0, 0, 0, 0));
        assertThat(access.<String>asSystem(
                        "import", () -> application.sql("""
                        select p.name from trajectories.profile p join trajectories.newcomer n on n.id = p.person
                        where n.person_number = 'r1'""").query(String.class).single()))
                .isEqualTo("=Rejected");
        assertThat(rejectedRows.countOf(file.id())).isZero();
    }

    @Test
    void keepsVaultValuesOutOfEverythingButTheVault() throws IOException {
        accept(PERSONS + "v1;Vault;13-02-1980;h6;20-05-2020;Noord\nv2;Vault;14-02-1980;h6;20-05-2020;Noord\n");
        write("inburgering.csv", """
                persoonsnummer;wet;kennisgeving DUO;zelfredzaamheid;inschatting;gezondheidsbelemmering
                v1;2021;13-05-2022;4;zeer-geheim;ja
                v2;2021;31-02-2022;3;ook-geheim;nee
                """);
        Files.delete(folder.resolve("personen.csv"));
        var outcome = run(Exchange.Options.ACCEPT);
        assertThat(owner.sql("select expectation || self_reliance from vault.expectation")
                        .query(String.class)
                        .list())
                .containsExactly("zeer-geheim4");
        var file = reports.files(outcome.run()).getFirst();
        assertThat(rejectedRows.csv(file))
                .contains("v2")
                .doesNotContain("geheim")
                .doesNotContain("inschatting");
        assertThat(outcome.files().getFirst().findings()).allSatisfy(finding -> {
            assertThat(finding.valueClass()).doesNotContain("geheim");
            assertThat(finding.column()).isNotIn("expectation", "self_reliance");
        });
    }

    @Test
    void letsOneImportInAtATime() throws Exception {
        write("personen.csv", PERSONS + "b1;Busy;13-02-1980;h7;20-05-2020;Noord\n");
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var first = other.submit(() -> importer.accept(List.of(), Limits.COMMAND, Progress.NONE, -1, number -> {
                inside.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            inside.await();
            var second = run(Exchange.Options.ACCEPT);
            done.countDown();
            first.get();
            assertThat(second.why()).extracting(Outcome.Reason::key).isEqualTo("busy");
        }
        assertThat(knownNeighbourhoods("b1")).isEmpty();
    }

    @Test
    void cancelledRunStoresNothing() throws IOException {
        var text = new StringBuilder(PERSONS);
        for (var i = 0; i < 3000; i++) {
            text.append("x").append(i).append(";Naam").append(i).append(";13-02-1980;h8;20-05-2020;Noord\n");
        }
        write("personen.csv", text.toString());
        var outcome = exchange.importFolder(folder, Exchange.Options.ACCEPT, new Progress() {
            private boolean reading;

            @Override
            public void at(String file, Phase phase, long rows, long total) {
                reading |= phase == Phase.READING;
            }

            @Override
            public boolean cancelled() {
                return reading;
            }
        });
        assertThat(outcome.state()).isEqualTo(Outcome.State.CANCELLED);
        assertThat(knownNeighbourhoods("x1")).isEmpty();
    }

    @Test
    void breaksOffWorkThatTakesTooLong() throws Exception {
        var outcome = whileTheStageIsLocked("t1", Duration.ofMillis(200), Progress.NONE);
        assertThat(outcome.state()).isEqualTo(Outcome.State.REFUSED);
        assertThat(outcome.files().getFirst().refusal())
                .extracting(Outcome.Reason::key)
                .isEqualTo("too-slow");
        assertThat(knownNeighbourhoods("t1")).isEmpty();
        assertThat(run(Exchange.Options.ACCEPT).state()).isEqualTo(Outcome.State.ACCEPTED);
    }

    @Test
    void breaksOffWorkInTheDatabaseWhenSomebodyEndsTheRun() throws Exception {
        var outcome = whileTheStageIsLocked("t2", Duration.ofDays(1), new Progress() {
            private final AtomicInteger asked = new AtomicInteger();

            @Override
            public void at(String file, Phase phase, long rows, long total) {}

            @Override
            public boolean cancelled() {
                return asked.getAndIncrement() > 0; // not yet when the file is recognised
            }
        });
        assertThat(outcome.state()).isEqualTo(Outcome.State.CANCELLED);
        assertThat(knownNeighbourhoods("t2")).isEmpty();
    }

    /** Takes one person in, while somebody else keeps the database waiting. */
    private Outcome whileTheStageIsLocked(String number, Duration time, Progress progress) throws Exception {
        write("personen.csv", PERSONS + number + ";Late;13-02-1980;h11;20-05-2020;Noord\n");
        var limits = new Limits(1 << 20, 200, 65_536, 10, 10, time);
        var content = Content.of(folder.resolve("personen.csv"), limits, null);
        var run = access.<Long>asSystem("import", () -> runs.begin("COMMAND"));
        var file = access.<Long>asSystem("import", () -> runs.addFile(run, "personen.csv", content.sha256(), 1));
        try (var other = database.asOwner().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table trajectories.profile_stage");
            return workflow.accept(
                    run,
                    List.of(new Incoming(file, "personen.csv", Choices.NONE, content, false)),
                    limits,
                    progress,
                    -1);
        }
    }

    @Test
    void commandSaysWhatHappenedAndWritesTheReport() throws IOException {
        write(
                "personen.csv",
                PERSONS + "k1; Command;13-02-1980;h9;20-05-2020;Noord\nk2;Two;31-02-1980;h9;20-05-2020;Noord\n");
        var report = folder.resolve("report.json");
        assertThat(command(folder.toString(), "--dry-run", "--report", report.toString()))
                .contains(
                        "code 0",
                        "personen.csv: herkend als personen",
                        "2 rijen: 1 nieuw",
                        "1 afgekeurd",
                        "Losse spaties",
                        "niets opgeslagen");
        assertThat(Files.readString(report))
                .contains("\"rule\" : \"stray-blanks\"", "\"row\" : 3")
                .doesNotContain("Command");
        assertThat(command()).contains("code 2", "Gebruik");
        assertThat(command(folder.resolve("nowhere").toString())).contains("code 2");
        write("uitkeringen.csv", "clientnr;ingangsdatum\nk1;03-04-2021\n");
        assertThat(command(folder.toString())).contains("code 6", "--date uitkeringen.started_on=NOTATIE");
        write("uitkeringen.csv", "clientnr;ingangsdatum\n");
        assertThat(command(folder.toString())).contains("code 1", "alleen kopjes");
    }

    private String command(String... words) {
        var out = new ByteArrayOutputStream();
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        var code = new ImportCommand(exchange, this.words, printed).run(List.of(words));
        return "code " + code + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void numbersThatDoNotFitAreRejectedBeforeTheDatabaseSeesThem() throws IOException {
        accept(PERSONS + "d1;Number;13-02-1980;h10;20-05-2020;Noord\n");
        Files.delete(folder.resolve("personen.csv"));
        write(
                "lesuren.csv",
                "persoonsnummer;maand;uren;soort\nd1;2021-05;99999999999;NT2\nd1;2021-06;-5;NT2\nd1;2021-07;12;NT2\n");
        var outcome = run(Exchange.Options.ACCEPT);
        assertThat(outcome.files().getFirst().findings())
                .extracting(Finding::rule)
                .containsOnly("number-out-of-range");
        assertThat(counts(outcome).fresh()).isEqualTo(1);
    }

    private Outcome accept(String persons) throws IOException {
        write("personen.csv", persons);
        var outcome = run(Exchange.Options.ACCEPT);
        assertThat(outcome.state()).isEqualTo(Outcome.State.ACCEPTED);
        return outcome;
    }

    private Outcome run(Exchange.Options options) throws IOException {
        return exchange.importFolder(folder, options, Progress.NONE);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Outcome.Counts counts(Outcome outcome) {
        var file = outcome.files().getFirst();
        return Objects.requireNonNull(file.counts(), () -> file.name() + " was not read: " + file.refusal());
    }
}
