package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What to know before trusting an answer is said once, in words, with what to do. */
class AnalyseCautionTests {

    private static final String VETERAN = "@cox/veteran-data.csv --time to --event cause --covariates ";

    @TempDir
    private Path folder = Path.of("");

    private String printed(String language, String line) {
        var run = new AnalyseRun(folder);
        var words = List.of(line.replace("@", AnalyseRun.REFERENCE + "/").split(" ", -1));
        assertThat(run.run(Locale.of(language), words)).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("estimates.");
        return run.out();
    }

    @Test
    void ratiosThatChangeInTimeAreNamedOnceWithWhatToDo() {
        var answer = new AnalyseRun(folder).json("cox " + VETERAN + "x_karno,x_age --factors x_trt");
        assertThat(answer.path("cautions").toString()).isEqualTo("[\"not_proportional\"]");
        assertThat(answer.path("not_proportional").toString()).isEqualTo("[\"x_karno\"]");
        assertThat(printed("nl", "cox " + VETERAN + "x_karno,x_age"))
                .containsOnlyOnce("Let op: de verhouding bij x_karno blijft niet gelijk in de tijd (p onder 0,05)")
                .contains("--strata", "--start en --stop");
        assertThat(printed("en", "cox " + VETERAN + "x_karno,x_age"))
                .containsOnlyOnce("Mind: the ratio of x_karno does not stay the same in time (p below 0.05)");
    }

    @Test
    void ratiosThatStayTheSameAreNotSpokenOf() {
        assertThat(printed("nl", "cox " + VETERAN + "x_age")).doesNotContain("Let op");
    }

    @Test
    void oneSiteOrTheSameTwiceIsSaid() throws IOException {
        var one = Files.writeString(folder.resolve("one.csv"), "y,x\n0,1\n1,2\n0,3\n1,1\n0,2\n1,3\n");
        var copy = Files.writeString(folder.resolve("copy.csv"), Files.readString(one));
        var other = Files.writeString(folder.resolve("other.csv"), "y,x\n0,2\n1,1\n0,3\n1,2\n0,2\n1,3\n");
        var options = " --outcome y --covariates x --federated";
        assertThat(printed("nl", "logistic " + one + options)).contains("één bestand is één plaats");
        for (var twice : List.of(one, copy)) {
            assertThat(printed("nl", "logistic " + one + " " + other + " " + twice + options))
                    .containsOnlyOnce("Let op: " + twice + " is hetzelfde als een ander bestand.");
        }
        assertThat(printed("en", "logistic " + one + " " + one + options)).contains("Name each site once");
        assertThat(printed("nl", "logistic " + one + " " + other + options)).doesNotContain("Let op: ");
    }
}
