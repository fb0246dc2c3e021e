package nl.geland.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.geland.app.trajectories.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, or meant to break us. Each is refused in plain words, or its bad rows are. */
@Timeout(60)
class HostileFileTests {

    private static final String HEAD = "clientnr;ingangsdatum;einddatum;reden instroom;reden uitstroom\n";
    private static final String GOOD = "7;20140523;;vestiging;\n";

    private static final String MORE = IntStream.range(1, 29)
            .mapToObj("8;201606%02d;;vestiging;\n"::formatted)
            .collect(Collectors.joining());

    @TempDir
    Path folder;

    private final Reading.Numbered people = Reading.Numbered.of("7", "007", "8", "9");

    @Test
    void refusesAnEmptyFile() throws IOException {
        refused("", "empty");
        refused("\uFEFF", "empty");
        refused("\n\n \n", "no-separator", "empty");
    }

    @Test
    void refusesAHeaderAlone() throws IOException {
        refused(HEAD, "header-only");
        refused(HEAD + "\n;;;;\n", "header-only");
    }

    @Test
    void refusesMixedEncodings() throws IOException {
        var bytes = (HEAD + "7;20140523;;beëindiging;\n").getBytes(UTF_8);
        var other = "8;20140523;;beëindiging;\n".getBytes(Content.WINDOWS_1252);
        var both = new byte[bytes.length + other.length];
        System.arraycopy(bytes, 0, both, 0, bytes.length);
        System.arraycopy(other, 0, both, bytes.length, other.length);
        var file = Files.write(folder.resolve("uitkeringen.csv"), both);
        assertThatThrownBy(() -> Reading.of(file, Choices.NONE, people))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("mixed-encodings");
                    assertThat(refusal.arguments()).containsExactly(3L);
                });
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        refused("PK\u0003\u0004\u0000\u0000\u0000ab;cd", "binary");
        refused(HEAD + "7;20140523;\u0000;vestiging;\n" + GOOD.repeat(100), "binary");
    }

    @Test
    void refusesTextWithoutColumns() throws IOException {
        refused("clientnr ingangsdatum\n7 20140523\n", "no-separator");
    }

    @Test
    void refusesAFileWithoutHeaders() throws IOException {
        refused("7;20140523;;vestiging;\n8;20140523;;vestiging;\n", "no-header");
    }

    @Test
    void refusesTheSameHeaderTwice() throws IOException {
        refused("clientnr;ingangsdatum;Ingangsdatum\n7;20140523;20140524\n", "duplicate-header");
    }

    @Test
    void refusesAnUnclosedQuote() throws IOException {
        refused(HEAD + GOOD + "7;\"20140523;;vestiging;\n" + GOOD.repeat(20), "broken-quote");
        refused(HEAD + GOOD + "7;\"20140523;;vestiging;\n" + GOOD.repeat(20_000), "row-too-long");
        refused(HEAD + GOOD + "7;\"2014\"0523;;vestiging;\n", "broken-quote");
    }

    @Test
    void takesNoQuoteOrLineEndForASeparator() throws IOException {
        assertThat(read("sep=\"\nclientnr;ingangsdatum\n7;20140523\n").rows).hasSize(1);
        assertThat(read("sep=\n\nclientnr;ingangsdatum\n7;20140523\n").rows).hasSize(1);
        assertThat(read("sep=^\nclientnr^ingangsdatum\n7^20140523\n").rows).hasSize(1);
    }

    @Test
    void refusesTenThousandColumns() throws IOException {
        var wide = IntStream.range(0, 10_000).mapToObj(i -> "k" + i).collect(Collectors.joining(";"));
        refused(wide + "\n" + wide + "\n", "too-many-columns");
    }

    @Test
    void refusesARowOfAHundredMegabytesWithoutHoldingIt() throws IOException {
        var file = folder.resolve("uitkeringen.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            out.write("7;20140523;;");
            var block = "x".repeat(1 << 20);
            for (var i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        var content = Content.of(file, Limits.COMMAND, null);
        assertThatThrownBy(() -> new Recogniser(Kinds.ALL, new Headers(), Limits.COMMAND)
                        .recognise(content, "uitkeringen.csv", Choices.NONE, Memory.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("row-too-long");
        assertThat(Content.of(file, Limits.UPLOAD, null).refusal()).hasMessageStartingWith("too-large");
    }

    @Test
    void refusesMoreRowsThanAPageTakes() throws IOException {
        refused(HEAD + GOOD.repeat(500_001), "too-many-rows");
    }

    @Test
    void refusesAFileOfWhichMostRowsAreFaulty() throws IOException {
        refused(HEAD + "7,20140523,,vestiging,\n".repeat(40), "mostly-faulty");
        refused(HEAD + "77;20140523;;vestiging;\n".repeat(3000), "mostly-faulty");
    }

    @Test
    void keepsLeadingZeros() throws IOException {
        var read = read(HEAD + "007;20140523;;vestiging;\n00007;20140523;;vestiging;\n");
        assertThat(read.rows.getFirst()).startsWith("007");
        assertThat(read.only("person-unknown").row()).isEqualTo(3);
    }

    @Test
    void rejectsWhatASpreadsheetDamaged() throws IOException {
        var read = read(
                HEAD + GOOD + "1.23E+11;20140523;;vestiging;\n8;45231;;vestiging;\n9;03/04/05;;vestiging;\n" + MORE);
        assertThat(read.only("excel-number").row()).isEqualTo(3);
        assertThat(read.only("excel-date").row()).isEqualTo(4);
        assertThat(read.only("date-expected").row()).isEqualTo(5);
        assertThat(read.rows).hasSize(1 + 28);
    }

    @Test
    void takesANewlineInACellForABlank() throws IOException {
        var read = read(PERSONS + "7;\"Anna\nde Wit\";01-02-1980;Voorbeeldstad\n8;Bo;13-02-1980;Voorbeeldstad\n");
        assertThat(read.rows.getFirst()).startsWith("7", "Anna de Wit");
        assertThat(read.only("stray-blanks").row()).isEqualTo(2);
        assertThat(read.rows).hasSize(2);
    }

    private static final String PERSONS = "persoonsnummer;naam;geboortedatum;gemeente\n";

    @Test
    void seesTheSamePersonThreeWays() throws IOException {
        var read = read(
                PERSONS
                        + "7;Anna de Wit;13-02-1980;\n7;A. de Wit;13-02-1980;\n8;Anna de Wit;13-02-1980;\n7;Anna de Wit;13-02-1980;\n");
        assertThat(read.only("contradictory-row"))
                .isEqualTo(new Finding(3, null, "contradictory-row", Finding.Outcome.REJECTED, "row", 2));
        assertThat(read.only("possible-double").otherRow()).isEqualTo(2);
        assertThat(read.only("repeated-row").row()).isEqualTo(5);
    }

    @Test
    void rejectsARowOfAnotherMunicipality() throws IOException {
        var read = read(PERSONS + "7;Anna;13-02-1980;VOORBEELDSTAD\n8;Bo;13-02-1980;Elders\n");
        assertThat(read.only("other-municipality").row()).isEqualTo(3);
    }

    @Test
    void rejectsACitizenNumberInText() throws IOException {
        var read = read(
                PERSONS + "7;Anna 111222333;13-02-1980;\n8;Bo 1112.22.333;13-02-1980;\n9;Cor 111222334;13-02-1980;\n");
        assertThat(read.findings.stream()
                        .filter(f -> f.rule().equals("bsn-in-text"))
                        .map(Finding::row))
                .containsExactly(2, 3);
        assertThat(Text.withoutCitizenNumbers("Anna 111222333 x")).isEqualTo("Anna ######### x");
    }

    @Test
    void rejectsACitizenNumberWhateverStandsBetweenItsDigits() throws IOException {
        var between = new String[] {"\u00A0", "\u200B", " . ", "\u2011", "\u2013", "\n", "\t"};
        var text = new StringBuilder(PERSONS);
        for (var i = 0; i < between.length; i++) {
            text.append(i)
                    .append(";\"Anna 111")
                    .append(between[i])
                    .append("222")
                    .append(between[i]);
            text.append("333\";13-02-1980;\n");
        }
        assertThat(read(text.toString()).byRule()).containsEntry("bsn-in-text", between.length);
        assertThat(Text.withoutCitizenNumbers("x 111\u00A0222\u200B333 y")).isEqualTo("x ###\u00A0###\u200B### y");
    }

    @Test
    void rejectsMoreAccentsThanAnyLetterHas() throws IOException {
        var many = "\u0301\u0323".repeat(15_000);
        var head = PERSONS.replace("gemeente", "gemeente;e" + many);
        var read = read(
                head + ("7;e" + many + ";13-02-1980;" + many + ";\n").repeat(9) + "8;e\u0323\u0302;13-02-1980;;\n");
        assertThat(read.byRule()).containsEntry("control-characters", 9).containsEntry("letters-composed", 1);
        assertThat(read.rows).hasSize(1);
    }

    @Test
    void rejectsSignsThatDoNotBelongInText() throws IOException {
        var read = read(PERSONS + "7;An\u0007na;13-02-1980;\n8;Bo\u202Eob;13-02-1980;\n9;Cor\u200B;13-02-1980;\n");
        assertThat(read.byRule()).containsEntry("control-characters", 2).containsEntry("stray-blanks", 1);
    }

    @Test
    void acceptsNamesOfAllSorts() throws IOException {
        var names = new String[] {"X", "محمد", "ሰላም", "Ağa Kılıç", "O'Brien", "N".repeat(200), "Nguyễn", "-", "=1+1"};
        var text = new StringBuilder(PERSONS);
        for (var i = 0; i < names.length; i++) {
            text.append(i).append(';').append(names[i]).append(";13-02-1980;\n");
        }
        assertThat(read(text.toString()).rows).hasSize(names.length - 1);
    }

    @Test
    void rejectsRowsWithTooFewOrTooManyCells() throws IOException {
        var read = read(HEAD + GOOD + "8;20140523\n9;20140523;;vestiging;;;\n9;20140524;;vestiging;;x\n");
        assertThat(read.byRule()).isEqualTo(Map.of("too-few-cells", 1, "too-many-cells", 2));
        assertThat(read.rows).hasSize(2);
    }

    @Test
    void saysWhatItTookForEmpty() throws IOException {
        var read = read(HEAD
                + "7;20140523;99991231;onbekend;n.v.t.\n8;2014-05-23;;vestiging;\n\n9;20271231;;vestiging;\n9;20990101;;vestiging;\n"
                + MORE);
        assertThat(read.byRule())
                .isEqualTo(Map.of(
                        "open-date",
                        1,
                        "unknown-word",
                        2,
                        "date-expected",
                        1,
                        "blank-row",
                        1,
                        "date-in-future",
                        1,
                        "date-out-of-range",
                        1));
    }

    @Test
    void neverShowsWhatIsMeantForTheVault() throws IOException {
        var read = read(
                "persoonsnummer;wet;kennisgeving DUO;zelfredzaamheid;inschatting\n7;2021;13-05-2022;veel;A\n8;2021;13-05-2022;\u0007;  B \n");
        assertThat(read.findings).extracting(Finding::rule).contains("vault-value-left-out");
        assertThat(read.findings).allSatisfy(found -> {
            assertThat(found.column()).isNotIn("self_reliance", "expectation");
            assertThat(found.rule()).isNotIn("number-expected", "stray-blanks", "control-characters");
        });
        assertThat(read.rows).hasSize(2);
    }

    @Test
    void keepsFileNamesOnOneLineAndWithoutWhatNobodySees() {
        assertThat(Exchange.name("C:\\tmp/a\r\n\u001B[31mb\u0085\u202Efdp\uD800.csv"))
                .isEqualTo("C:_tmp_a_[31mb_fdp_.csv");
        assertThat(Exchange.name(null)).isEqualTo("bestand.csv");
        assertThat(Exchange.name(" \t ")).isEqualTo("_");
        assertThat(Exchange.name("111222333.csv")).isEqualTo("#########.csv");
        assertThat(Exchange.name("x".repeat(300) + ".csv")).hasSize(200).endsWith("x.csv");
        assertThat(Exchange.name("\uD83D\uDE00".repeat(200) + "12345"))
                .doesNotStartWith("\uDE00")
                .hasSize(199);
    }

    private Reading read(String text) throws IOException {
        var name = text.contains("clientnr") ? "uitkeringen.csv" : "bestand.csv";
        return Reading.of(Reading.write(folder, name, text), Choices.NONE, people);
    }

    private void refused(String text, String... keys) throws IOException {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isIn((Object[]) keys));
    }
}
