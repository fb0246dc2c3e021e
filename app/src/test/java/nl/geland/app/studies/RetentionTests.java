package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The raw zone: sealed while it is there, and really gone after its day. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RetentionTests {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 1);
    private static final String SECRET = "Qoxbarrel Veenstraat";
    private static final String PLAIN = "het weer was zonnig in kwatjesmaand";

    private final TestDatabase database;
    private final Staff staff;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StudyKeys keys;

    @Autowired
    private RawZone rawZone;

    @Autowired
    private WorkTexts workTexts;

    @Autowired
    private Redactions redactions;

    @Autowired
    private StudySources sources;

    @Autowired
    private Studies studies;

    @Autowired
    private TextReader reader;

    @Autowired
    private Redacting redacting;

    @Autowired
    private ApplicationEventPublisher events;

    RetentionTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    private Retention on(LocalDate day) {
        return new Retention(new Retention.Zones(rawZone, keys, workTexts), access, jdbc, Calendar.on(day), events);
    }

    private UUID study() {
        var olga = staff.viewer(Role.RESEARCHER);
        return access.as(
                olga,
                "/studies",
                () -> studies.begin(olga, new Study.Plan("Kort", "Wat?", "Toestemming", DAY, DAY.plusYears(1)), false));
    }

    /** A talk of which the names were taken out. */
    private UUID talk(UUID study, String more) {
        var olga = staff.viewer(Role.RESEARCHER);
        var text = "I: Vertel.\n\nR: Ik ben " + SECRET + " en " + PLAIN + more + ". Ja, " + PLAIN + ".";
        return access.as(olga, "/studies", () -> {
            var brought = sources.bring(
                    olga,
                    study,
                    new StudySources.Incoming(
                            Source.Kind.INTERVIEW,
                            new Source.About("Interview", "", DAY.minusYears(1), "nl", false),
                            reader.readOwn("a.txt", text.getBytes(StandardCharsets.UTF_8)),
                            Set.of("I"),
                            List.of()));
            var id = ((StudySources.Brought.Added) brought).source();
            var raw = rawZone.open(id).orElseThrow();
            new Deciding(redactions).add(olga, id, raw, SECRET, nl.geland.app.texts.Kind.PERSON, Redaction.ADDED);
            for (var place : redactions.of(id)) {
                if (place.isOpen()) {
                    redactions.decide(olga, place, Redaction.Verdict.KEEP, place.kind(), place.tag());
                }
            }
            assertThat(redacting.apply(olga, id, "")).isEqualTo(1);
            return id;
        });
    }

    @Test
    void keyLiesOutsideTheDatabaseAndOnlyItsOwnerReadsIt() throws IOException {
        var study = study();
        var source = talk(study, "");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key(study))))
                .isEqualTo("rw-------");
        var other = study();
        talk(other, " en koud");
        assertThat(Files.readAllBytes(key(other))).isNotEqualTo(Files.readAllBytes(key(study)));
        access.asSystem("test", () -> {
            assertThat(rawZone.open(source)).isPresent();
            jdbc.sql("select 1").query(Integer.class).single();
        });
        assertThatThrownBy(() -> keys.open(study, new byte[] {1}, keys.seal(study, new byte[] {2}, new byte[] {3})))
                .as("moved elsewhere it does not open")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsDestroyedBeforeItsDay() {
        var study = study();
        var source = talk(study, "");
        on(DAY.minusDays(1)).destroyDue();
        assertThat(keys.exists(study)).isTrue();
        assertThat(access.asSystem("test", () -> rawZone.open(source))).isPresent();
    }

    @Test
    void afterItsDayNoByteOfTheRawTextCanBeFound() throws IOException {
        var study = study();
        var source = talk(study, "");
        var key = Files.readAllBytes(key(study));
        on(DAY).destroyDue();
        access.asSystem("test", () -> {
            assertThat(rawZone.open(source)).isEmpty();
            assertThat(rawZone.holds(source)).isFalse();
            assertThat(workTexts.latest(source))
                    .as("the working text stays until its own day")
                    .isPresent();
        });
        assertThat(keys.exists(study)).isFalse();
        writeOutWhatTheDatabaseHolds();
        var everything = root();
        assertThat(filesWith(everything, PLAIN.getBytes(StandardCharsets.UTF_8)))
                .as("the search sees what is there")
                .isNotEmpty();
        assertThat(filesWith(everything, SECRET.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(filesWith(everything, key)).isEmpty();
        on(DAY).destroyDue();
    }

    @Test
    void destructionThatWasInterruptedIsFinished() {
        var study = study();
        talk(study, "");
        access.asSystem("test", () -> rawZone.dropAll(study));
        assertThat(keys.exists(study)).isTrue();
        on(DAY.minusYears(1)).destroyDue();
        assertThat(keys.exists(study)).isFalse();
    }

    @Test
    void workingTextsAreEmptiedOnTheirOwnDayAndNothingComesInAfterTheRawTextsWent() {
        var study = study();
        var source = talk(study, "");
        on(DAY.plusYears(1)).destroyDue();
        assertThat(access.asSystem("test", () -> workTexts.latest(source))).isEmpty();
        var olga = staff.viewer(Role.RESEARCHER);
        var brought = access.as(
                olga,
                "/studies",
                () -> sources.bring(
                        olga,
                        study,
                        new StudySources.Incoming(
                                Source.Kind.INTERVIEW,
                                new Source.About("Interview", "", DAY, "nl", false),
                                reader.readOwn("a.txt", "R: Te laat.".getBytes(StandardCharsets.UTF_8)),
                                Set.of(),
                                List.of())));
        assertThat(brought).isInstanceOf(StudySources.Brought.TooLate.class);
        assertThat(keys.exists(study)).isFalse();
    }

    private Path key(UUID study) {
        return data().resolve("keys").resolve("studies").resolve(study.toString());
    }

    private Path data() {
        return Path.of(database.properties().getOrDefault("geland.data", ""));
    }

    /** The folder in which the database of the tests and the data of its applications lie. */
    private Path root() {
        return data().resolve("../..").normalize();
    }

    /** The server of the tests answers before its log is on disk; what is searched must be there. */
    private void writeOutWhatTheDatabaseHolds() {
        database.owner()
                .sql("select pg_logical_emit_message(false, 'test', '', true)")
                .query(String.class)
                .single();
    }

    private static List<Path> filesWith(Path folder, byte[] bytes) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, bytes))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean holds(Path file, byte[] bytes) {
        try {
            var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
            return Files.size(file) < 64_000_000
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
