package nl.geland.app.qda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.geland.app.texts.ReaderCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The process that reads study files: says what reading here says, and is all that a hostile file can take down. */
class StudyProcessTests {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final StudyProcess beside = StudyProcess.withDefaults();

    @AfterEach
    void end() {
        beside.close();
    }

    @Test
    void readsWhatReadingHereReads() {
        var study = RandomStudies.of(42);
        var vendor = VendorFile.of("Dag 🏠 allemaal.\r\nTot ziens, zei ze.", Reading.STANDARD)
                .selects("allemaal", "allem...")
                .selects("zei ze", "");
        var files = List.of(
                OldArchive.write(study),
                QdpxFile.write(study),
                QdcFile.write(study.codes()),
                vendor.zip(),
                project(
                        "<Sources><TextSource name=\"a\"><PlainTextContent>Dag</PlainTextContent></TextSource></Sources>"));
        for (var file : files) {
            assertThat(beside.read(question(file))).usingRecursiveComparison().isEqualTo(StudyArchiveTests.read(file));
        }
    }

    @Test
    void countsAsAPersonChose() {
        var file = VendorFile.of("Dag 🏠 allemaal.", Reading.STANDARD).at(0, 3).zip();
        var source = beside.read(question(file)).sources().getFirst();
        var chosen = source.readings().getLast().reading();
        var read = beside.read(new StudyQuestion(file, TODAY, Map.of(source.text(), chosen)));
        assertThat(read.sources().getFirst().chosen()).isEqualTo(chosen);
        assertThat(read.sources().getFirst().best().reading()).isEqualTo(chosen);
    }

    @Test
    void refusesWithTheReasonsOfReadingHereAndReadsOn() throws IOException {
        refused(beside, project("<a/>".repeat(400_001)), QdaReason.TOO_MANY);
        refused(
                beside,
                zip("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Project>&b;</Project>"),
                QdaReason.XML_DOCTYPE);
        refused(
                beside,
                zip("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><Project>&c;</Project>"),
                QdaReason.XML_DOCTYPE);
        refused(beside, zip("<a>".repeat(150)), QdaReason.XML_DEPTH);
        refused(beside, zip("<Project name=\"x\"><Sources>"), QdaReason.XML_BROKEN);
        refused(beside, bomb(), QdaReason.ARCHIVE_BOMB);
        refused(beside, "PK\u0003\u0004 and no zip".getBytes(StandardCharsets.UTF_8), QdaReason.ARCHIVE_BROKEN);
        refused(beside, "code;naam".getBytes(StandardCharsets.UTF_8), QdaReason.UNKNOWN_FORMAT);
        assertThat(beside.read(question(QdpxFile.write(RandomStudies.of(1))))
                        .study()
                        .texts())
                .isNotEmpty();
    }

    /** A project of nearly as many elements and characters as there may be takes far more than the process has here. */
    @Test
    void losesOnlyTheProcessToAFileThatEatsMemory() {
        var code = "<Code guid=\"x\" name=\"naam\" color=\"#ffffff\" isCodable=\"true\"/>";
        var file = project("<CodeBook><Codes>" + code.repeat(390_000) + "</Codes></CodeBook>");
        try (var small = new StudyProcess(StudyProcess.command().withHeap(64), MINUTE)) {
            assertThat(small.read(question(QdcFile.write(RandomStudies.of(1).codes()))))
                    .isNotNull();
            var before = allocated();
            refused(small, file, QdaReason.TOO_COSTLY);
            assertThat(allocated() - before)
                    .as("bytes that the application took for it")
                    .isLessThan(2 * MEBIBYTE);
            assertThat(small.read(question(QdcFile.write(RandomStudies.of(1).codes()))))
                    .isNotNull();
        }
    }

    /** Two accents that must change places, a million times: within every limit, and bringing them in order takes hours. */
    @Test
    void losesOnlyTheProcessToATextOrADefinitionThatEatsTime() {
        var lot = new Random(6);
        var accents = new StringBuilder("a");
        for (int i = 0; i < 2_000_000; i++) {
            accents.append(lot.nextBoolean() ? '\u0301' : '\u0316');
        }
        var code = "<Codes><Code guid=\"11111111-1111-4111-8111-111111111111\" name=\"a\"><Description>" + accents
                + "</Description></Code></Codes>";
        var text = "<Sources><TextSource name=\"a\"><PlainTextContent>" + accents
                + "</PlainTextContent></TextSource></Sources>";
        try (var hurried = new StudyProcess(StudyProcess.command(), Duration.ofSeconds(8))) {
            refused(hurried, project("<CodeBook>" + code + "</CodeBook>"), QdaReason.TOO_COSTLY);
            refused(hurried, project(text), QdaReason.TOO_COSTLY);
            assertThat(hurried.read(question(QdcFile.write(RandomStudies.of(1).codes()))))
                    .isNotNull();
        }
    }

    @Test
    void hostileFilesCostTheApplicationNothing() throws IOException {
        beside.read(question(QdcFile.write(RandomStudies.of(1).codes())));
        var files = Map.of(
                bomb(), QdaReason.ARCHIVE_BOMB,
                project("<a/>".repeat(400_001)), QdaReason.TOO_MANY,
                zip("<a>".repeat(150)), QdaReason.XML_DEPTH);
        var before = allocated();
        files.forEach((file, reason) -> refused(beside, file, reason));
        assertThat(allocated() - before).isLessThan(2 * MEBIBYTE);
    }

    @Test
    void aKilledProcessIsARefusalInPlainWords() {
        try (var halting = new StudyProcess(ReaderCommand.of(HaltingReader.class, StudyReader.class), MINUTE)) {
            refused(halting, QdpxFile.write(RandomStudies.of(1)), QdaReason.TOO_COSTLY);
        }
    }

    @Test
    void anAnswerLongerThanMayBeIsNotRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeInt(StudyWire.MOST + 1);
        assertThatThrownBy(() -> StudyWire.readAnswer(in(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("hold together");
    }

    @Test
    void anAnswerThatDoesNotHoldTogetherIsARefusalOrAFaultOfTheProcess() throws IOException {
        var lot = new Random(20260902);
        var question = new ByteArrayOutputStream();
        StudyWire.writeQuestion(
                new DataOutputStream(question),
                new StudyQuestion(
                        QdpxFile.write(RandomStudies.of(3)), TODAY, Map.of(new UUID(1, 2), Reading.STANDARD)));
        var answer = new ByteArrayOutputStream();
        StudyReader.answer(in(question.toByteArray()), new DataOutputStream(answer));
        assertThat(StudyWire.readAnswer(in(answer.toByteArray()))).isNotNull();
        for (int round = 0; round < 2_000; round++) {
            var changed = answer.toByteArray();
            for (int n = 1 + lot.nextInt(4); n > 0; n--) {
                int at = lot.nextInt(3) == 0 ? lot.nextInt(5) : lot.nextInt(changed.length);
                changed[at] = (byte) lot.nextInt(256);
            }
            try {
                assertThat(StudyWire.readAnswer(in(changed))).isNotNull();
            } catch (QdaRefusal | IOException expected) {
                assertThat(expected).hasMessageNotContaining("Senait");
            }
        }
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().threadId());
    }

    private static StudyQuestion question(byte[] bytes) {
        return new StudyQuestion(bytes, TODAY, Map.of());
    }

    private static void refused(StudyProcess beside, byte[] bytes, QdaReason reason) {
        assertThatThrownBy(() -> beside.read(question(bytes)))
                .isInstanceOfSatisfying(
                        QdaRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static byte[] project(String content) {
        return zip("<Project name=\"x\" origin=\"y\">" + content + "</Project>");
    }

    private static byte[] zip(String project) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("project.qde", project.getBytes(StandardCharsets.UTF_8));
        return ZipParts.zip(parts);
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write("<Project>".getBytes(StandardCharsets.UTF_8));
            zip.write(new byte[30_000_000]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
