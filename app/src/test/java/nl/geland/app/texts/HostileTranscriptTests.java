package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The bad inputs of archives and office files: each is refused with its reason, costs little and leaves nothing. */
class HostileTranscriptTests {

    private static final Transcripts TRANSCRIPTS = new Transcripts(DutchWords.load(), Limits.UPLOAD);
    private static final String MAIN = "word/document.xml";
    private static final String SAID = OfficeFile.paragraph("R: Dag");

    @Test
    void refusesAZipBomb() {
        refuses(OfficeFile.docx(" ".repeat(50_000_000)).bytes(), Reason.ARCHIVE_BOMB);
        var many = OfficeFile.docx(SAID);
        var half = new byte[11_000_000];
        RandomGeneratorFactory.of("L64X128MixRandom").create(1).nextBytes(half);
        Arrays.fill(half, 150_000, half.length, (byte) 0);
        for (int i = 0; i < 20; i++) {
            many.with("media/" + i, half);
        }
        refuses(many.bytes(), Reason.ARCHIVE_BOMB);
    }

    @Test
    void refusesPartsThatShareBytes() {
        var archive = OfficeFile.docx(SAID)
                .with("word/a.xml", "aaaa")
                .with("word/b.xml", "aaaa")
                .bytes();
        var second = OfficeFile.begin(archive, "word/b.xml");
        var first = OfficeFile.begin(archive, "word/a.xml");
        // The catalogue points the second part at the bytes of the first, whose own name then no longer fits.
        refuses(OfficeFile.catalogued(archive, "word/b.xml", 42, 4, first), Reason.ARCHIVE_BROKEN);
        var within = archive.clone();
        System.arraycopy(archive, second, within, first + 5, 4);
        refuses(within, Reason.ARCHIVE_BROKEN);
        // The first part says it goes on into the second.
        var longer = OfficeFile.catalogued(archive, "word/a.xml", 20, 4, 60);
        refuses(longer, Reason.ARCHIVE_BOMB);
    }

    @Test
    void refusesLyingSizes() {
        var archive = OfficeFile.docx(SAID).bytes();
        refuses(OfficeFile.catalogued(archive, MAIN, 24, 4, 10), Reason.ARCHIVE_SIZES);
        refuses(OfficeFile.catalogued(archive, MAIN, 24, 4, 5_000), Reason.ARCHIVE_SIZES);
        refuses(OfficeFile.catalogued(archive, MAIN, 24, 4, -1), Reason.ARCHIVE_BROKEN);
        refuses(OfficeFile.catalogued(archive, MAIN, 20, 4, Integer.MAX_VALUE), Reason.ARCHIVE_BROKEN);
        refuses(OfficeFile.catalogued(archive, MAIN, 16, 4, 12_345), Reason.ARCHIVE_BROKEN);
    }

    @Test
    void refusesAHundredThousandEntries() {
        var many = OfficeFile.docx(SAID);
        for (int i = 0; i < 100_000; i++) {
            many.with("x/" + i, "");
        }
        refuses(many.bytes(), Reason.ARCHIVE_ENTRIES);
    }

    @Test
    void refusesACatalogueThatLiesAboutItsLength() {
        var archive = OfficeFile.docx(SAID).bytes();
        var end = ByteBuffer.wrap(archive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        end.putShort(archive.length - 22 + 8, (short) 1);
        end.putShort(archive.length - 22 + 10, (short) 1);
        refuses(end.array(), Reason.ARCHIVE_BROKEN);
        refuses(Arrays.copyOf(archive, archive.length - 1), Reason.ARCHIVE_BROKEN);
        refuses(Arrays.copyOf(archive, 60), Reason.ARCHIVE_BROKEN);
    }

    @Test
    void refusesNamesThatLeadElsewhere() {
        var archive = OfficeFile.docx(SAID).with("word/12345.xml", "x").bytes();
        for (var name : new String[] {
            "../../1234.xml", "/ord/12345.xml", "C:rd/12345.xml", "word\\12345.xml", "word/../45.xml", "word/1\n345.xml"
        }) {
            refuses(OfficeFile.renamed(archive, "word/12345.xml", name), Reason.ARCHIVE_PATH);
        }
    }

    @Test
    void refusesTwoPartsOfOneName() {
        var archive = OfficeFile.docx(SAID).with("word/documenx.xml", "<x/>").bytes();
        refuses(OfficeFile.renamed(archive, "word/documenx.xml", "word/document.xml"), Reason.ARCHIVE_DUPLICATE);
        refuses(OfficeFile.renamed(archive, "word/documenx.xml", "WORD/document.xml"), Reason.ARCHIVE_DUPLICATE);
    }

    @Test
    void refusesEncryptedFiles() {
        refuses(OfficeFile.catalogued(OfficeFile.docx(SAID).bytes(), MAIN, 8, 2, 9), Reason.ENCRYPTED);
        var container = new byte[4_096];
        var mark =
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(mark, 0, container, 0, mark.length);
        refuses(container, Reason.OLD_OFFICE);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, container, 1_024, name.length);
        refuses(container, Reason.ENCRYPTED);
        refuses(
                "a.odt",
                OfficeFile.odt("<text:p>R: Dag</text:p>")
                        .with(
                                "META-INF/manifest.xml",
                                "<m:manifest xmlns:m=\"m\"><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>")
                        .bytes(),
                Reason.ENCRYPTED);
    }

    @Test
    void refusesMacros() {
        refuses(OfficeFile.docx(SAID).with("word/vbaProject.bin", "x").bytes(), Reason.MACROS);
        refuses(
                OfficeFile.docx(SAID)
                        .with(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")
                        .bytes(),
                Reason.MACROS);
        refuses(
                "a.odt",
                OfficeFile.odt("<text:p>R: Dag</text:p>")
                        .with("Basic/Standard/Module1.xml", "<x/>")
                        .bytes(),
                Reason.MACROS);
        refuses(
                "a.odt",
                OfficeFile.odt(
                                "<office:event-listeners><office:listener/></office:event-listeners><text:p>R: Dag</text:p>")
                        .bytes(),
                Reason.MACROS);
    }

    @Test
    void refusesWhatIsFetchedFromElsewhereButNotALink() {
        var outside = "TargetMode=\"External\"";
        refuses(
                OfficeFile.docx(SAID)
                        .with(
                                "word/_rels/settings.xml.rels",
                                OfficeFile.relations("attachedTemplate", "https://example.org/x.dotm", outside))
                        .bytes(),
                Reason.EXTERNAL_CONTENT);
        refuses(
                OfficeFile.docx(SAID)
                        .with(
                                "word/_rels/document.xml.rels",
                                OfficeFile.relations("image", "https://example.org/pixel.png", outside))
                        .bytes(),
                Reason.EXTERNAL_CONTENT);
        refuses(
                "a.odt",
                OfficeFile.odt("<text:p>R: Dag</text:p>")
                        .with("meta.xml", OfficeFile.meta("<meta:template xlink:href=\"https://example.org/x.ott\"/>"))
                        .bytes(),
                Reason.EXTERNAL_CONTENT);
        var linked = OfficeFile.docx(SAID)
                .with(
                        "word/_rels/document.xml.rels",
                        OfficeFile.relations("hyperlink", "https://example.org", outside));
        assertThat(TRANSCRIPTS.read("a.docx", linked.bytes()).text().text()).isEqualTo("R: Dag");
    }

    @Test
    void refusesEntitiesFromOutside() {
        for (var part :
                new String[] {MAIN, "word/comments.xml", "docProps/core.xml", "_rels/.rels", "[Content_Types].xml"}) {
            refuses(
                    OfficeFile.docx(SAID)
                            .with(part, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>")
                            .bytes(),
                    Reason.XML_DOCTYPE);
            refuses(
                    OfficeFile.docx(SAID)
                            .with(part, "<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\"><x/>")
                            .bytes(),
                    Reason.XML_DOCTYPE);
        }
        refuses(
                "a.odt",
                OfficeFile.odt("")
                        .with("content.xml", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://example.org/p\"> %p;]><x/>")
                        .bytes(),
                Reason.XML_DOCTYPE);
    }

    @Test
    void refusesABillionLaughs() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]><x>&a9;</x>");
        refuses(OfficeFile.docx("").with(MAIN, laughs.toString()).bytes(), Reason.XML_DOCTYPE);
        refuses(OfficeFile.docx("<w:p>&undefined;</w:p>").bytes(), Reason.XML_DOCTYPE);
    }

    @Test
    void refusesWhatLiesTooDeep() {
        refuses(
                OfficeFile.docx("<w:p>".repeat(100_000) + "</w:p>".repeat(100_000))
                        .bytes(),
                Reason.ARCHIVE_BOMB,
                Reason.XML_DEPTH);
        refuses(OfficeFile.docx("<w:p>".repeat(99) + "</w:p>".repeat(99)).bytes(), Reason.XML_DEPTH);
    }

    @Test
    void refusesBrokenXmlAndMissingParts() {
        refuses(OfficeFile.docx("<w:p>").bytes(), Reason.XML_BROKEN);
        refuses(OfficeFile.docx("").with(MAIN, new byte[0]).bytes(), Reason.XML_BROKEN);
        refuses(OfficeFile.docx("").bytes(), Reason.EMPTY);
        refuses(OfficeFile.odt("<text:p>Dag</text:p>").bytes(), Reason.NOT_THIS_FORMAT);
        refuses("a.odt", OfficeFile.docx(SAID).bytes(), Reason.NOT_THIS_FORMAT);
    }

    @Test
    void refusesTooMuchTextAndTooLargeAFile() {
        var small = new Limits(1_000, 10_000, 100, 10, 100, 20);
        assertThatThrownBy(() -> new Transcripts(DutchWords.load(), small)
                        .read("a.txt", "x".repeat(21).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LONG));
        assertThatThrownBy(() -> new Transcripts(DutchWords.load(), small).read("a.txt", new byte[1_001]))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void endsOnAnyBrokenArchiveWithARefusalOrAText() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        var archive = OfficeFile.docx(SAID + SAID)
                .with("word/comments.xml", "<w:comments " + OfficeFile.WORD + "/>")
                .bytes();
        for (int round = 0; round < 3_000; round++) {
            var broken = archive.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(TRANSCRIPTS.read("a.docx", broken).text().text()).isNotEmpty();
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).isNotEqualTo(Reason.UNREADABLE);
            }
        }
    }

    private static void refuses(byte[] file, Reason... reasons) {
        refuses("a.docx", file, reasons);
    }

    private static void refuses(String name, byte[] file, Reason... reasons) {
        assertThatThrownBy(() -> TRANSCRIPTS.read(name, file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isIn((Object[]) reasons);
            assertThat(refusal.getMessage()).doesNotContain("Dag");
        });
    }
}
