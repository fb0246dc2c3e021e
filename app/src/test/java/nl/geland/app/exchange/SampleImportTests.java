package nl.geland.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Took;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.trajectories.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The twelve sample files, taken in for real. */
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "geland.data=target/test-data/samples")
@RealDatabase
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleImportTests {

    private static final Path SAMPLES = Path.of("..", "samples", "voorbeeldstad");

    @Autowired
    private Exchange exchange;

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void declare() {
        register.declareSynthetic(LocalDate.of(2026, 11, 1));
    }

    @Test
    @Order(1)
    void dryRunShowsEverythingAndStoresNothing() throws IOException {
        var outcome = exchange.importFolder(SAMPLES, Exchange.Options.DRY_RUN, Progress.NONE);
        assertThat(outcome.state()).isEqualTo(Outcome.State.CHECKED);
        assertThat(fresh(outcome)).isEqualTo(EXPECTED_FRESH);
        assertThat(count("trajectories.newcomer")).isZero();
        assertThat(count("trajectories.source")).isZero();
    }

    private static final Map<String, Long> EXPECTED_FRESH = new TreeMap<>(Map.ofEntries(
            Map.entry("personen", 2294L),
            Map.entry("taakstelling", 26L),
            Map.entry("woningen", 1162L),
            Map.entry("woningaanbiedingen", 1327L),
            Map.entry("wachtlijst", 55968L),
            Map.entry("inburgering", 1645L),
            Map.entry("lesuren", 40844L),
            Map.entry("examens", 12117L),
            Map.entry("uitkeringen", 2162L),
            Map.entry("dienstverbanden", 1071L),
            Map.entry("trajecten", 3783L),
            Map.entry("contactmomenten", 55597L)));

    @Test
    @Order(2)
    void takesAllFilesIn() throws IOException {
        var start = System.nanoTime();
        var outcome = exchange.importFolder(SAMPLES, Exchange.Options.ACCEPT, Progress.NONE);
        Took.note("took " + (System.nanoTime() - start) / 1_000_000 + " ms " + byRule(outcome));
        assertThat(outcome.state()).isEqualTo(Outcome.State.ACCEPTED);
        assertThat(fresh(outcome)).isEqualTo(EXPECTED_FRESH);
        assertThat(count("trajectories.newcomer")).isEqualTo(2294);
    }

    @Test
    @Order(3)
    void changesNothingWhenTheSameFilesComeAgain() throws IOException {
        var start = System.nanoTime();
        var outcome = exchange.importFolder(SAMPLES, Exchange.Options.ACCEPT, Progress.NONE);
        Took.note("again " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(outcome.state()).isEqualTo(Outcome.State.ACCEPTED);
        assertThat(outcome.nothingChanged()).isTrue();
        assertThat(outcome.files())
                .allSatisfy(file -> assertThat(counts(file).gone()).isZero());
    }

    private static Map<String, Long> fresh(Outcome outcome) {
        var fresh = new TreeMap<String, Long>();
        outcome.files()
                .forEach(file ->
                        fresh.put(String.valueOf(file.kind()), counts(file).fresh()));
        return fresh;
    }

    private static Outcome.Counts counts(Outcome.FileOutcome file) {
        return Objects.requireNonNull(file.counts(), () -> file.name() + " was not read: " + file.refusal());
    }

    private static Map<String, Map<String, Integer>> byRule(Outcome outcome) {
        var all = new TreeMap<String, Map<String, Integer>>();
        outcome.files().forEach(file -> {
            var counts = new TreeMap<String, Integer>();
            List<Finding> findings = file.findings();
            findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
            all.put(file.name(), counts);
        });
        return all;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
