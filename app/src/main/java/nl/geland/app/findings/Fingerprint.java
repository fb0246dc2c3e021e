package nl.geland.app.findings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import nl.geland.app.coding.CodedStudy;

/** SHA-256 over texts: which data a number was counted on, and whether a report is the one that was made. */
final class Fingerprint {

    private Fingerprint() {}

    /** The version of the data: over all that matrices are made of, in any order. */
    static String of(CodedStudy study) {
        var lines = Stream.of(
                        study.participants().stream().map(Objects::toString),
                        study.texts().stream()
                                .map(text -> text.id() + "/" + text.version() + "/" + of(text.text()) + "/"
                                        + text.turns().stream()
                                                .map(turn -> turn.number() + ""
                                                        + turn.asks().stream()
                                                                .sorted()
                                                                .toList())
                                                .toList()),
                        study.guide().stream().map(Objects::toString),
                        study.codes().stream().map(Objects::toString),
                        study.passages().stream().map(Objects::toString))
                .flatMap(all -> all)
                .sorted()
                .toList();
        return of(String.join("\n", lines));
    }

    static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** What of it is shown. */
    static String brief(String fingerprint) {
        return fingerprint.substring(0, 12);
    }
}
