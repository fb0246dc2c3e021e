package nl.geland.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file: their hash, how they spell text, and where the text begins. Made in one pass that stops at nothing, so that also a
 * refused file has its hash.
 *
 * @param refusal why the bytes are not text of one encoding, null when they are
 */
record Content(
        Path path,
        String sha256,
        long bytes,
        Charset charset,
        int start,
        long lines,
        @Nullable Refusal refusal) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Reads the whole file once; {@code chosen} is the encoding that a person said it has. */
    static Content of(Path path, Limits limits, @Nullable Charset chosen) throws IOException {
        var scan = new Scan();
        var digest = digest();
        try (var in = Files.newInputStream(path)) {
            var block = new byte[1 << 16];
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                digest.update(block, 0, length);
                scan.add(block, length);
            }
        }
        var hash = HexFormat.of().formatHex(digest.digest());
        var charset = chosen == null ? scan.charset() : chosen;
        var refusal = scan.total > limits.bytes()
                ? new Refusal("too-large", limits.mebibytes())
                : chosen == null ? scan.refusal() : scan.total == 0 ? new Refusal("empty") : null;
        return new Content(path, hash, scan.total, charset, scan.start(charset), scan.lines, refusal);
    }

    /** What is left of a file that was refused and destroyed: its hash, and why. */
    static Content destroyed(Path path, String sha256, Refusal refusal) {
        return new Content(path, sha256, 0, StandardCharsets.UTF_8, 0, 0, refusal);
    }

    InputStream open() throws IOException {
        var in = Files.newInputStream(path);
        in.skipNBytes(start);
        return in;
    }

    /** The name a person knows the encoding by. */
    String encoding() {
        return charset.equals(StandardCharsets.UTF_8) && start > 0 ? "UTF-8 (BOM)" : charset.name();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Follows the bytes: well-formed UTF-8 or not, with the line of the first of each sort. */
    private static final class Scan {

        private final byte[] head = new byte[4096];
        private long total;
        private long lines = 1;
        private int pending;
        private int lowest = 0x80;
        private int highest = 0xBF;
        private long firstValid;
        private long firstInvalid;
        private long firstZero;
        private long firstUndefined;

        void add(byte[] block, int length) {
            if (total < head.length) {
                System.arraycopy(block, 0, head, (int) total, (int) Math.min(length, head.length - total));
            }
            total += length;
            for (var i = 0; i < length; i++) {
                var b = block[i];
                if (b > 0 && pending == 0) {
                    if (b == '\n') {
                        lines++;
                    }
                } else {
                    special(b & 0xFF);
                }
            }
        }

        private void special(int b) {
            if (b == 0) {
                firstZero = firstZero == 0 ? lines : firstZero;
            }
            if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                firstUndefined = firstUndefined == 0 && pending == 0 ? lines : firstUndefined;
            }
            if (pending > 0) {
                continued(b);
            } else if (b >= 0x80) {
                opened(b);
            }
        }

        private void continued(int b) {
            if (b < lowest || b > highest) {
                pending = 0;
                invalid();
                if (b == '\n') {
                    lines++;
                } else if (b >= 0x80) {
                    opened(b);
                }
                return;
            }
            pending--;
            lowest = 0x80;
            highest = 0xBF;
            if (pending == 0 && firstValid == 0) {
                firstValid = lines;
            }
        }

        private void opened(int b) {
            lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            if (b >= 0xC2 && b <= 0xDF) {
                pending = 1;
            } else if (b >= 0xE0 && b <= 0xEF) {
                pending = 2;
            } else if (b >= 0xF0 && b <= 0xF4) {
                pending = 3;
            } else {
                invalid();
            }
        }

        private void invalid() {
            if (firstInvalid == 0 && !isWide()) {
                firstInvalid = lines;
            }
        }

        private boolean isWide() {
            return wide() != null;
        }

        private @Nullable Charset wide() {
            var first = head[0] & 0xFF;
            var second = head[1] & 0xFF;
            if (first == 0xFF && second == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (first == 0xFE && second == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            var even = 0;
            var odd = 0;
            var length = (int) Math.min(total, head.length);
            for (var i = 0; i < length; i++) {
                if (head[i] == 0) {
                    if (i % 2 == 0) {
                        even++;
                    } else {
                        odd++;
                    }
                }
            }
            if (odd > length / 4 && even < length / 50 + 1) {
                return StandardCharsets.UTF_16LE;
            }
            return even > length / 4 && odd < length / 50 + 1 ? StandardCharsets.UTF_16BE : null;
        }

        Charset charset() {
            var wide = wide();
            if (wide != null) {
                return wide;
            }
            return (firstInvalid == 0 && pending == 0) || hasMark() ? StandardCharsets.UTF_8 : WINDOWS_1252;
        }

        private boolean hasMark() {
            return (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
        }

        int start(Charset charset) {
            if (hasMark()) {
                return 3;
            }
            var first = head[0] & 0xFF;
            var second = head[1] & 0xFF;
            var marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
            return marked && charset.name().startsWith("UTF-16") ? 2 : 0;
        }

        @Nullable
        Refusal refusal() {
            if (total == 0 || total == start(charset())) {
                return new Refusal("empty");
            }
            if (isWide()) {
                return null;
            }
            if (firstZero > 0) {
                return new Refusal("binary", firstZero);
            }
            if (charset().equals(StandardCharsets.UTF_8)) {
                return firstInvalid > 0 ? new Refusal("mixed-encodings", firstInvalid) : null;
            }
            if (firstValid > 0) {
                return new Refusal("mixed-encodings", Math.max(firstValid, firstInvalid));
            }
            return firstUndefined > 0 ? new Refusal("unknown-encoding", firstUndefined) : null;
        }
    }
}
