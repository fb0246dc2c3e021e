package nl.geland.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.geland.app.Geland;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.trajectories.Register;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hostile and broken files on their whole way, by either door, in an application that already knows people: a refusal in plain words, and
 * nothing stored but a name and a hash.
 */
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.words-strict=true")
@RealDatabase
@Timeout(60)
class HostileImportTests {

    private static final String PERSONS = "persoonsnummer;naam;geboortedatum;gemeente;huishoudnummer\n";
    private static final String BENEFITS = "clientnr;ingangsdatum;einddatum;reden instroom;reden uitstroom\n";

    /** Where it is written down that a run took place, and which files it had. */
    private static final String[] RUNS = {"exchange.run", "exchange.file"};

    private static final List<Locale> LANGUAGES = List.of(Locale.of("nl", "NL"), Locale.of("en", "NL"));

    @TempDir
    Path folder;

    @Autowired
    private Exchange exchange;

    @Autowired
    private RunReports reports;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private Words words;

    @LocalServerPort
    private int port;

    private final JdbcClient owner;
    private final Staff staff;
    private final Path inbox;

    HostileImportTests(
            TestDatabase database, @Autowired Register register, @Value("${geland.data}") @Autowired Path data) {
        owner = database.owner();
        staff = new Staff(database);
        inbox = data.resolve("inbox");
        register.declareSynthetic(LocalDate.of(2026, 11, 1));
    }

    @BeforeEach
    void somebodyIsKnown() throws IOException {
        write("personen.csv", PERSONS + "7;Anna de Wit;13-02-1980;;h7\n8;Bo;14-02-1980;;h7\n9;Cor;15-02-1980;;h9\n");
        assertThat(run().state()).isEqualTo(Outcome.State.ACCEPTED);
        Files.delete(folder.resolve("personen.csv"));
    }

    static List<HostileFile> refused() {
        return HostileFile.small();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void storesNothingOfARefusedFileButItsNameAndHash(HostileFile hostile) throws IOException {
        var hash = hash(Files.readAllBytes(hostile.in(folder)));
        var before = Contents.of(owner);
        var outcome = run();
        assertThat(outcome.state()).isEqualTo(Outcome.State.REFUSED);
        var refusal = Objects.requireNonNull(outcome.files().getFirst().refusal());
        assertThat(refusal.key()).isEqualTo(hostile.reason());
        assertSaidInPlainWords(refusal);

        var after = Contents.of(owner);
        assertThat(after.without(RUNS)).isEqualTo(before.without(RUNS));
        assertThat(after.rows("exchange.run")).isEqualTo(before.rows("exchange.run") + 1);
        assertThat(after.rows("exchange.file")).isEqualTo(before.rows("exchange.file") + 1);
        var stored = reports.files(outcome.run()).getFirst();
        assertThat(stored.name()).isEqualTo(hostile.name());
        assertThat(stored.form()).isEqualTo(new StoredFile.Form("", "", false, hash));
        assertThat(stored.counts()).isNull();
        assertThat(Contents.holding(owner, HostileFile.CANARY)).isEmpty();
    }

    /** In words and numbers, with no name that only programs know. */
    private void assertSaidInPlainWords(Outcome.Reason refusal) {
        var codes = Stream.concat(Stream.of("exchange."), refusal.arguments().stream())
                .filter(word -> word.matches("[a-z]+[-.][a-z-]*"))
                .toList();
        for (var language : LANGUAGES) {
            assertThat(Reasons.say((key, arguments) -> words.word(language, key, arguments), refusal))
                    .matches("[\\p{Lu}\\d].{15,}[.]")
                    .doesNotContain("{", HostileFile.CANARY)
                    .doesNotContain(codes);
        }
    }

    @Test
    void keepsGoodRowsAndNamesWhatIsWrongWithTheOthers() throws IOException {
        var accents = "\u0301".repeat(40);
        write(
                "personen.csv",
                "gemeente;naam;geboortedatum;huishoudnummer;Persoonsnummer\n"
                        + "Voorbeeldstad;\"Anna\nde Wit\";13-02-1980;h7;7\n"
                        + ";Leading Zero;16-02-1980;h9;007\n"
                        + ";A. de Wit;13-02-1980;h7;7\n"
                        + ";Anna de Wit;13-02-1980;h7;17\n"
                        + "Voorbeeldstad;\"Anna\nde Wit\";13-02-1980;h7;7\n"
                        + "Elders;Ver Weg;13-02-1980;h7;18\n"
                        + ";Dee 111.222.333;13-02-1980;h7;19\n"
                        + ";Eef 111\u00A0222\u200B333;13-02-1980;h7;20\n"
                        + ";Gea e" + accents + ";13-02-1980;h7;21\n"
                        + ";Exponent;13-02-1980;h7;1.23E+11\n"
                        + ";Serial;45231;h7;22\n"
                        + ";Mixed;03/04/05;h7;23\n"
                        + ";Bo;14-02-1980;h7;8\n;Cor;15-02-1980;h9;9\n");
        var outcome = run();
        assertThat(outcome.state()).isEqualTo(Outcome.State.ACCEPTED);
        assertThat(rules(outcome))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(2, "stray-blanks"),
                        Map.entry(4, "contradictory-row"),
                        Map.entry(5, "possible-double"),
                        Map.entry(6, "stray-blanks repeated-row"),
                        Map.entry(7, "other-municipality"),
                        Map.entry(8, "bsn-in-text"),
                        Map.entry(9, "bsn-in-text"),
                        Map.entry(10, "control-characters"),
                        Map.entry(11, "excel-number"),
                        Map.entry(12, "excel-date"),
                        Map.entry(13, "date-expected")));
        assertThat(owner.sql("select person_number from trajectories.newcomer order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("007", "17", "7", "8", "9");
        for (var secret : List.of("111222333", "111.222.333", "222\u00A0", "Ver Weg", "Gea", "1.23E+11", "03/04/05")) {
            assertThat(Contents.holding(owner, secret)).as(secret).isEmpty();
        }
    }

    /** Row to rule, of the findings that are about one row. */
    private static Map<Integer, String> rules(Outcome outcome) {
        var rules = new LinkedHashMap<Integer, String>();
        outcome.files().getFirst().findings().stream()
                .filter(finding -> finding.row() > 1)
                .forEach(finding -> rules.merge(
                        finding.row(), finding.rule(), (one, other) -> one.equals(other) ? one : one + " " + other));
        return rules;
    }

    @Test
    void asksAndTakesNothingInWhenAHeaderIsMissingOrADateCouldBeTwoDays() throws IOException {
        var before = Contents.of(owner);
        write("uitkeringen.csv", "clientnr;reden instroom;reden uitstroom\n7;vestiging;werk\n");
        var missing = run();
        assertThat(missing.files().getFirst().questions())
                .containsExactly(new Outcome.Asked("FIELD", "started_on", List.of()));
        write("uitkeringen.csv", BENEFITS + "7;03/04/05;;vestiging;\n");
        assertThat(run().files().getFirst().questions())
                .extracting(Outcome.Asked::about)
                .containsExactly("DATE");
        var after = Contents.of(owner);
        for (var table : List.of(
                "livelihood.benefit", "livelihood.benefit_stage", "trajectories.source", "exchange.rejected_row")) {
            assertThat(after.tables().get(table))
                    .as(table)
                    .isEqualTo(before.tables().get(table));
        }
    }

    @Test
    void takesInNoReferenceToWhatIsNotThere() throws IOException {
        write("uitkeringen.csv", BENEFITS + "7;20140523;;vestiging;\nnobody;20140524;;vestiging;\n");
        write(
                "woningaanbiedingen.csv",
                "huishoudnummer;woningnummer;aangeboden\nnowhere;W1;23-05-2014\nh7;W1;24-05-2014\n");
        var outcome = run();
        assertThat(outcome.state()).isEqualTo(Outcome.State.ACCEPTED);
        assertThat(outcome.files().stream()
                        .flatMap(file -> file.findings().stream())
                        .filter(finding -> finding.row() > 1))
                .extracting(Finding::row, Finding::rule, Finding::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(3, "person-unknown", Finding.Outcome.REJECTED),
                        org.assertj.core.groups.Tuple.tuple(2, "household-unknown", Finding.Outcome.REJECTED),
                        org.assertj.core.groups.Tuple.tuple(3, "dwelling-unknown", Finding.Outcome.KEPT));
    }

    @Test
    void correctedRowsThatReferInACircleEndNowhere() throws IOException {
        write(
                "uitkeringen.csv",
                BENEFITS + "7;20150523;20150101;vestiging;\n8;20150523;;vestiging;\n9;20150523;;vestiging;\n");
        var first = reports.files(run().run()).getFirst().id();
        var rejected = Contents.of(owner).rows("exchange.rejected_row");
        var header = BENEFITS.replace("\n", ";geland-bestand;geland-rij\n");
        write(
                "uitkeringen.csv",
                header
                        + "8;20160523;20160101;vestiging;;" + (first + 1) + ";2\n"
                        + "8;20160524;;vestiging;;" + (first + 1) + ";3\n"
                        + "9;20160525;;vestiging;;" + (first + 1) + ";2\n"
                        + "9;20160526;;vestiging;;" + Long.MAX_VALUE + ";2\n");
        var outcome = run();
        assertThat(outcome.state()).isEqualTo(Outcome.State.ACCEPTED);
        assertThat(Contents.of(owner).rows("exchange.rejected_row")).isEqualTo(rejected + 1);
    }

    @Test
    void refusesWhatSpeaksOfPeopleWhoseFileIsRefused() throws IOException {
        var before = Contents.of(owner);
        var people = new StringBuilder(PERSONS);
        var benefits = new StringBuilder(BENEFITS);
        for (var i = 0; i < 40; i++) {
            people.append("n")
                    .append(i)
                    .append(";Naam")
                    .append(i)
                    .append(";13-02-1980;")
                    .append(i < 25 ? "Elders" : "")
                    .append(";\n");
            benefits.append(i < 25 ? "" : "n" + i + ";20140523;;vestiging;\n");
        }
        write("personen.csv", people.toString());
        write("uitkeringen.csv", benefits.toString());
        var outcome = run();
        assertThat(outcome.state()).isEqualTo(Outcome.State.REFUSED);
        assertThat(outcome.files())
                .extracting(file -> Objects.requireNonNull(file.refusal()).key())
                .containsExactly("mostly-faulty", "not-read");
        assertThat(outcome.files()).allSatisfy(file -> assertSaidInPlainWords(Objects.requireNonNull(file.refusal())));
        assertThat(Contents.of(owner).without(RUNS)).isEqualTo(before.without(RUNS));
    }

    @Test
    void keepsAFileNameWithoutWhatNobodySees() throws IOException {
        write("a\r\n\u001B[2J\u007F111222333.csv", "");
        var outcome = run();
        assertThat(outcome.files().getFirst().name()).isEqualTo("a_[2J_#########.csv");
    }

    @Test
    void destroysAnUploadThatIsRefusedAndKeepsTheOneBesideIt() throws Exception {
        var administrator = staff.signIn(Role.ADMINISTRATOR, port);
        var hostile = HostileFile.small().stream()
                .filter(file -> file.what().equals("an unclosed quote"))
                .findFirst()
                .orElseThrow();
        var run = upload(
                administrator,
                Map.of(
                        "uit\r\nSet-Cookie: x\u202Evsc.csv", hostile.bytes(),
                        "personen.csv",
                                (PERSONS + "31;Nieuw;13-02-1980;;h31\n")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var page = administrator.get(run).body();
        assertThat(page)
                .contains("uit_Set-Cookie: x_vsc.csv", "klopt er een aanhalingsteken niet", "is vernietigd")
                .contains("Dit bestand weglaten")
                .doesNotContain("\u202E", "Opnieuw controleren");
        assertThat(waiting()).hasSize(1);
        assertThat(Contents.holding(owner, HostileFile.CANARY)).isEmpty();

        act(administrator, run + "/controleren");
        assertThat(administrator.get(run).body()).contains("klopt er een aanhalingsteken niet");
        assertThat(waiting()).hasSize(1);

        var number = Long.parseLong(run.substring(run.lastIndexOf('/') + 1));
        var refused = reports.files(number).stream()
                .filter(file -> file.refusal() != null)
                .findFirst()
                .orElseThrow();
        act(administrator, run + "/weglaten", "file", Long.toString(refused.id()));
        assertThat(reports.find(number).orElseThrow().state()).isEqualTo(Outcome.State.CHECKED);
        act(administrator, run + "/aannemen");
        assertThat(reports.find(number).orElseThrow().state()).isEqualTo(Outcome.State.ACCEPTED);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void leavesNothingOfAnUploadInTheInbox() throws Exception {
        var administrator = staff.signIn(Role.ADMINISTRATOR, port);
        var before = Contents.of(owner);
        var files = HostileFile.small();
        for (var file : files) {
            var run = upload(administrator, Map.of(file.name(), file.bytes()));
            var page = administrator.get(run).body();
            if (new Refusal(file.reason()).isForItsRows()) {
                assertThat(waiting())
                        .as("%s: other columns may be the way out", file)
                        .hasSize(1);
                act(administrator, run + "/weggooien");
            } else {
                assertThat(page).as(file.what()).contains("is vernietigd");
            }
            assertThat(waiting()).as(file.what()).isEmpty();
        }
        var after = Contents.of(owner);
        assertThat(after.rows("exchange.file")).isEqualTo(before.rows("exchange.file") + files.size());
        for (var table : List.of(
                "exchange.file_column",
                "exchange.finding",
                "exchange.question",
                "exchange.rejected_row",
                "trajectories.source")) {
            assertThat(after.tables().get(table))
                    .as(table)
                    .isEqualTo(before.tables().get(table));
        }
        assertThat(Contents.holding(owner, HostileFile.CANARY)).isEmpty();
    }

    /** Uploads and waits until the dry run is over. Gives the path of its page. */
    private String upload(Visitor visitor, Map<String, byte[]> files) throws InterruptedException {
        var answer = visitor.uploadAll("/bestanden", "files", files);
        assertThat(answer.statusCode()).isEqualTo(302);
        workDone();
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/bestanden/"));
    }

    private void act(Visitor visitor, String path, String... pairs) throws InterruptedException {
        assertThat(visitor.post(path, pairs).statusCode()).isEqualTo(302);
        workDone();
    }

    /** Imports that were asked for on a page go one after the other: when one that comes last has its turn, those before it are done. */
    private void workDone() throws InterruptedException {
        var turn = new CountDownLatch(1);
        jobs.start(-1, progress -> turn.countDown());
        turn.await();
    }

    private List<Path> waiting() throws IOException {
        if (Files.notExists(inbox)) {
            return List.of();
        }
        try (var files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Outcome run() throws IOException {
        return exchange.importFolder(folder, Exchange.Options.ACCEPT, Progress.NONE);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
