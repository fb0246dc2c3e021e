package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A suggestion which question a turn asks: by rare words, and none where little resembles. */
class GuideMatchTests {

    private static final Path SAMPLES = Path.of("..", "samples", "stemmen");
    private static final GuideMatch MATCH = new GuideMatch(List.of(
            new GuideQuestion("V1", null, "", "Wat vindt u van de buurt?"),
            new GuideQuestion("V2", null, "", "Wat vindt u van het werk?"),
            new GuideQuestion("V2a", "V2", "", "Hoe lang al?")));

    @Test
    void wordsThatFewQuestionsHaveDecide() {
        assertThat(MATCH.in("En wat vindt u dan van DE BUURT hier?")).contains("V1");
        assertThat(MATCH.in("Wat vindt u van het werk op straat?")).contains("V2");
        assertThat(MATCH.in("Hoe lang al, zei u?")).contains("V2a");
    }

    @Test
    void nothingIsSuggestedWhereLittleResembles() {
        assertThat(MATCH.in("Wat vindt u daarvan?")).isEmpty();
        assertThat(MATCH.in("Dank u wel.")).isEmpty();
        assertThat(MATCH.in("")).isEmpty();
        assertThat(new GuideMatch(List.of()).in("Wat vindt u van de buurt?")).isEmpty();
        assertThat(new GuideMatch(List.of(new GuideQuestion("V1", null, "", "?"))).in("?"))
                .isEmpty();
    }

    @Test
    void ofEqualsTheFirstInTheGuideIsSuggested() {
        var twins = List.of(
                new GuideQuestion("B", null, "", "Waarom hier?"), new GuideQuestion("A", null, "", "Hier waarom?"));
        assertThat(new GuideMatch(twins).in("Waarom hier?")).contains("B");
    }

    /** Holds the figures that the class tells: what people marked in the sample study beside what would be suggested. */
    @Test
    void onTheSampleStudyEightOfTenSuggestionsAreRight() throws IOException {
        var guide = guide();
        var match = new GuideMatch(guide);
        var marked = Files.readAllLines(SAMPLES.resolve("vragen.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .filter(row -> !row[2].equals("vrij"))
                .collect(Collectors.groupingBy(
                        row -> row[0] + " " + row[1],
                        Collectors.mapping(row -> row[2], Collectors.toCollection(TreeSet::new))));
        var right = 0;
        var wrong = 0;
        var asked = 0;
        for (var turn : turns()) {
            var truth = marked.getOrDefault(turn.place(), new TreeSet<>());
            asked += truth.isEmpty() ? 0 : 1;
            var suggested = match.in(turn.words());
            if (suggested.isPresent()) {
                right += truth.containsAll(Set.of(suggested.get())) ? 1 : 0;
                wrong += truth.containsAll(Set.of(suggested.get())) ? 0 : 1;
            }
        }
        assertThat(List.of(right, wrong, asked)).containsExactly(118, 26, 237);
    }

    private record Said(String place, String words) {}

    private static List<GuideQuestion> guide() {
        var guide = new ArrayList<GuideQuestion>();
        var study = new JsonMapper().readTree(SAMPLES.resolve("studie.json").toFile());
        for (var question : study.get("leidraad").get("vragen")) {
            var code = question.get("id").asString();
            guide.add(new GuideQuestion(code, null, "", question.get("vraag").asString()));
            for (var further : question.get("doorvragen")) {
                guide.add(new GuideQuestion(
                        further.get("id").asString(),
                        code,
                        "",
                        further.get("vraag").asString()));
            }
        }
        return guide;
    }

    private static List<Said> turns() throws IOException {
        var turns = new ArrayList<Said>();
        try (var files = Files.newDirectoryStream(SAMPLES.resolve("interviews"), "*.txt")) {
            for (var file : files) {
                var paragraphs = Files.readString(file).strip().split("\\n\\s*\\n", -1);
                for (int i = 0; i < paragraphs.length; i++) {
                    if (paragraphs[i].startsWith("I: ")) {
                        turns.add(new Said(file.getFileName() + " " + (i + 1), paragraphs[i].substring(3)));
                    }
                }
            }
        }
        return turns;
    }
}
