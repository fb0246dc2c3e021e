package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Passage;
import org.junit.jupiter.api.Test;

/** The matrices on the sample study, against what its own files say came out. */
class MatricesTests {

    private static final CodedStudy STUDY = SampleStudy.read();

    private final Matrices matrices = new Matrices(STUDY);

    private Cell cell(MatrixKind kind, String row, String column) {
        return matrices.of(kind).find(row, column).orElseThrow();
    }

    private Amount amount(MatrixKind kind, String row, String column) {
        return cell(kind, row, column).amount();
    }

    @Test
    void eightOfFifteenSayTakingPartWhenAskedWhatIntegrationIs() {
        assertThat(amount(MatrixKind.ANSWERS, "meedoen", "V2")).isEqualTo(new Amount(8, 15));
        assertThat(amount(MatrixKind.ANSWERS, "thuis", "V2")).isEqualTo(new Amount(10, 15));
    }

    @Test
    void forAllFifteenTheWholeTalkLeansToJointEffort() {
        assertThat(amount(MatrixKind.CONCERNS, "leunt-samen", "allen")).isEqualTo(new Amount(15, 15));
        assertThat(amount(MatrixKind.CONCERNS, "leunt-zelf", "allen")).isEqualTo(new Amount(0, 15));
    }

    @Test
    void withSixOfFifteenExamplesAreMoreJointThanWordsAndWithOneLess() {
        assertThat(amount(MatrixKind.SAYS_SHOWS, "meer-samen-in-voorbeeld", "allen"))
                .isEqualTo(new Amount(6, 15));
        assertThat(amount(MatrixKind.SAYS_SHOWS, "minder-samen-in-voorbeeld", "allen"))
                .isEqualTo(new Amount(1, 15));
    }

    @Test
    void twoOfThreeNewcomersAndFourOfEightProfessionalsNameAHighBar() {
        assertThat(amount(MatrixKind.SAYS_SHOWS, "lat", "newcomer")).isEqualTo(new Amount(2, 3));
        assertThat(amount(MatrixKind.SAYS_SHOWS, "lat", "professional")).isEqualTo(new Amount(4, 8));
    }

    @Test
    void policyBesideVoicesIsWhatTheFileSays() {
        var matrix = matrices.of(MatrixKind.POLICY);
        var said = new TreeMap<String, List<String>>();
        for (var row : matrix.rows()) {
            var line = new ArrayList<String>();
            line.add(String.valueOf(
                    matrix.cell(row, matrix.columns().getFirst()).said().size()));
            matrix.columns().stream()
                    .skip(1)
                    .forEach(column ->
                            line.add(String.valueOf(matrix.cell(row, column).relation())));
            said.put(row.id(), line);
        }
        var words = Map.of(
                "in beide", "IN_BOTH",
                "alleen in beleid", "ONLY_POLICY",
                "alleen geuit", "ONLY_VOICED",
                "tegengesteld", "OPPOSITE",
                "in beide en tegengesteld", "BOTH_AND_OPPOSITE");
        var told = new TreeMap<String, List<String>>();
        SampleStudy.rows("beleid-naast-stemmen.csv")
                .forEach(row -> told.put(
                        row.getField("code"),
                        List.of(
                                row.getField("deelnemers"),
                                words.get(row.getField("verhouding 2023")),
                                words.get(row.getField("verhouding 2026")))));
        assertThat(said).isEqualTo(told);
    }

    @Test
    void notAskedIsNotSilent() {
        var question = cell(MatrixKind.THEMES, "V7", "allen");
        assertThat(SampleStudy.groups(question.notAsked())).isEqualTo("D-B7UH D-Z8FT");
        assertThat(question.silent())
                .allSatisfy(heard -> assertThat(question.notAsked()).doesNotContain(heard));
        assertThat(question.amount().of()).isEqualTo(13);
    }

    @Test
    void everybodyIsInOneOfThreeStatesInEveryCell() {
        matrices.all()
                .values()
                .forEach(matrix -> matrix.rows()
                        .forEach(row -> matrix.columns().forEach(column -> {
                            var cell = matrix.cell(row, column);
                            var people = new ArrayList<>(cell.said());
                            people.addAll(cell.silent());
                            people.addAll(cell.notAsked());
                            assertThat(people).doesNotHaveDuplicates();
                            assertThat((long) people.size())
                                    .isEqualTo(STUDY.participants().stream()
                                            .filter(row.and(column).about())
                                            .count());
                            assertThat(cell.passages().stream()
                                            .map(Passage::speaker)
                                            .filter(java.util.Objects::nonNull)
                                            .distinct())
                                    .hasSameSizeAs(cell.said());
                        })));
    }

    @Test
    void groupsAddUpToEverybody() {
        for (var kind : List.of(MatrixKind.SAYS_SHOWS, MatrixKind.THEMES, MatrixKind.CONCERNS, MatrixKind.SHIFT)) {
            var matrix = matrices.of(kind);
            matrix.rows()
                    .forEach(row -> assertThat(matrix.columns().stream()
                                    .skip(1)
                                    .mapToInt(column ->
                                            matrix.cell(row, column).said().size())
                                    .sum())
                            .as(kind + " " + row.id())
                            .isEqualTo(matrix.cell(row, matrix.columns().getFirst())
                                    .said()
                                    .size()));
        }
    }

    @Test
    void shiftsSplitThoseOfWhomEnoughIsKnown() {
        var matrix = matrices.of(MatrixKind.SHIFT);
        var known = matrices.stances().beginAndEnd().stream()
                .filter(pair -> pair.difference() != null)
                .count();
        assertThat(matrix.rows())
                .extracting(Cut::id)
                .containsExactly("naar-samen", "gelijk", "naar-zelf", "naar-jezelf", "gelijk-jezelf", "naar-aanpassen");
        assertThat(people(matrix, matrix.rows().subList(0, 3))).isEqualTo(known);
        assertThat(known).isPositive();
        assertThat(people(matrix, matrix.rows().subList(3, 6)))
                .as("the other scale knows other people")
                .isEqualTo(matrices.stances().beginAndEndOwn().stream()
                        .filter(pair -> pair.difference() != null)
                        .count());
        assertThat(cell(MatrixKind.SHIFT, "naar-jezelf", "allen").passages())
                .isNotEmpty()
                .allMatch(passage -> passage.own() != null);
        assertThat(SampleStudy.groups(
                        cell(MatrixKind.SHIFT, "naar-samen", "allen").said()))
                .as("the professional of talk 1 says herself that she shifted")
                .contains("D-7KQM");
    }

    private static long people(Matrix matrix, List<Cut> rows) {
        return rows.stream()
                .mapToLong(row ->
                        matrix.cell(row, matrix.columns().getFirst()).said().size())
                .sum();
    }

    @Test
    void talksAreAboutNewcomersAndAboutAllOthersToo() {
        assertThat(matrices.of(MatrixKind.CONCERNS).rows().stream()
                        .map(row -> row.name().text())
                        .limit(5))
                .containsExactly("buren", "iedereen", "kinderen en jongeren", "nieuwkomers", "wie er werkt");
        assertThat(List.of("over-1", "over-2", "over-3", "over-4", "over-5"))
                .extracting(row -> amount(MatrixKind.CONCERNS, row, "allen").said())
                .as("as the README of the sample says")
                .containsExactly(13, 12, 10, 15, 14);
    }

    @Test
    void obstaclesSayWhoCanActAtWhichLevel() {
        var matrix = matrices.of(MatrixKind.OBSTACLES);
        assertThat(matrix.rows().stream()
                        .filter(row -> row.id().startsWith("wacht-"))
                        .map(row -> row.name().text()))
                .containsExactly("de gemeente", "de zorg", "het Rijk", "woningcorporaties", "");
        assertThat(matrix.find("wacht-door-2", "city").orElseThrow().said())
                .as("who waits for care, in four talks")
                .hasSize(4);
        assertThat(matrix.find("stigma-door-2", "city").orElseThrow().said()).hasSize(7);
        assertThat(matrix.find("regels-door-3", "nation").orElseThrow().said()).hasSize(6);
    }

    @Test
    void obstaclesStandByLevel() {
        var matrix = matrices.of(MatrixKind.OBSTACLES);
        var debate = matrix.find("debat", "nation").orElseThrow();
        assertThat(debate.said()).isNotEmpty();
        assertThat(matrix.columns()).extracting(Cut::id).containsExactly("nation", "city", "organisation");
        assertThat(matrix.rows().stream()
                        .filter(row -> !row.under())
                        .flatMap(row -> matrix.columns().stream().map(column -> matrix.cell(row, column)))
                        .mapToInt(cell -> cell.passages().size())
                        .sum())
                .isEqualTo((int) STUDY.passages().stream()
                        .filter(passage -> passage.level() != null)
                        .count());
    }

    @Test
    void onlyOneGroupLeavesTheOthersOut() {
        var newcomers = new Matrices(Narrowed.to(STUDY, CodedStudy.Group.NEWCOMER));
        assertThat(newcomers
                        .of(MatrixKind.ANSWERS)
                        .find("thuis", "V2")
                        .orElseThrow()
                        .amount()
                        .of())
                .isEqualTo(3);
        assertThat(newcomers.of(MatrixKind.POLICY).columns()).hasSize(3);
    }

    @Test
    void amountsAreSaidInWords() {
        assertThat(List.of(
                        new Amount(0, 0),
                        new Amount(0, 3),
                        new Amount(1, 1),
                        new Amount(1, 15),
                        new Amount(2, 2),
                        new Amount(2, 15),
                        new Amount(3, 4),
                        new Amount(4, 15),
                        new Amount(4, 8),
                        new Amount(8, 15),
                        new Amount(10, 15),
                        new Amount(15, 15)))
                .extracting(amount -> amount.key().replace("findings.amount.", ""))
                .containsExactly(
                        "not-asked",
                        "nobody",
                        "one",
                        "one",
                        "all",
                        "few",
                        "few",
                        "part",
                        "half",
                        "more-than-half",
                        "most",
                        "all");
        assertThat(new Amount(9, 19).allowsPercent()).isFalse();
        assertThat(new Amount(9, 20).allowsPercent()).isTrue();
        assertThatThrownBy(() -> new Amount(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
