package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import nl.geland.app.texts.Transcripts;
import org.junit.jupiter.api.Test;

/** A report in its forms: the same blocks as a page and as an office document. */
class ReportTextTests {

    private static final List<Block> BLOCKS = List.of(
            new Block.Heading(2, "Wat wij vonden"),
            new Block.Paragraph("Een <b>zin</b> & een “citaat”.\nTweede regel."),
            new Block.Said("“Ik hoor erbij.”", "een deelnemer"),
            new Block.Points(List.of("één", "twee")),
            new Block.Table(
                    "Tabel", List.of("Code", "Iedereen"), List.of(List.of("thuis", "de meeste (14 van de 15)"))));

    @Test
    void pageEscapesAllThatPeopleWrote() {
        var html = ReportHtml.write(BLOCKS);
        assertThat(html)
                .contains("<h2>Wat wij vonden</h2>", "Een &lt;b&gt;zin&lt;/b&gt; &amp; een", "Tweede regel.")
                .contains("<th scope=\"row\">thuis</th><td>de meeste (14 van de 15)</td>")
                .doesNotContain("<b>");
        assertThat(ReportHtml.lines(html))
                .containsExactly(
                        "Wat wij vonden",
                        "Een <b>zin</b> & een “citaat”. Tweede regel.",
                        "“Ik hoor erbij.” · een deelnemer",
                        "één",
                        "twee",
                        "Tabel · Code · Iedereen",
                        "thuis · de meeste (14 van de 15)");
    }

    @Test
    void documentHoldsTheSameWords() {
        var read =
                Transcripts.withDefaults().read("rapport.docx", ReportDocx.write("Rapport: stemmen", "nl-NL", BLOCKS));
        assertThat(read.text().text())
                .contains("Rapport: stemmen", "Wat wij vonden", "Een <b>zin</b> & een “citaat”.", "Tweede regel.")
                .contains("“Ik hoor erbij.”", "— een deelnemer", "• twee", "thuis", "de meeste (14 van de 15)");
        assertThat(read.namesSeen()).as("no author goes along").isEmpty();
    }

    @Test
    void sameReportIsTheSameBytes() throws IOException {
        var bytes = ReportDocx.write("Rapport", "nl-NL", BLOCKS);
        assertThat(bytes).isEqualTo(ReportDocx.write("Rapport", "nl-NL", BLOCKS));
        var parts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName());
            }
        }
        assertThat(parts)
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/_rels/document.xml.rels",
                        "word/document.xml",
                        "word/styles.xml")
                .startsWith("[Content_Types].xml");
    }

    @Test
    void onlyWhatChangedIsTold() {
        assertThat(Difference.changes(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e")))
                .containsExactly(
                        new Difference.Line(Difference.Kind.GONE, "b"),
                        new Difference.Line(Difference.Kind.NEW, "x"),
                        new Difference.Line(Difference.Kind.NEW, "e"));
        assertThat(Difference.changes(List.of("a"), List.of("a"))).isEmpty();
        assertThat(Difference.of(List.of(), List.of("a"))).hasSize(1);
    }

    @Test
    void longSentencesAndWordsAreNamed() {
        var sentence = "Dit is een zin die veel te lang is omdat er meer dan vijftien woorden in staan.";
        assertThat(PlainLanguage.longSentences("Kort. " + sentence)).containsExactly(sentence);
        assertThat(PlainLanguage.longWords("Een inburgeringsvoorziening kost geld."))
                .containsExactly("inburgeringsvoorziening");
        assertThat(PlainLanguage.longSentences("")).isEmpty();
    }

    @Test
    void sameStudyHasTheSameFingerprint() {
        assertThat(Fingerprint.of(SampleStudy.read()))
                .isEqualTo(Fingerprint.of(SampleStudy.read()))
                .matches("[0-9a-f]{64}");
        assertThat(Fingerprint.of(Narrowed.to(SampleStudy.read(), nl.geland.app.coding.CodedStudy.Group.NEWCOMER)))
                .isNotEqualTo(Fingerprint.of(SampleStudy.read()));
    }
}
