package nl.geland.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTests {

    private static final String BENEFITS = """
            clientnr;ingangsdatum;einddatum;reden instroom;reden uitstroom
            7;20140507;20140630;beëindiging;werk
            7;20150507;;vestiging;
            """;

    @TempDir
    Path folder;

    private final Reading.Numbered people = Reading.Numbered.of("7", "8");

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsTheSameInEveryEncoding(String charset) throws IOException {
        var read = read("a.csv", BENEFITS, Charset.forName(charset));
        assertThat(read.recognition.known().name()).isEqualTo("uitkeringen");
        assertThat(read.findings).isEmpty();
        assertThat(read.rows)
                .containsExactly(
                        java.util.Arrays.asList("7", "2014-05-07", "2014-06-30", "OTHER", "WORK"),
                        java.util.Arrays.asList("7", "2015-05-07", null, "SETTLED", null));
    }

    @Test
    void readsByteOrderMarks() throws IOException {
        assertThat(read("a.csv", "\uFEFF" + BENEFITS, UTF_8).content.encoding()).isEqualTo("UTF-8 (BOM)");
        assertThat(read("b.csv", "\uFEFF" + BENEFITS, UTF_16LE).rows).hasSize(2);
        assertThat(read("c.csv", BENEFITS, UTF_16).rows).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"\",\"", "\"\t\"", "|", ";"})
    void readsTheSameWithEverySeparator(char separator) throws IOException {
        assertThat(read("a.csv", BENEFITS.replace(';', separator), UTF_8).rows).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "23-05-2014, dd-mm-yyyy", "5/23/2014, mm/dd/yyyy", "23/5/2014, dd/mm/yyyy", "2014-05-23, yyyy-mm-dd",
        "20140523, yyyymmdd", "23-mei-2014, dd-mmm-yyyy", "23.05.2014, dd.mm.yyyy", "2014-05-23 00:00:00, yyyy-mm-dd"
    })
    void readsEveryNotationOfADate(String text, String notation) throws IOException {
        var read = read("uitkeringen.csv", "clientnr;ingangsdatum\n7;" + text + "\n", UTF_8);
        assertThat(read.recognition.questions()).isEmpty();
        assertThat(read.recognition.notations())
                .hasEntrySatisfying(
                        "started_on", found -> assertThat(found.name()).isEqualTo(notation));
        assertThat(read.rows.getFirst()).contains("2014-05-23");
    }

    @Test
    void asksForTheNotationWhenEveryDayCouldBeAMonth() throws IOException {
        var text = "clientnr;ingangsdatum\n7;03-04-2014\n7;11-12-2015\n";
        var read = read("uitkeringen.csv", text, UTF_8);
        assertThat(read.recognition.questions())
                .containsExactly(new Question(Question.About.DATE, "started_on", List.of("dd-mm-yyyy", "mm-dd-yyyy")));
        var answered = read(
                "uitkeringen.csv", text, Choices.NONE.withNotations(Map.of("uitkeringen.started_on", "mm-dd-yyyy")));
        assertThat(answered.rows.getFirst()).contains("2014-03-04");
    }

    @Test
    void asksForShortYearsAlways() throws IOException {
        var read = read("uitkeringen.csv", "clientnr;ingangsdatum\n7;03/04/05\n", UTF_8);
        assertThat(read.recognition.questions().getFirst().options())
                .containsExactlyInAnyOrder("dd/mm/yy", "mm/dd/yy", "yy/mm/dd");
    }

    @Test
    void asksWhenAColumnMixesNotations() throws IOException {
        var read = read("uitkeringen.csv", "clientnr;ingangsdatum\n7;23-04-2014\n7;04-25-2014\n", UTF_8);
        assertThat(read.recognition.questions()).extracting(Question::about).containsExactly(Question.About.DATE);
    }

    @Test
    void keepsTheNotationOfAColumnWithAnImpossibleDate() throws IOException {
        var read = read("uitkeringen.csv", "clientnr;ingangsdatum\n7;23-04-2014\n7;31-02-2014\n8;13-03-2015\n", UTF_8);
        assertThat(read.recognition.questions()).isEmpty();
        assertThat(read.only("impossible-date").row()).isEqualTo(3);
    }

    @Test
    void readsOtherHeadersInAnotherOrderWithAnExtraColumnAndWithoutAnOptionalOne() throws IOException {
        var read = read(
                "export.csv", "Opmerking,Startdatum,Cliëntnummer,Instroomreden\nx,2014-05-23,7,vestiging\n", UTF_8);
        assertThat(read.recognition.known().name()).isEqualTo("uitkeringen");
        assertThat(read.byRule()).isEqualTo(Map.of("extra-column", 1, "missing-column", 2));
        assertThat(read.rows.getFirst()).startsWith("7", "2014-05-23", null, "SETTLED");
    }

    @Test
    void asksForTheKindWhenNoHeaderIsKnown() throws IOException {
        var read = read("export.csv", "foo;bar\n7;20140523\n", UTF_8);
        assertThat(read.recognition.questions()).extracting(Question::about).containsExactly(Question.About.KIND);
        var choices = new Choices("uitkeringen", null, Map.of("foo", "person", "bar", "started_on"), Map.of());
        assertThat(read("export.csv", "foo;bar\n7;20140523\n", choices).rows).hasSize(1);
    }

    @Test
    void asksForTheColumnOfARequiredField() throws IOException {
        var read = read("uitkeringen.csv", "clientnr;vanaf;reden instroom\n7;20140523;vestiging\n", UTF_8);
        assertThat(read.recognition.questions())
                .containsExactly(new Question(Question.About.FIELD, "started_on", List.of()));
        assertThat(read(
                                "uitkeringen.csv",
                                "clientnr;vanaf;reden instroom\n7;20140523;vestiging\n",
                                Choices.NONE.withFields(Map.of("vanaf", "started_on")))
                        .rows)
                .hasSize(1);
    }

    @Test
    void readsDecimalsWithACommaOrAPoint() throws IOException {
        var head = "woningnummer;wijk;kamers;soort;kale huur\nW1;Noord;2;gedeeld;";
        assertThat(read("w.csv", head + "1.560,60\n", UTF_8).rows.getFirst()).contains("1560.60");
        assertThat(read("w.csv", head + "\"1,560.60\"\n", UTF_8).rows.getFirst())
                .contains("1560.60");
        assertThat(read("w.csv", head + "1.560\n", UTF_8).recognition.questions())
                .containsExactly(new Question(Question.About.DECIMAL, "rent", List.of(",", ".")));
    }

    private Reading read(String name, String text, Charset charset) throws IOException {
        return Reading.of(Reading.write(folder, name, text, charset), Choices.NONE, people);
    }

    private Reading read(String name, String text, Choices choices) throws IOException {
        return Reading.of(Reading.write(folder, name, text), choices, people);
    }
}
