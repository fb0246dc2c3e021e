package nl.geland.app.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** What cannot be worked out is refused with the column, the line and a way out, in both languages. */
class AnalyseRefusalTests {

    private static final String COX = "--time t --event e --covariates x";

    @TempDir
    private Path folder = Path.of("");

    private String refused(String method, String content, String options) throws IOException {
        var file = Files.writeString(folder.resolve("f.csv"), content, StandardCharsets.UTF_8);
        var run = new AnalyseRun(folder);
        var words = List.of((method + " " + file + " " + options).strip().split(" ", -1));
        assertThat(run.run(Locale.of("nl"), words)).isEqualTo(2);
        assertThat(run.err())
                .doesNotContain("estimates.")
                .doesNotContain("Exception")
                .doesNotContain("expected")
                .doesNotContain("refused");
        assertThat(run.run(Locale.ENGLISH, words)).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .doesNotContain("estimates.")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        return run.err();
    }

    @Test
    void anUnknownMethodOrOptionNamesTheKnown() throws IOException {
        assertThat(refused("coks", "a\n1\n", "")).contains("\"coks\" is not known", "aalen-johansen");
        assertThat(refused("cox", "a\n1\n", "--tails x")).contains("\"--tails\"", "--ties");
        assertThat(refused("cox", "a\n1\n", "--treatment x")).contains("\"--treatment\" does not belong to cox");
        assertThat(refused("cox", "t,e,x\n1,1,1\n", "--time t --event")).contains("--event needs a value");
        assertThat(refused("cox", "t,e,x\n1,1,1\n2,1,2\n", COX + " --ties exact"))
                .contains("breslow, efron");
        assertThat(refused("cox", "t,e,x\n1,1,1\n2,1,2\n", "--time t --covariates x"))
                .contains("cox needs --event");
        assertThat(refused("cox", "t,e,x\n1,1,1\n2,1,2\n", "--time t --event e"))
                .contains("--covariates or --factors");
        assertThat(refused("survival", "t,e\n1,1\n", "--time t --event e --level 1.5"))
                .contains("--level");
    }

    @ParameterizedTest
    @CsvSource({
        "'t,e,x|5,1,1|6,1,2',--time t --event e --covariates age,'no column age','t, e, x'",
        "'t,e,x|5,1,high|6,0,2',--time t --event e --covariates x,'line 2, column x','--factors'",
        "'t,e,x|5,1,NaN|6,0,2',--time t --event e --covariates x,'line 2, column x','missing'",
        "'t,e,x|5,1,1|6,0,',--time t --event e --covariates x,'line 3, column x','Fill it in'",
        "'t,e,x|5,1,1e309|6,0,2',--time t --event e --covariates x,'line 2, column x','number'",
        "'t,e,x|5,1,1|6.5,0,2',--time t --event e --covariates x,'line 3, column t','whole days'",
        "'t,e,x|5,1,1|-6,0,2',--time t --event e --covariates x,'line 3, column t','whole days'",
        "'s,t,e,x|0,5,1,1|7,7,0,2',--start s --stop t --event e --covariates x,'line 3, column t','after --start'",
        "'t,e,x|5,0,1|6,0,2',--time t --event e --covariates x,'column e','no event'",
        "'t,e,x|5,a,1|6,b,2',--time t --event e --covariates x,'Column e','aalen-johansen'",
        "'t,e,x|5,true,1|6,false,2',--time t --event e --covariates x,'line 2, column e','write 0'",
        "'t,e,x|5,1,1|6,0,1',--time t --event e --covariates x,'column x','same everywhere'",
        "'t,e,x|5,1,1|6,0,1',--time t --event e --factors x,'column x','one level'",
        "'t,e,x,w|5,1,1,0|6,0,2,1',--time t --event e --covariates x --weights w,'line 2, column w','above 0'",
        "'t,t,e,x|5,5,1,1',--time t --event e --covariates x,'column t is there twice','another name'",
        "'s,t,e,x|1,5,1,1|0,6,0,2',--time t --start s --event e --covariates x,'--time, or --start','not both'"
    })
    void tellsColumnRowAndWayOut(String rows, String options, String where, String wayOut) throws IOException {
        assertThat(refused("cox", rows.replace('|', '\n') + "\n", options)).contains(where, wayOut);
    }

    @Test
    void tellsAllFaultsOfAColumnInFewLines() throws IOException {
        var rows = IntStream.range(0, 50).mapToObj(i -> i + ",1,Jansen").collect(Collectors.joining("\n"));
        assertThat(refused("cox", "t,e,x\n" + rows + "\n", COX))
                .contains("line 2,", "47 more rows")
                .doesNotContain("Jansen")
                .hasLineCount(5);
    }

    @Test
    void perfectSeparationNamesTheColumn() throws IOException {
        var rows = "y,x,z\n0,1,5\n0,2,3\n0,3,4\n1,4,5\n1,5,3\n1,6,4\n";
        assertThat(refused("logistic", rows, "--outcome y --covariates z,x"))
                .contains(": x tells", "Leave the column out");
        assertThat(refused(
                        "aipw",
                        "o," + rows.replace("\n", "\n1,").replaceAll("1,$", ""),
                        "--treatment y --outcome z --covariates x"))
                .contains(": x tells");
        assertThat(refused("logistic", "y,x\n1,1\n1,2\n", "--outcome y --covariates x"))
                .contains("column y", "same everywhere");
        assertThat(refused("logistic", "y,x\n1,1\n2,2\n", "--outcome y --covariates x"))
                .contains("line 3, column y", "0 or 1");
        assertThat(refused("poisson", "y,x\n1,1\n-2,2\n", "--outcome y --covariates x"))
                .contains("line 3, column y", "0 or more");
        assertThat(refused("aipw", "y,t,x\n1,1,1\n2,1,2\n", "--outcome y --treatment t --covariates x"))
                .contains("column t", "one level");
    }

    @ParameterizedTest
    @CsvSource({
        "'u,t,y,g|1,1,5,2|1,2,6,2|2,1,5,never|2,2,6,',line 5,missing",
        "'u,t,y,g|1,1,5,2|1,2,6,2|2,1,5,never|2,2,6,later',line 5,or never",
        "'u,t,y,g|1,1,5,2|1,2.5,6,2|2,1,5,never|2,2,6,never',line 3,'Number the periods'",
        "'u,t,y,g|1,1,5,2|1,2,high,2|2,1,5,never|2,2,6,never',line 3,a number is due",
        "'u,t,y,g|1,1,5,2|1,2,6,2|2,1,5,never',line 4,one row for each period",
        "'u,t,y,g|1,1,5,2|1,2,6,2|2,1,5,never|2,1,6,never|2,2,6,never',one row for each unit and period,line 5",
        "'u,t,y,g|1,1,5,2|1,2,6,never|2,1,5,never|2,2,6,never',of the same unit,--first-treated",
        "'u,t,y,g|1,1,5,1|1,2,6,1|2,1,5,never|2,2,6,never',nobody began,Add earlier periods",
        "'u,t,y,g|1,1,5,2|1,2,6,2|2,1,5,2|2,2,6,2',no unit without the measure,--controls not-yet-treated",
        "'u,t,y,g|1,0,5,1|1,1,6,1|2,0,5,0|2,1,6,0',column g,Write never"
    })
    void aPanelThatIsNoneTellsLineAndWayOut(String rows, String where, String wayOut) throws IOException {
        assertThat(refused("did", rows.replace('|', '\n') + "\n", "--unit u --period t --outcome y --first-treated g"))
                .contains(where, wayOut)
                .doesNotContain("later", "high");
    }

    @Test
    void whatWasRecordedAfterwardsIsNoCovariateOfAPanel() throws IOException {
        var rows = "u,t,y,g,x\n1,1,5,2,3\n1,2,6,2,4\n2,1,5,never,1\n2,2,6,never,1\n";
        assertThat(refused("did", rows, "--unit u --period t --outcome y --first-treated g --covariates x"))
                .contains("line 3, column x", "known beforehand");
        assertThat(refused("did", rows, "--unit u --period t --outcome y --first-treated g --controls treated"))
                .contains("--controls expects one of: never-treated, not-yet-treated");
        assertThat(refused("did", rows, "--unit u --period t --outcome y")).contains("did needs --first-treated");
    }

    @Test
    void whatCannotBeMatchedOrCalibratedTellsTheWayOut() throws IOException {
        var rows = "y,x,z\n0,1,5\n0,2,3\n0,3,4\n1,4,5\n1,5,3\n1,6,4\n";
        assertThat(refused("match", rows, "--treatment y --outcome z --covariates x"))
                .contains(": x tells", "Leave the column out");
        var near = "y,x,z\n0,1,5\n0,6,3\n0,3,4\n1,4,5\n1,2,3\n1,5,4\n";
        assertThat(refused("match", near, "--treatment y --outcome z --covariates x --caliper 0"))
                .contains("--caliper expects a number above 0");
        assertThat(refused("match", near, "--treatment y --outcome z --covariates x --caliper 0.000001"))
                .contains("Make --caliper larger");
        assertThat(refused("match", near, "--treatment y --outcome z --covariates x --replacement maybe"))
                .contains("no, yes");
        var few = "e,s,c\n1,1,1\n2,1,1\n3,1,0\n";
        assertThat(refused("calibrate", few, "--estimate e --standard-error s --control c"))
                .contains("column c", "2 negative controls", "Add estimates");
        assertThat(refused("calibrate", few.replace("2,1,1", "2,0,1"), "--estimate e --standard-error s --control c"))
                .contains("line 3, column s", "above 0");
        assertThat(refused("calibrate", few.replace("2,1,1", "2,1,2"), "--estimate e --standard-error s --control c"))
                .contains("line 3, column c", "0 or 1");
        assertThat(refused("calibrate", few, "--estimate e --standard-error s --control c --largest-error -1"))
                .contains("--largest-error expects a number above 0");
    }

    @Test
    void whatWasCountedOverIsAboveZero() throws IOException {
        var rows = "y,x,u\n1,1,2\n0,2,0\n3,5,1\n2,4,-1\n";
        assertThat(refused("poisson", rows, "--outcome y --covariates x --exposure u"))
                .contains("line 3, column u", "line 5, column u", "above 0");
        assertThat(refused("poisson", rows, "--outcome y --covariates x --exposure u --offset u"))
                .contains("--offset or --exposure");
        assertThat(refused("logistic", rows, "--outcome y --covariates x --exposure u"))
                .contains("\"--exposure\" does not belong to logistic");
    }

    @Test
    void aMillionLevelsAreTooMany() throws IOException {
        var rows = new StringBuilder("t,e,x\n");
        IntStream.range(0, 1_000_000)
                .forEach(i -> rows.append("5,1,p").append(i).append('\n'));
        assertThat(refused("cox", rows.toString(), "--time t --event e --factors x"))
                .contains("column x", "1000000 levels", "--cluster");
    }

    @Test
    void filesThatAreNoTablesAreRefused() throws IOException {
        assertThat(refused("cox", "", COX)).contains("is empty");
        assertThat(refused("cox", "t,e,x\n", COX)).contains("no rows");
        assertThat(refused("cox", "t,e,x\n1,1,\"open\n", COX)).contains("not well-formed");
        assertThat(refused("cox", "t,e,x\n1,1,1\n", "other.csv " + COX)).contains("--federated");
        assertThat(refused("aft", "t,e,x\n1,1,1\n2,1,2\n", "--federated --time t --event e --covariates x"))
                .contains("not with aft");
        assertThat(refused("linear", "y,x\n1,1\n2,2\n", "--federated --outcome y --covariates x --robust hc3"))
                .contains("--robust does not go");
        assertThat(refused("survival", "t,e,w\n1,1,1\n", "--federated --time t --event e --weights w"))
                .contains("--weights does not go");
        assertThat(refused("survival", "t,e\n1,1\n", "--time t --event e --out x.txt"))
                .contains(".json");
        assertThat(refused("survival", "t,e\n1,1\n", "--time t --event e --out /no/such/folder/x.json"))
                .contains("cannot be written");
        Files.write(folder.resolve("latin.csv"), new byte[] {'t', ',', 'e', '\n', (byte) 0xE9, ',', '1', '\n'});
        var run = new AnalyseRun(folder);
        assertThat(run.run("survival " + folder.resolve("latin.csv") + " --time t --event e"))
                .isEqualTo(2);
        assertThat(run.err()).contains("UTF-8");
        assertThat(run.run("survival " + folder.resolve("none.csv") + " --time t --event e"))
                .isEqualTo(2);
        assertThat(run.err()).contains("none.csv is not there");
        assertThat(run.run("survival x.parquet --time t --event e")).isEqualTo(2);
        assertThat(run.err()).contains("x.parquet is not there");
        assertThat(run.run("survival " + folder + " --time t --event e")).isEqualTo(2);
        assertThat(run.err()).contains("is a folder", "Name a file in it");
    }

    @Test
    void aSiteMayWriteSemicolonsAndAMark() throws IOException {
        var file = Files.writeString(folder.resolve("s.csv"), "\uFEFFt;e\n5;1\n6;0\n");
        assertThat(new AnalyseRun(folder)
                        .json("survival " + file + " --time t --event e")
                        .path("curve"))
                .hasSize(1);
    }

    @Test
    void metaNeedsOneOfTwo() throws IOException {
        assertThat(refused("meta", "b,v\n1,1\n", "--estimate b")).contains("--variance or --standard-error");
        assertThat(refused("meta", "b,v\n1,0\n", "--estimate b --variance v")).contains("line 2, column v");
        assertThat(refused("meta", "b,v\n1,2\n", "--estimate b --variance v --method ml"))
                .contains("dl, fixed, pm, reml");
    }

    @Test
    void severalOutcomesAreReadWithTheirStates() throws IOException {
        var rows = "t,e,g,x\n5,home,a,1\n6,left,b,2\n7,0,a,2\n";
        assertThat(refused("gray", rows, "--time t --event e")).contains("gray needs --by");
        assertThat(refused("gray", rows.replace(",b,", ",a,"), "--time t --event e --by g"))
                .contains("column g", "one level");
        assertThat(refused("gray", rows, "--time t --event e --by g --rho 11")).contains("--rho", "between 0 and 10");
        assertThat(refused("gray", rows, "--start t --event e --by g")).contains("\"--start\" does not belong to gray");
        assertThat(refused("fine-gray", rows, "--time t --event e --covariates x --state away"))
                .contains("Column e has no state", "after --state", "aalen-johansen");
        assertThat(refused("fine-gray", rows, "--time t --event e --covariates x --censoring never"))
                .contains("after-events, among-all");
        assertThat(refused("fine-gray", rows, "--time t --event e")).contains("--covariates or --factors");
        assertThat(refused(
                        "fine-gray",
                        "s,t,e,x\n0,3,left,1\n0,5,0,2\n9,12,home,3\n",
                        "--start s --stop t --event e --covariates x"))
                .contains("line 2", "watched from the beginning");
    }

    @Test
    void statesThatFollowEachOtherAreCheckedByLine() throws IOException {
        var head = "p,s,t,f,e\n";
        var options = "--person p --start s --stop t --from f --event e";
        assertThat(refused("aalen-johansen", head + "a,0,5,work,0\n", "--start s --stop t --from f --event e"))
                .contains("aalen-johansen needs --person");
        assertThat(refused("aalen-johansen", head + "a,0,5,work,0\n", "--person p --time t --from f --event e"))
                .contains("Leave out --time");
        assertThat(refused("aalen-johansen", head + "a,0,5,0,work\nb,0,5,work,work\n", options))
                .contains("line 2, column f", "Give the state a name", "line 3, column e", "Write 0");
        assertThat(refused("aalen-johansen", head + "a,0,5,work,\nb,7,7,work,0\n", options))
                .contains("line 2, column e", "missing");
        assertThat(refused("aalen-johansen", head + "b,7,7,work,0\n", options)).contains("line 2, column t", "--stop");
        assertThat(refused(
                        "aalen-johansen",
                        head + "a,0,5,work,help\na,5,8,work,0\nb,0,9,help,0\nb,4,9,help,0\n",
                        options))
                .contains(
                        "line 3: --from is not the state",
                        "line 2 of the same person ended",
                        "line 5: this row begins before");
        assertThat(refused("aalen-johansen", head + "a,0,5,work,help\nb,7,7,work,0\n", "--federated " + options))
                .contains("line 3, column t", "--stop");
    }

    @Test
    void linesAreToldInTheOrderOfTheFile() throws IOException {
        assertThat(refused("cox", "t,e,x\n9,1,d\n5,1,1\n7,1,c\n3,1,b\n1,1,a\n", COX)
                        .lines())
                .extracting(line -> line.replaceAll(".*line (\\d+),.*", "$1"))
                .startsWith("2", "4", "5");
    }

    @Test
    void theCommaOfADutchSpreadsheetIsNamedAndWithDecimalItIsRead() throws IOException {
        var commas = "y;x\n1,5;1\n2,25;2\n1,75;3\n4;4\n";
        assertThat(refused("linear", commas, "--outcome y --covariates x"))
                .contains("line 2, column y", "has a comma", "--decimal ,")
                .doesNotContain("--factors");
        assertThat(refused("linear", "y;x\n1,5;1\n2.25;2\n1.234,5;3\n", "--outcome y --covariates x --decimal ,"))
                .contains("line 3, column y", "line 4, column y", "has a point");
        assertThat(refused("linear", commas, "--outcome y --covariates x --decimal comma"))
                .contains("--decimal expects one of");
        var run = new AnalyseRun(folder);
        var comma = Files.writeString(folder.resolve("comma.csv"), commas);
        var point = Files.writeString(folder.resolve("point.csv"), commas.replace(',', '.'));
        assertThat(run.json("linear " + comma + " --outcome y --covariates x --decimal ,")
                        .path("coefficients"))
                .isEqualTo(run.json("linear " + point + " --outcome y --covariates x")
                        .path("coefficients"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01", "01-03-2024", "1/3/24", "2024-03-01T10:00"})
    void aDateIsNoNumberOfDays(String date) throws IOException {
        assertThat(refused("survival", "t,e\n5,1\n" + date + ",0\n", "--time t --event e"))
                .contains("line 3, column t", "this is a date", "--since")
                .doesNotContain(date, "--factors");
    }

    @Test
    void aColumnCannotExplainItself() throws IOException {
        var rows = "y,t,x\n1,0,1\n2,1,2\n";
        assertThat(refused("linear", rows, "--outcome y --covariates x,y"))
                .contains("Column y", "--outcome", "--covariates", "leave it out");
        assertThat(refused("aipw", rows, "--outcome y --treatment t --factors t"))
                .contains("Column t", "--treatment", "--factors");
        assertThat(refused("aipw", rows, "--outcome y --treatment y --covariates x"))
                .contains("Column y", "--treatment and with --outcome");
        assertThat(refused("cox", rows, "--time y --event t --covariates y")).contains("Column y", "--time");
        assertThat(refused("linear", rows, "--outcome y --covariates x --robust hc1 --cluster t"))
                .contains("--robust or --cluster, not both");
    }

    @Test
    void typingMistakesAreAnsweredWithWhatWasMeant() throws IOException {
        var rows = "leeftijd,e\n1,1\n";
        assertThat(refused("surival", rows, "")).contains("Do you mean survival?");
        assertThat(refused("cox", rows, "--covariate x")).contains("Do you mean --covariates?");
        assertThat(refused("survival", rows, "--time Leeftyd --event e")).contains("Do you mean leeftijd?");
        assertThat(refused("survival", rows, "--time x --event e")).doesNotContain("Do you mean");
        assertThat(refused("survival", rows, "--time leeftijd --event e --at 1,x"))
                .contains("--at expects whole days", "12,24");
        assertThat(refused("survival", rows, "--time leeftijd --event e --level 95"))
                .contains("such as 0.95");
    }

    @Test
    void whoGotTheMeasureIsNotAnOutcome() throws IOException {
        var rows = "y,x,z\n0,1,5\n0,2,3\n0,3,4\n1,4,5\n1,5,3\n1,6,4\n";
        for (var method : List.of("aipw", "dml", "match")) {
            assertThat(refused(method, rows, "--treatment y --outcome z --covariates x"))
                    .contains("f.csv: x tells who got the measure");
        }
    }

    @Test
    void withoutAnOutcomeTheWayOutSpeaksOfStates() throws IOException {
        assertThat(refused("gray", "t,e,g\n5,0,1\n6,0,2\n", "--time t --event e --by g"))
                .contains("f.csv: column e holds only 0", "name of the state");
    }

    @Test
    void optionsMayBeWrittenWithAnEqualsSignAndCellsApartByTabs() throws IOException {
        var file = Files.writeString(folder.resolve("tabs.csv"), "t\te\n5\t1\n6\t0\n");
        assertThat(new AnalyseRun(folder)
                        .json("survival " + file + " --time=t --event=e --level=0.9")
                        .path("level")
                        .asDouble())
                .isEqualTo(0.9);
    }
}
