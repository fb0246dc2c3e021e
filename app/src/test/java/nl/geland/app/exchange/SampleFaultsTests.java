package nl.geland.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.geland.app.trajectories.Finding;
import org.junit.jupiter.api.Test;

/** The faults that the sample files hold on purpose, as counted by an independent script beside this test: {@code faults.py}. */
class SampleFaultsTests {

    private static final Path SAMPLES = Path.of("..", "samples", "voorbeeldstad");

    private final Reading.Numbered people = new Reading.Numbered();

    @Test
    void findsEveryFaultInPersons() throws IOException {
        var read = read("personen.csv");
        assertThat(read.content.encoding()).isEqualTo("UTF-8 (BOM)");
        assertThat(read.byRule())
                .isEqualTo(Map.of("repeated-row", 6, "stray-blanks", 32, "unknown-word", 28, "possible-double", 1));
        assertThat(read.findings)
                .extracting(Finding::row, Finding::rule, Finding::otherRow)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(2296, "repeated-row", 1014),
                        org.assertj.core.groups.Tuple.tuple(2301, "repeated-row", 2014));
        assertThat(read.rows).hasSize(2294);
    }

    @Test
    void findsEveryFaultInBenefits() throws IOException {
        read("personen.csv");
        var read = read("uitkeringen.csv");
        assertThat(read.content.charset().name()).isEqualTo("windows-1252");
        assertThat(read.byRule()).isEqualTo(Map.of("repeated-row", 4, "person-unknown", 1, "reversed-dates", 3));
        assertThat(read.only("person-unknown").row()).isEqualTo(2167);
        assertThat(read.findings.stream()
                        .filter(f -> f.rule().equals("reversed-dates"))
                        .map(Finding::row))
                .containsExactly(261, 675, 1842);
        assertThat(read.rows).hasSize(2170 - 8);
    }

    @Test
    void findsEveryFaultInJobs() throws IOException {
        read("personen.csv");
        var read = read("dienstverbanden.csv");
        assertThat(read.byRule()).isEqualTo(Map.of("impossible-date", 1, "reversed-dates", 1));
        assertThat(read.only("impossible-date").row()).isEqualTo(5);
        assertThat(read.only("reversed-dates").row()).isEqualTo(11);
        assertThat(read.rows.getFirst()).endsWith("28.5", "horeca", "PERMANENT");
    }

    @Test
    void findsEveryRepeatedContact() throws IOException {
        read("personen.csv");
        var read = read("contactmomenten.csv");
        assertThat(read.byRule()).isEqualTo(Map.of("repeated-row", 178));
        assertThat(read.findings.getFirst())
                .isEqualTo(new Finding(278, null, "repeated-row", Finding.Outcome.DROPPED, "row", 274));
    }

    @Test
    void findsNothingWrongInTheOthers() throws IOException {
        read("personen.csv");
        for (var name : new String[] {"lesuren.csv", "taakstelling.csv", "woningen.csv"}) {
            assertThat(read(name).findings).as(name).isEmpty();
        }
        assertThat(read("woningen.csv").rows.getFirst())
                .containsExactly("W05001", "Noord", "2", "SOCIAL", "560.60", "f");
        assertThat(read("taakstelling.csv").rows.getFirst()).containsExactly("2014-I", "13");
        assertThat(read("lesuren.csv").rows.getFirst()).containsExactly("100001", "2014-11-01", "NT2", "30");
    }

    private Reading read(String name) throws IOException {
        return Reading.of(SAMPLES.resolve(name), Choices.NONE, people);
    }
}
