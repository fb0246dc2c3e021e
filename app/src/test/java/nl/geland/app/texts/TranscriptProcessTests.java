package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The process that reads transcripts: says what reading here says, and is all that a hostile file can take down. */
class TranscriptProcessTests {

    private static final Transcripts HERE = Transcripts.withDefaults();
    private static final byte[] TALK = "I: Wie helpt u?\nR: Mijn buurvrouw Senait.".getBytes(StandardCharsets.UTF_8);
    private static final ReaderCommand COMMAND = ReaderCommand.withDefaults();

    @Test
    void readsWhatReadingHereReads() {
        try (var beside = Transcripts.inItsOwnProcess()) {
            TalkFiles.of("I: Wie helpt u?\nR: Yonas, 😀 van het café.\nR: En Els.")
                    .forEach((name, bytes) ->
                            assertThat(beside.read(name, bytes)).as(name).isEqualTo(HERE.read(name, bytes)));
        }
    }

    @Test
    void keepsWhoSaysWhatWhenAndTheNamesAround() {
        var file = OfficeFile.docx(OfficeFile.paragraph("[00:01:05] Yonas: Ja") + OfficeFile.paragraph("Yonas: Nee"))
                .with(
                        "word/comments.xml",
                        "<w:comments " + OfficeFile.WORD + "><w:comment w:author=\"Els de Boer\"/></w:comments>");
        try (var beside = Transcripts.inItsOwnProcess()) {
            var transcript = beside.read("Gesprek met Yonas.docx", file.bytes());
            assertThat(transcript).isEqualTo(HERE.read("a.docx", file.bytes()));
            assertThat(transcript.namesSeen()).contains("Els de Boer");
            assertThat(transcript.turns().getFirst().start()).isEqualTo(Duration.ofSeconds(65));
        }
    }

    @Test
    void refusesWithTheReasonsOfReadingHere() {
        try (var beside = Transcripts.inItsOwnProcess()) {
            var doctype =
                    OfficeFile.docx("").with("word/document.xml", "<!DOCTYPE x SYSTEM \"http://example.org/x\"><x/>");
            refuses(beside, "a.docx", doctype.bytes(), Reason.XML_DOCTYPE);
            var entity = OfficeFile.odt("")
                    .with("content.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>");
            refuses(beside, "a.odt", entity.bytes(), Reason.XML_DOCTYPE);
            refuses(beside, "a.docx", OfficeFile.docx("<w:p>".repeat(99)).bytes(), Reason.XML_DEPTH);
            refuses(beside, "a.docx", TALK, Reason.NOT_THIS_FORMAT);
            refuses(beside, "a.pdf", TALK, Reason.UNKNOWN_FORMAT);
            refuses(beside, "a.txt", new byte[0], Reason.EMPTY);
            refuses(beside, "a.txt", new byte[20 * 1024 * 1024 + 1], Reason.TOO_LARGE);
            refuses(beside, "a.txt", "x".repeat(5_000_001).getBytes(StandardCharsets.UTF_8), Reason.TOO_LONG);
            assertThat(beside.read("a.txt", TALK).turns()).hasSize(2);
        }
    }

    @Test
    void losesOnlyTheFileThatEatsMemory() {
        try (var beside = new TranscriptProcess(Limits.UPLOAD, COMMAND.withHeap(32), Duration.ofSeconds(60))) {
            assertThat(beside.read("a.txt", TALK).turns()).hasSize(2);
            refuses(beside, "a.docx", large(), Reason.TOO_COSTLY);
            assertThat(beside.read("a.txt", TALK).turns()).hasSize(2);
        }
    }

    /** Two accents that must change places, a million times: within every limit, and it takes hours. */
    @Test
    void losesOnlyTheFileThatEatsTime() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
        var accents = new StringBuilder("R: a");
        for (int i = 0; i < 2_000_000; i++) {
            accents.append(random.nextBoolean() ? '\u0301' : '\u0316');
        }
        var file = OfficeFile.docx(OfficeFile.paragraph(accents.toString())).bytes();
        try (var beside = new TranscriptProcess(Limits.UPLOAD, COMMAND, Duration.ofSeconds(5))) {
            refuses(beside, "a.docx", file, Reason.TOO_COSTLY);
            assertThat(beside.read("a.txt", TALK).turns()).hasSize(2);
        }
    }

    @Test
    void staysBelow256MebibytesWithTheLargestFilesThatAreAllowed() throws IOException {
        try (var beside = Transcripts.inItsOwnProcess()) {
            assertThat(beside.read("a.docx", large()).text().text()).hasSizeGreaterThan(4_800_000);
            var status = Files.readString(Path.of("/proc/" + beside.pid() + "/status"));
            var peak = status.replaceAll("(?s).*VmHWM:\\s+(\\d+) kB.*", "$1");
            assertThat(Integer.parseInt(peak)).isLessThan(256 * 1024);
        }
    }

    @Test
    void readsAHundredTranscriptsWithinThirtySeconds() throws IOException {
        var files = new ArrayList<Map.Entry<String, byte[]>>();
        for (var talk : SampleTalks.read()) {
            files.addAll(TalkFiles.of(talk).entrySet());
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(50);
        var hundred = IntStream.range(0, 100)
                .mapToObj(at -> files.get(at % files.size()))
                .toList();
        var clock = Clock.systemUTC();
        var start = clock.instant();
        try (var beside = Transcripts.inItsOwnProcess()) {
            hundred.forEach(file -> beside.read(file.getKey(), file.getValue()));
        }
        var inItsOwn = Duration.between(start, clock.instant());
        assertThat(inItsOwn).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void endsWithTheBatch() {
        var beside = Transcripts.inItsOwnProcess();
        beside.read("a.txt", TALK);
        var process = ProcessHandle.of(beside.pid()).orElseThrow();
        beside.close();
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void saysWhenTheProcessDoesNotStart() {
        try (var beside = new TranscriptProcess(
                Limits.UPLOAD,
                new ReaderCommand("nl.geland.NoSuchClass", 64, COMMAND.places()),
                Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> beside.read("a.txt", TALK)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void setsEveryParserAtLeastAsStrictAsTheTemplateOfTheJdk() throws IOException {
        var template = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of(System.getProperty("java.home"), "conf", "jaxp-strict.properties.template"))) {
            template.load(in);
        }
        assertThat(template.put("jdk.xml.dtd.support", "deny")).isEqualTo("allow");
        assertThat(ReaderCommand.strict())
                .containsExactlyInAnyOrderElementsOf(template.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
    }

    @Test
    void refusesDocumentTypesAlsoForAParserThatNobodyHardened() throws Exception {
        var process = ReaderCommand.of(NaiveParser.class).withHeap(64).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("refused, environment []");
        assertThat(NaiveParser.parse()).isEqualTo("read");
    }

    @Test
    void takesAnAnswerThatDoesNotHoldTogetherForAFaultOfTheProcess() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int round = 0; round < 5_000; round++) {
            var answer = new byte[random.nextInt(60)];
            random.nextBytes(answer);
            if (answer.length > 4) {
                answer[0] = (byte) random.nextInt(3);
                answer[1] = 0;
                answer[2] = 0;
                answer[3] = 0;
            }
            var in = new DataInputStream(new ByteArrayInputStream(answer));
            try {
                assertThat(TranscriptWire.readAnswer(in, Format.TXT, Limits.UPLOAD))
                        .isNotNull();
            } catch (Refusal | IOException expected) {
                assertThat(expected).hasMessageNotContaining("Senait");
            }
        }
    }

    private static byte[] large() {
        var body = new StringBuilder();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        while (body.length() < 7_400_000) {
            var line = new StringBuilder("R: ");
            for (int letter = 0; letter < 60; letter++) {
                line.append((char) ('a' + random.nextInt(26)));
            }
            body.append(OfficeFile.paragraph(line.toString()));
        }
        return OfficeFile.docx(body.toString()).bytes();
    }

    private static void refuses(TranscriptProcess beside, String name, byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> beside.read(name, bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
