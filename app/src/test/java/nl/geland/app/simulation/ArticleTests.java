package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.geland.analysis.simulation.Difference;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Measure.Kind;
import nl.geland.analysis.simulation.Monthly;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The town of the article: its file is whole, its variants run, and its README says what comes out and nothing else. */
class ArticleTests {

    private static final Path FOLDER = Path.of("../samples/artikel");
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final int RUNS = 40;
    private static final Measure MEDIAN = Measure.of(Kind.MEDIAN_WAIT, Group.APPLICANTS);
    private static final Measure GAVE_UP = Measure.of(Kind.GAVE_UP, Group.APPLICANTS);
    private static final Measure HOLDERS = Measure.of(Kind.MEDIAN_WAIT, Group.PERMIT_HOLDERS);
    private static final Measure IN_WORK = Measure.of(Kind.IN_WORK);

    private static Answers answers;

    @BeforeAll
    static void run() throws IOException {
        answers = Experiment.of(file()).runs(RUNS).seed(1).run();
    }

    private static ScenarioFile file() throws IOException {
        return ScenarioFiles.read(Files.readAllBytes(FOLDER.resolve("scenario.json")));
    }

    @Test
    void saysOfEveryNumberWhatItRestsOn() throws IOException {
        var file = file();
        assertThat(file.unstated()).isEmpty();
        assertThat(file.numbers())
                .filteredOn(stated -> stated.basis() == Basis.FACT)
                .extracting(Stated::number)
                .as("facts: homes free and the wait; that there are 700 has a time only by assumption")
                .containsExactlyInAnyOrder(
                        "/town/supply/Vrijkomende woningen/perYear", "/town/applicants/yearsWaitingAtStart");
        assertThat(file.numbers())
                .filteredOn(stated -> stated.basis() == Basis.FACT)
                .allSatisfy(stated -> assertThat(stated.source()).isNotBlank());
        assertThat(ScenarioFiles.read(ScenarioFiles.write(file))).isEqualTo(file);
        assertThat(6 * file.town().permitHolders().peoplePerHalfYear().getFirst())
                .as("700 in three years")
                .isBetween(695, 705);
    }

    @Test
    void everyVariantRunsAndDoesWhatItsNameSays() {
        assertThat(answers.variants())
                .extracting(one -> one.variant().key())
                .containsExactly(
                        "five-years-earlier",
                        "measures",
                        "no-quota",
                        "no-priority",
                        "new-homes",
                        "containers",
                        "shared-one-language",
                        "shared-mixed");
        assertThat(median("five-years-earlier")).isLessThan(median("measures")).isNegative();
        assertThat(median("no-quota")).isNegative();
        assertThat(median("no-priority")).isNegative();
        assertThat(difference("no-priority", HOLDERS).mean()).isGreaterThan(60);
        assertThat(median("new-homes")).isLessThan(median("containers"));
        assertThat(median("containers")).isNegative();
        assertThat(difference("shared-one-language", IN_WORK).estimate().high()).isNegative();
        assertThat(difference("shared-mixed", IN_WORK).estimate().low()).isLessThan(0.5);
        assertThat(difference("shared-mixed", MEDIAN).mean())
                .isEqualTo(difference("shared-one-language", MEDIAN).mean());
    }

    @Test
    void theReadmeSaysWhatWasComputed() throws IOException {
        var readme = Files.readString(FOLDER.resolve("README.md"));
        assertThat(figures()).allSatisfy(line -> assertThat(readme).contains(line));
    }

    private static List<String> figures() {
        var lines = new ArrayList<String>();
        var form = ClosedForm.of(answers.town().scenario());
        var least = new ClosedForm(form.applicants(), form.homes(), form.permitHomes(), 0.09);
        var most = new ClosedForm(form.applicants(), form.homes(), form.permitHomes(), 0.04);
        lines.add("%s van elke 100 vrije woningen".formatted(number(100 * form.permitShare(), 0)));
        lines.add("%s of each 100 free homes".formatted(number(100 * form.permitShare(), 0)));
        lines.add("%s maanden langer".formatted(number(12 * form.displacement(), 0)));
        lines.add("%s months longer".formatted(number(12 * form.displacement(), 0)));
        lines.add(
                "tussen %s en %s".formatted(number(12 * least.displacement(), 0), number(12 * most.displacement(), 0)));
        lines.add("between %s and %s"
                .formatted(number(12 * least.displacement(), 0), number(12 * most.displacement(), 0)));
        lines.add("%s jaar wachten".formatted(number(form.waitWithoutPermitHolders(), 1)));
        lines.add("%s years of waiting"
                .formatted(number(form.waitWithoutPermitHolders(), 1).replace(',', '.')));
        var working = answers.town().byMonth(Monthly.IN_WORK).get(35).mean();
        lines.add("%s mensen aan het werk na drie jaar".formatted(number(working, 0)));
        lines.add("%s people in work after three years".formatted(number(working, 0)));
        answers.variants().forEach(one -> lines.add(row(one)));
        return lines;
    }

    private static String row(Answers.Of one) {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        one.variant().key(),
                        told(one.comparison().difference(MEDIAN), 1),
                        told(one.comparison().difference(GAVE_UP), 0),
                        Double.isNaN(one.comparison()
                                        .scenario()
                                        .estimate(HOLDERS)
                                        .mean())
                                ? "–"
                                : number(
                                        one.comparison()
                                                .scenario()
                                                .estimate(HOLDERS)
                                                .mean(),
                                        1),
                        told(one.comparison().difference(IN_WORK), 0));
    }

    private static String told(Difference difference, int decimals) {
        return "%s (%s … %s)"
                .formatted(
                        number(difference.mean(), decimals),
                        number(difference.estimate().low(), decimals),
                        number(difference.estimate().high(), decimals));
    }

    private static String number(double value, int decimals) {
        var format = NumberFormat.getInstance(DUTCH);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        return format.format(Math.abs(value) * 2 * Math.pow(10, decimals) < 1 ? 0 : value);
    }

    private static double median(String key) {
        return difference(key, MEDIAN).mean();
    }

    private static Difference difference(String key, Measure measure) {
        return answers.of(key).orElseThrow().comparison().difference(measure);
    }
}
