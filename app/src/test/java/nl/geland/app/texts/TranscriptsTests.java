package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptsTests {

    private static final Transcripts TRANSCRIPTS = new Transcripts(DutchWords.load(), Limits.UPLOAD);

    @Test
    void readsSpeakersFromPlainText() {
        var transcript = read("a.txt", """
                Gesprek op het stadhuis

                I: Wat betekent integratie voor u?
                R: Dat je meedoet.

                En dat je groet.
                I: Let op: dit is een naam
                Yonas Tekle: Ja.
                Yonas Tekle: En nog iets.
                """);
        assertThat(transcript.turns())
                .extracting(Turn::speaker)
                .containsExactly(null, "I", "R", "I", "Yonas Tekle", "Yonas Tekle");
        assertThat(words(transcript))
                .containsExactly(
                        "Gesprek op het stadhuis",
                        "Wat betekent integratie voor u?",
                        "Dat je meedoet.\n\nEn dat je groet.",
                        "Let op: dit is een naam",
                        "Ja.",
                        "En nog iets.");
        assertThat(transcript.text().text()).contains("\nR: Dat je meedoet.").contains("Yonas Tekle: Ja.");
    }

    @Test
    void takesAWordWithAColonForNoSpeaker() {
        assertThat(read("a.txt", "Let op: dit was lastig.\nToen kwam de rest.").turns())
                .extracting(Turn::speaker)
                .containsOnlyNulls();
    }

    @Test
    void readsTimesBeforeSpeakers() {
        var transcript = read("a.txt", "[00:01:05] Spreker 1: Hallo\n00:02 Spreker 2: Dag");
        assertThat(transcript.turns())
                .extracting(Turn::start)
                .containsExactly(Duration.ofSeconds(65), Duration.ofSeconds(2));
    }

    @Test
    void readsEverySpellingOfText() {
        var text = "R: Eén café in Súdwest\r\nI: Ja";
        var windows = Charset.forName("windows-1252");
        for (var bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(windows),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE))) {
            var transcript = TRANSCRIPTS.read("a.TXT", bytes);
            assertThat(words(transcript)).containsExactly("Eén café in Súdwest", "Ja");
            assertThat(transcript.text().text()).doesNotContain("\r").doesNotContain("\uFEFF");
        }
    }

    @Test
    void readsWebVtt() {
        var transcript = read("a.vtt", """
                WEBVTT - Gesprek

                NOTE Geheim: Senait

                STYLE
                ::cue { color: red }

                1
                00:00:01.000 --> 00:00:03.500 align:start
                <v Anna>Hoe <i>gaat</i> het?</v>

                00:04.000 --> 00:05.000
                <v Anna>Vertel &amp; vertel.</v> <v.loud Yonas>Goed.</v>

                00:06.000 --> 00:07.000
                Muziek
                """);
        assertThat(transcript.text().text()).isEqualTo("Anna: Hoe gaat het? Vertel & vertel.\nYonas: Goed.\nMuziek");
        assertThat(transcript.turns().getFirst())
                .isEqualTo(new Turn("Anna", 6, 36, Duration.ofSeconds(1), Duration.ofSeconds(5)));
    }

    @Test
    void readsSubRip() {
        var transcript = read("a.srt", """
                1
                00:00:01,000 --> 00:00:02,000
                Interviewer: {\\an8}Hallo
                daar

                2
                01:00:03,250 --> 01:00:04,000
                R: <b>Dag</b>
                """);
        assertThat(transcript.text().text()).isEqualTo("Interviewer: Hallo daar\nR: Dag");
        assertThat(transcript.turns().getLast().start())
                .isEqualTo(Duration.ofHours(1).plusMillis(3_250));
    }

    @Test
    void readsNotesOfSubtitlesForNamesOnly() {
        var transcript = read("a.vtt", """
                WEBVTT - Gesprek met Abrehet
                Kind: captions

                NOTE
                Met Senait erbij,
                later ook Tsehaye Ghirmay

                begin
                00:00:01.000 --> 00:00:03.500
                R: Dag

                NOTE Geknipt: Yonas

                STYLE
                ::cue { color: red }

                00:00:04.000 --> 00:00:05.000
                I: Dag
                """);
        assertThat(transcript.text().text()).isEqualTo("R: Dag\nI: Dag");
        assertThat(transcript.namesSeen())
                .contains("Abrehet", "Senait", "Tsehaye Ghirmay", "Yonas")
                .doesNotContain("Kind", "Met", "STYLE");
    }

    @Test
    void losesNoWordsOfSubtitlesThatAreWrittenOddly() {
        var transcript = read("a.srt", """
                1
                00:00:01,000-->00:00:02,000

                R: Eerst dit.

                En na een lege regel dit.
                NOTE is hier een woord
                2
                00:00:03,000 --> 00:00:04,000  X1:40 X2:600 Y1:20 Y2:50
                <font color="#fff">I: Zonder lege regel ervoor.</font>

                00:00:05,000 --> 00:00:06,000
                R: En zonder nummer, 3
                4
                00:00:07,000 --> 00:00:08,000

                5
                00:00:09,000 --> 00:00:10,000
                I: Na een lege.""");
        assertThat(words(transcript))
                .containsExactly(
                        "Eerst dit. En na een lege regel dit. NOTE is hier een woord",
                        "Zonder lege regel ervoor.",
                        "En zonder nummer, 3",
                        "Na een lege.");
    }

    /** A footnote, a header and a comment were written about the talk, and fall; what stands in a text box was often said. */
    @Test
    void keepsTextBoxesOfWordAndDropsNotesHeadersAndMovedText() {
        var body =
                "<w:p><w:r><w:t>R: Ja</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:pict><w:txbxContent>"
                        + OfficeFile.paragraph("I: In een kader") + "</w:txbxContent></w:pict></w:r></w:p>"
                        + "<w:p><w:moveFrom w:author=\"Truus Vermaat\"><w:r><w:t>Hierheen ging Yonas</w:t></w:r></w:moveFrom></w:p>"
                        + "<w:p><w:moveTo w:author=\"Kees Smit\"><w:r><w:t>I: Verplaatst</w:t></w:r></w:moveTo></w:p>"
                        + "<w:p><w:r><w:instrText>AUTHOR</w:instrText></w:r></w:p>";
        var file = OfficeFile.docx(body)
                .with("word/footnotes.xml", around("footnotes", "Dat is Tsehaye Ghirmay"))
                .with("word/endnotes.xml", around("endnotes", "Zie Abrehet"))
                .with("word/header1.xml", around("hdr", "Gesprek met Senait"))
                .with("word/footer2.xml", around("ftr", "Getypt door Els Zwaneveld"));
        var transcript = TRANSCRIPTS.read("a.docx", file.bytes());
        assertThat(transcript.text().text()).isEqualTo("I: In een kader\nR: Ja\nI: Verplaatst");
        assertThat(transcript.namesSeen())
                .contains("Truus Vermaat", "Yonas", "Kees Smit", "Tsehaye Ghirmay", "Abrehet", "Senait", "Zwaneveld");
    }

    @Test
    void keepsTextBoxesOfOpenDocumentAndDropsNotesAndHeaders() {
        var body =
                "<text:p>R: Ja<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Dat is Tsehaye Ghirmay"
                        + "</text:p></text:note-body></text:note><text:span><text:p>I: In een kader</text:p></text:span></text:p>";
        var file = OfficeFile.odt(body)
                .with(
                        "styles.xml",
                        OfficeFile.meta("<text:p>Gesprek met Senait</text:p><text:p>Door Abrehet</text:p>"));
        var transcript = TRANSCRIPTS.read("a.odt", file.bytes());
        assertThat(transcript.text().text()).isEqualTo("I: In een kader\nR: Ja");
        assertThat(transcript.namesSeen()).contains("Tsehaye Ghirmay", "Senait", "Abrehet");
    }

    private static String around(String element, String words) {
        return "<w:" + element + " " + OfficeFile.WORD + ">" + OfficeFile.paragraph(words) + "</w:" + element + ">";
    }

    @Test
    void goesOnWithTheSpeakerOfASubtitleUntilAnotherIsNamed() {
        var transcript = read("a.srt", """
                1
                00:00:01,000 --> 00:00:02,000
                I: Hallo

                2
                00:00:03,000 --> 00:00:04,000
                R: Dag,

                3
                00:00:05,000 --> 00:00:06,000
                en welkom
                """);
        assertThat(transcript.text().text()).isEqualTo("I: Hallo\nR: Dag, en welkom");
        assertThat(transcript.turns()).hasSize(2);
    }

    @Test
    void readsWordAndLeavesOutWhatIsNotSaid() {
        var body = OfficeFile.paragraph("I: Hoe heet u?")
                + "<w:p><w:r><w:t xml:space=\"preserve\">R: Ik heet </w:t></w:r><w:del w:author=\"Truus Vermaat\"><w:r><w:delText>Yonas"
                + "</w:delText></w:r></w:del><w:ins w:author=\"Kees\"><w:r><w:t>niets</w:t><w:tab/><w:t>meer</w:t></w:r></w:ins></w:p>";
        var file = OfficeFile.docx(body)
                .with(
                        "word/comments.xml",
                        "<w:comments " + OfficeFile.WORD + "><w:comment w:author=\"Els de Boer\">"
                                + OfficeFile.paragraph("Dit gaat over Tsehaye Ghirmay") + "</w:comment></w:comments>")
                .with(
                        "docProps/core.xml",
                        "<c:coreProperties xmlns:c=\"c\" xmlns:dc=\"d\"><dc:creator>Marijke Post</dc:creator><dc:title>Gesprek met Abrehet</dc:title>"
                                + "<c:lastModifiedBy>Henk</c:lastModifiedBy></c:coreProperties>");
        var transcript = TRANSCRIPTS.read("a.docx", file.bytes());
        assertThat(transcript.text().text()).isEqualTo("I: Hoe heet u?\nR: Ik heet niets meer");
        assertThat(transcript.namesSeen())
                .contains(
                        "Truus Vermaat",
                        "Yonas",
                        "Kees",
                        "Els de Boer",
                        "Tsehaye Ghirmay",
                        "Marijke Post",
                        "Abrehet",
                        "Henk")
                .doesNotContain("Dit", "Gesprek");
    }

    @Test
    void readsOpenDocumentAndLeavesOutWhatIsNotSaid() {
        var body =
                "<text:tracked-changes><text:changed-region><text:deletion><dc:creator>Truus Vermaat</dc:creator><text:p>Yonas"
                        + "</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h>I: Hoe heet u?</text:h>"
                        + "<text:p>R: Ik<text:s text:c=\"2000000000\"/>heet<office:annotation><dc:creator>Els</dc:creator><text:p>Of Abrehet</text:p>"
                        + "</office:annotation> <text:span>niets</text:span><text:line-break/>meer</text:p>";
        var file = OfficeFile.odt(body)
                .with("meta.xml", OfficeFile.meta("<meta:initial-creator>Marijke Post</meta:initial-creator>"));
        var transcript = TRANSCRIPTS.read("a.odt", file.bytes());
        assertThat(transcript.turns()).extracting(Turn::speaker).containsExactly("I", "R");
        assertThat(words(transcript).getLast())
                .startsWith("Ik ")
                .endsWith("heet niets\nmeer")
                .hasSizeLessThan(200);
        assertThat(transcript.namesSeen()).contains("Truus Vermaat", "Yonas", "Els", "Abrehet", "Marijke Post");
    }

    @Test
    void pointsAtCodePointsAlsoPastAPictureSign() {
        var transcript = read("a.txt", "R: Ja 😀 hoor\nI: Goed");
        assertThat(words(transcript)).containsExactly("Ja 😀 hoor", "Goed");
        assertThat(transcript.turns().getLast().from()).isEqualTo(16);
    }

    @Test
    void refusesWhatIsNoTranscript() {
        refuses("a.pdf", "x", Reason.UNKNOWN_FORMAT);
        refuses("a", "x", Reason.UNKNOWN_FORMAT);
        refuses("a.txt", "", Reason.EMPTY);
        refuses("a.txt", " \n\u00A0\n", Reason.EMPTY);
        refuses("a.txt", "\uFEFF", Reason.EMPTY);
        refuses("a.vtt", "WEBVTT\n\nhallo", Reason.NO_CUES);
        refuses("a.srt", "1\n00:00:05,000 --> 00:00:01,000\nhallo", Reason.CUE_TIMES);
        refuses("a.srt", "1\nstraks --> later\nhallo", Reason.CUE_TIMES);
        refuses("a.docx", "gewoon tekst", Reason.NOT_THIS_FORMAT);
        refuses("a.txt", "PK\u0003\u0004....", Reason.NOT_THIS_FORMAT);
        refuses("a.txt", "ja\0nee", Reason.BINARY);
    }

    @Test
    void refusesTwoSpellingsInOneFileWithTheLine() {
        var bytes = "een\nEén\nE_n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        assertThatThrownBy(() -> TRANSCRIPTS.read("a.txt", bytes)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.MIXED_ENCODINGS);
            assertThat(refusal.arguments()).containsExactly(3);
            assertThat(refusal.key()).isEqualTo("texts.refusal.mixed-encodings");
        });
    }

    private static Transcript read(String name, String text) {
        return TRANSCRIPTS.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String name, String text, Reason reason) {
        assertThatThrownBy(() -> read(name, text))
                .as("%s as %s", reason, name)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static List<String> words(Transcript transcript) {
        return transcript.turns().stream()
                .map(turn -> transcript.text().index().slice(turn.from(), turn.to()))
                .toList();
    }
}
