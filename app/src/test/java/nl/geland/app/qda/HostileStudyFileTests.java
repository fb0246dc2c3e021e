package nl.geland.app.qda;

import static nl.geland.app.qda.StudyArchiveTests.parts;
import static nl.geland.app.qda.StudyArchiveTests.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that nobody means well with, or that broke on the way: each is refused in words or read in part, and none takes long. */
class HostileStudyFileTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <a><b></a>                                                              | XML_BROKEN
                    <Project name="x"><Sources>                                             | XML_BROKEN
                    <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Project>&b;</Project> | XML_DOCTYPE
                    <!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><Project>&c;</Project>  | XML_DOCTYPE
                    <Codebook/>                                                             | NOT_A_PROJECT
                    """)
    void refusesAProjectThatIsNone(String xml, QdaReason reason) {
        refused(zip("project.qde", xml), reason);
    }

    @Test
    void refusesWhatHoldsNoProjectOrTwo() {
        refused(zip("readme.txt", "hello"), QdaReason.NO_PROJECT);
        refused(zip("a.qde", project(""), "b.QDE", project("")), QdaReason.TWO_PROJECTS);
    }

    @Test
    void refusesCodesInACircle() {
        var guid = "guid=\"11111111-1111-4111-8111-111111111111\"";
        var codes = "<CodeBook><Codes><Code " + guid + " name=\"a\"><Code " + guid.toUpperCase(Locale.ROOT)
                + " name=\"b\"/></Code></Codes></CodeBook>";
        refused(zip("project.qde", project(codes)), QdaReason.CODES_IN_CIRCLE);
        refused(codes.getBytes(StandardCharsets.UTF_8), QdaReason.CODES_IN_CIRCLE);
    }

    @Test
    void refusesWhatIsNoFileOfThisKind() {
        refused(new byte[0], QdaReason.EMPTY);
        refused("   \n".getBytes(StandardCharsets.UTF_8), QdaReason.EMPTY);
        refused("code;naam\r\na;A".getBytes(StandardCharsets.UTF_8), QdaReason.UNKNOWN_FORMAT);
        refused("<html></html>".getBytes(StandardCharsets.UTF_8), QdaReason.NOT_A_CODEBOOK);
        refused("PK\u0003\u0004 and no zip".getBytes(StandardCharsets.UTF_8), QdaReason.ARCHIVE_BROKEN);
        refused(new byte[20 * 1024 * 1024 + 1], QdaReason.TOO_LARGE);
        refused(deep(150).getBytes(StandardCharsets.UTF_8), QdaReason.XML_DEPTH);
        refused(zip("../project.qde", project("")), QdaReason.ARCHIVE_PATH);
        refused(zip("/project.qde", project("")), QdaReason.ARCHIVE_PATH);
    }

    @Test
    void refusesWhatUnpacksToFarMoreThanItIs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write("<Project>".getBytes(StandardCharsets.UTF_8));
            zip.write(new byte[30_000_000]);
            zip.closeEntry();
        }
        refused(bytes.toByteArray(), QdaReason.ARCHIVE_BOMB);
    }

    @Test
    void refusesMoreElementsThanAnyProjectHas() {
        refused(zip("project.qde", project("<a/>".repeat(400_001))), QdaReason.TOO_MANY);
    }

    @Test
    void aDanglingReferenceIsToldAndNothingElseIsLost() {
        var imported = read(zip("project.qde", project("""
                <Sources><TextSource name="a"><PlainTextContent>Dag allemaal</PlainTextContent>
                  <PlainTextSelection startPosition="0" endPosition="3" name="Dag"><Coding><CodeRef targetGUID="9"/></Coding>
                    <NoteRef targetGUID="8"/></PlainTextSelection>
                </TextSource></Sources>
                <Sets><Set name="s"><MemberCode targetGUID="7"/></Set></Sets>
                """)));
        assertThat(imported.study().texts()).hasSize(1);
        assertThat(imported.loose())
                .singleElement()
                .satisfies(loose -> assertThat(loose.why()).isEqualTo(Loose.Why.NO_CODE));
        assertThat(imported.losses()).contains(new Loss(Lost.DANGLING, 2));
    }

    @Test
    void whateverIsChangedInAFileItIsReadOrRefusedAndNothingElse() throws IOException {
        var lot = new Random(20260901);
        var study = RandomStudies.of(42);
        var files = List.of(OldArchive.write(study), QdpxFile.write(study), QdcFile.write(study.codes()), vendor());
        var outcomes = new EnumMap<QdaReason, Integer>(QdaReason.class);
        int reads = 0;
        for (int round = 0; round < 4000; round++) {
            var file = files.get(round % files.size());
            var changed = round % 3 == 0 || file[0] != 'P' ? scrambled(file, lot) : repacked(file, lot);
            try {
                read(changed);
                reads++;
            } catch (QdaRefusal refusal) {
                outcomes.merge(refusal.reason(), 1, Integer::sum);
            }
        }
        assertThat(reads).isPositive();
        assertThat(outcomes).containsKeys(QdaReason.XML_BROKEN, QdaReason.CHANGED, QdaReason.ARCHIVE_BROKEN);
        assertThat(outcomes).as("faults nobody thought of").doesNotContainKey(QdaReason.UNREADABLE);
    }

    @Test
    void manySelectionsInALongTextTakeSeconds() {
        var words = "é woord\n".repeat(60_000);
        var file = VendorFile.of("\uFEFF" + words + "🏠", Reading.STANDARD);
        for (int at = 0; at < 20_000; at++) {
            file.at(at * 20, at * 20 + 7);
        }
        var bytes = file.zip();
        assertTimeout(Duration.ofSeconds(30), () -> read(bytes));
    }

    private static byte[] vendor() {
        return VendorFile.of("Dag 🏠 allemaal.\r\nTot ziens, zei ze.", Reading.STANDARD)
                .selects("allemaal", "allem...")
                .selects("zei ze", "")
                .zip();
    }

    /** Bytes changed, taken away or put in, wherever they are. */
    private static byte[] scrambled(byte[] file, Random lot) {
        var bytes = file.clone();
        for (int n = 1 + lot.nextInt(6); n > 0; n--) {
            bytes[lot.nextInt(bytes.length)] = (byte) lot.nextInt(256);
        }
        return lot.nextInt(8) == 0 ? Arrays.copyOf(bytes, lot.nextInt(bytes.length)) : bytes;
    }

    /** A sound zip again, in which a part says something else. */
    private static byte[] repacked(byte[] file, Random lot) throws IOException {
        var parts = new LinkedHashMap<>(parts(file));
        var names = new ArrayList<>(parts.keySet());
        var name = names.get(lot.nextInt(3) > 0 ? 0 : lot.nextInt(names.size()));
        var text = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        for (int n = 1 + lot.nextInt(3); n > 0 && text.length() > 4; n--) {
            int at = lot.nextInt(text.length() - 2);
            int to = Math.min(text.length(), at + lot.nextInt(40));
            text = switch (lot.nextInt(6)) {
                case 0 -> text.substring(0, at) + text.substring(to);
                case 1 -> text.substring(0, to) + text.substring(at);
                case 2 -> text.replaceFirst("Position=\"\\d+", "Position=\"" + lot.nextLong());
                case 3 -> text.replaceFirst("[0-9a-f]{8}-", "zzzzzzzz-");
                case 4 ->
                    text.substring(0, at)
                            + List.of("<Code>", "&#0;", "\"", "-1", "\uFFFF", "}", "null")
                                    .get(lot.nextInt(7))
                            + text.substring(at);
                default -> text.replaceFirst("guid=\"[^\"]*\"", "");
            };
        }
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        if (lot.nextInt(10) == 0) {
            parts.remove(names.getLast());
        }
        return ZipParts.zip(parts);
    }

    private static void refused(byte[] bytes, QdaReason reason) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        QdaRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static String project(String content) {
        return "<Project name=\"x\" origin=\"y\">" + content + "</Project>";
    }

    private static String deep(int depth) {
        return "<CodeBook><Codes>" + "<Code name=\"a\">".repeat(depth) + "</Code>".repeat(depth)
                + "</Codes></CodeBook>";
    }

    private static byte[] zip(String... namesAndTexts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            parts.put(namesAndTexts[at], namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
        }
        return ZipParts.zip(new LinkedHashMap<>(parts));
    }
}
