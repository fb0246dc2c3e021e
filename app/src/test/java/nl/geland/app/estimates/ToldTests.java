package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a method itself refuses is told in the language of the reader, with lines of the file and a way out. */
class ToldTests {

    private static final String DID = "did --unit u --period t --outcome y --first-treated g";
    private static final String TRIAL =
            "trial --person p --known-from f --begin b --until u --event e --zeros 0 --horizon 9";

    @TempDir
    private Path folder = Path.of("");

    private String refused(Locale language, String line, String rows) throws IOException {
        var file = Files.writeString(folder.resolve("f.csv"), rows.replace('|', '\n') + "\n");
        var words = List.of((line + " " + file).split(" ", -1));
        var run = new AnalyseRun(folder);
        assertThat(run.run(language, words)).isEqualTo(2);
        return run.err();
    }

    @ParameterizedTest
    @CsvSource({
        DID
                + ", 'u,t,y,g|1,1,5,2|1,2,6,2|2,1,5,0', 'regel 4: deze eenheid heeft 1 van de 2 perioden', Vul de andere aan",
        DID + ", 'u,t,y,g|1,1,5,2|1,2,6,2|1,2,7,2', 'regel 4: deze eenheid heeft al', Laat er één staan",
        DID
                + ", 'u,t,y,g|1,1,5,2|1,2,6,0|2,1,5,0|2,2,5,0', regel 3: --first-treated is anders dan op regel 2, maak ze gelijk",
        DID + " --cluster k, 'u,t,y,g,k|1,1,5,2,a|1,2,6,2,b|2,1,5,0,c|2,2,5,0,c', regel 3: --cluster, Maak ze gelijk",
        DID + " --covariates x, 'u,t,y,g,x|1,1,5,2,1|1,2,6,2,2|2,1,5,0,3|2,2,5,0,3', 'regel 3, kolom x', vooraf bekend",
        DID + ", 'u,t,y,g|1,1,5,2|1,3,6,2|2,1,5,0|2,3,5,0', 'regel 2: --first-treated is 2', die periode",
        DID + ", 'u,t,y,g|1,1,5,1|2,1,5,0', er is één periode, minstens twee",
        DID + ", 'u,t,y,g|1,1,5,1|1,2,6,1|2,1,5,0|2,2,5,0', niemand begon na, Voeg eerdere perioden toe",
        DID + ", 'u,t,y,g|1,1,5,2|1,2,6,2|2,1,5,2|2,2,5,2', geen eenheid zonder maatregel, not-yet-treated",
        TRIAL + ", 'p,f,b,u,e|a,0,1,5,1|a,0,1,5,1', regel 3: --known-from, één regel per dag",
        TRIAL + ", 'p,f,b,u,e|a,0,1,5,1|a,2,1,6,1', regel 3: --until is anders dan op regel 2, verbeter de cel",
        TRIAL + ", 'p,f,b,u,e|a,0,1,5,1|a,2,1,5,0', regel 3: --event is anders dan op regel 2, verbeter de cel",
        TRIAL + ", 'p,f,b,u,e|a,4,,3,1', regel 2: --until ligt voor --known-from, Verbeter een van beide",
        TRIAL + ", 'p,f,b,u,e|a,0,,5,1|b,0,,6,0', begint die 0 keer, --zeros",
        "'aipw --treatment t --outcome y --covariates x', 't,y,x|1,5,1|0,6,2|0,7,1|0,5,3', 1 van de 4, twee met en twee zonder"
    })
    void inDutchWithTheLineAndTheWayOut(String line, String rows, String what, String wayOut) throws IOException {
        assertThat(refused(Locale.of("nl"), line, rows))
                .contains("f.csv", what, wayOut)
                .doesNotContain("expected", "niet uit te rekenen");
        assertThat(refused(Locale.ENGLISH, line, rows)).doesNotContain("cannot be worked out");
    }

    @Test
    void ofAKindAFewLinesStandForTheOthers() throws IOException {
        var rows = IntStream.range(0, 40)
                .mapToObj(i -> i + "," + (1 + i % 2) + ",5,0")
                .collect(Collectors.joining("|"));
        var told = refused(Locale.of("nl"), DID, "u,t,y,g|" + rows);
        assertThat(told.lines().filter(line -> line.contains("van de 2 perioden")))
                .hasSize(3);
        assertThat(told)
                .contains("regel 2:", "regel 3:", "regel 4:", "en nog 37 keer")
                .hasLineCount(5);
    }
}
