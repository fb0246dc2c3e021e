package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Transcripts of which something was changed by lot: each is read whole or refused for a reason that somebody thought of. */
class ChangedTranscriptTests {

    private static final Path INTERVIEWS = Path.of("../samples/stemmen/interviews");
    private static final int ROUNDS = 6_000;
    private static final int REVIEWED = 40;
    private static final List<String> PIECES = List.of(
            "</w:t>",
            "<w:t>",
            "&#0;",
            "<!DOCTYPE x>",
            "-->",
            "\n\n",
            "\uFEFF",
            "00:00:01.000 --> 00:00:00.500",
            "\u202E",
            ":",
            "WEBVTT");

    private final Transcripts transcripts = Transcripts.withDefaults();
    private final Redactor redactor = Redactor.withDefaults();

    @Test
    void whateverIsChangedInATranscriptItIsReadOrRefusedAndNothingElse() throws IOException {
        var lot = new Random(20261125);
        var files = files();
        var names = List.copyOf(files.keySet());
        var refusals = new EnumMap<Reason, Integer>(Reason.class);
        int reads = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var name = names.get(round % names.size());
            var text = files.getOrDefault(name, "");
            var bytes = lot.nextBoolean() ? file(name, rewritten(text, lot)) : scrambled(file(name, text), lot);
            try {
                var transcript = transcripts.read(name, bytes);
                checkWhole(transcript);
                if (++reads % REVIEWED == 0) {
                    checkHits(redactor.review(transcript));
                }
            } catch (Refusal refusal) {
                refusals.merge(refusal.reason(), 1, Integer::sum);
            }
        }
        assertThat(reads).isGreaterThan(ROUNDS / 10);
        assertThat(refusals).containsKeys(Reason.XML_BROKEN, Reason.ARCHIVE_BROKEN);
        assertThat(refusals).as("faults nobody thought of").doesNotContainKey(Reason.UNREADABLE);
    }

    /** Turns lie in the text one after the other, and the text is in its one form. */
    private static void checkWhole(Transcript transcript) {
        var length = transcript.text().index().codePoints();
        int at = 0;
        for (var turn : transcript.turns()) {
            assertThat(turn.from()).isBetween(at, turn.to());
            assertThat(turn.to()).isLessThanOrEqualTo(length);
            at = turn.to();
        }
        assertThat(CanonicalText.of(transcript.text().text())).isEqualTo(transcript.text());
    }

    /** With everything replaced, nothing of it is left over. */
    private static void checkHits(Review review) {
        var replaced = new Review(
                review.text(),
                review.proposals().stream().map(Proposal::replaced).toList());
        assertThat(replaced.residual().isEmpty()).isTrue();
        assertThat(replaced.apply().text().index().codePoints()).isPositive();
    }

    /** A piece of a sample talk in each format: what stands in the file, or between the body tags of an office document. */
    private static Map<String, String> files() throws IOException {
        var talk = beginning("01-professional.txt");
        var files = new TreeMap<String, String>();
        files.put("a.txt", talk);
        files.put("a.vtt", beginning("05-nieuwkomer.vtt"));
        files.put("a.srt", beginning("09-professional.srt"));
        files.put("a.docx", talk.lines().map(OfficeFile::paragraph).collect(Collectors.joining()));
        files.put(
                "a.odt",
                talk.lines().map(line -> "<text:p>" + line + "</text:p>").collect(Collectors.joining()));
        return files;
    }

    private static String beginning(String file) throws IOException {
        var text = Files.readString(INTERVIEWS.resolve(file), StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), 2_500));
    }

    private static byte[] file(String name, String text) {
        return switch (name) {
            case "a.docx" -> OfficeFile.docx(text).bytes();
            case "a.odt" -> OfficeFile.odt(text).bytes();
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Characters taken away, said twice, or put in. */
    private static String rewritten(String text, Random lot) {
        for (int n = 1 + lot.nextInt(3); n > 0; n--) {
            int at = lot.nextInt(text.length());
            int to = Math.min(text.length(), at + lot.nextInt(40));
            text = switch (lot.nextInt(3)) {
                case 0 -> text.substring(0, at) + text.substring(to);
                case 1 -> text.substring(0, to) + text.substring(at);
                default -> text.substring(0, at) + PIECES.get(lot.nextInt(PIECES.size())) + text.substring(at);
            };
        }
        return text;
    }

    /** Bytes changed or cut off, wherever they are. */
    private static byte[] scrambled(byte[] file, Random lot) {
        var bytes = file.clone();
        for (int n = 1 + lot.nextInt(6); n > 0; n--) {
            bytes[lot.nextInt(bytes.length)] = (byte) lot.nextInt(256);
        }
        return lot.nextInt(8) == 0 ? Arrays.copyOf(bytes, lot.nextInt(bytes.length)) : bytes;
    }
}
