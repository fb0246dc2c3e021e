package nl.geland.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file that has to be refused as a whole. The small ones are the CSV list of bad inputs; the large ones are the worst we could think of.
 * Each holds the word {@link #CANARY} in a header and in its rows, so that it can be looked for where nothing of a file may be.
 *
 * @param reason key of the words that say why
 */
record HostileFile(String what, String name, Body body, String reason) {

    static final String CANARY = "kanariepiet";

    private static final String HEAD =
            "clientnr;ingangsdatum;einddatum;reden instroom;reden uitstroom;" + CANARY + "\n";
    private static final String GOOD = "7;20140523;;vestiging;;" + CANARY + "\n";
    private static final String PERSONS = "persoonsnummer;naam;geboortedatum;gemeente;huishoudnummer;" + CANARY + "\n";
    private static final int MEBIBYTE = 1 << 20;

    /** Writes a file. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** Puts the file in a folder. */
    Path in(Path folder) throws IOException {
        var path = folder.resolve(name);
        try (var out = Files.newOutputStream(path)) {
            body.write(out);
        }
        return path;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            body.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return what;
    }

    static List<HostileFile> small() {
        var wide = IntStream.range(0, 10_000).mapToObj(i -> "k" + i).collect(Collectors.joining(";", "", "\n"));
        return List.of(
                text("zero bytes", "", "empty"),
                text("a byte order mark alone", "\uFEFF", "empty"),
                text("a header alone", HEAD, "header-only"),
                text("a byte order mark and a header alone", "\uFEFF" + HEAD, "header-only"),
                bytes("half a letter of UTF-16", cut(("\uFEFF" + HEAD + GOOD).getBytes(UTF_16LE)), "mixed-encodings"),
                bytes(
                        "a surrogate without its other half in UTF-16",
                        joined(("\uFEFF" + HEAD + GOOD).getBytes(UTF_16LE), new byte[] {0, (byte) 0xD8, 'x', 0}),
                        "mixed-encodings"),
                bytes(
                        "UTF-8 and Windows-1252 mixed",
                        joined(
                                encoded("8;20140523;;beëindiging;;\n", UTF_8),
                                encoded("9;20140523;;beëindiging;;\n", Content.WINDOWS_1252)),
                        "mixed-encodings"),
                bytes(
                        "a byte that Windows-1252 does not have",
                        joined(encoded(GOOD, UTF_8), new byte[] {(byte) 0x81}),
                        "unknown-encoding"),
                bytes("an archive", joined(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, encoded(GOOD, UTF_8)), "binary"),
                text("a zero in a cell", HEAD + GOOD + GOOD.replace("vestiging", "\u0000"), "binary"),
                text("no separator", HEAD.replace(';', ' ') + GOOD.replace(';', ' '), "no-separator"),
                text(
                        "another separator below the header",
                        HEAD + GOOD.replace(';', ',').repeat(40),
                        "mostly-faulty"),
                text("a quote for a separator", "sep=\"\n" + CANARY + "\n7\n", "no-separator"),
                text("an unclosed quote", HEAD + GOOD + "7;\"20140523;;;;\n" + GOOD, "broken-quote"),
                text(
                        "an unclosed quote with much behind it",
                        HEAD + "7;\"20140523;;;;\n" + GOOD.repeat(20_000),
                        "row-too-long"),
                text("letters behind a quote", HEAD + "7;\"2014\"0523;;;;\n" + GOOD, "broken-quote"),
                text("no header", GOOD.repeat(3), "no-header"),
                text("the same header twice", HEAD.replace("einddatum", "Ingangsdatum") + GOOD, "duplicate-header"),
                text("ten thousand columns", wide + wide, "too-many-columns"),
                text(
                        "a row of seventy thousand characters",
                        HEAD + GOOD + "7;20140523;;;;" + "x".repeat(70_000),
                        "row-too-long"),
                text("numbers for dates", HEAD + "7;45231;;vestiging;;\n".repeat(30), "mostly-faulty"),
                rows(
                        "numbers in exponents",
                        HEAD,
                        30,
                        i -> "1.23E+11;201405%02d;;;;\n".formatted(i % 28 + 1),
                        "mostly-faulty"),
                rows("people whom nobody knows", HEAD, 30, i -> CANARY + i + ";20140523;;;;\n", "mostly-faulty"),
                rows(
                        "rows of another municipality",
                        PERSONS,
                        30,
                        i -> i + ";" + CANARY + ";13-02-1980;Elders;;\n",
                        "mostly-faulty"),
                rows(
                        "citizen service numbers in names",
                        PERSONS,
                        30,
                        i -> i + ";An 111222333;13-02-1980;;;\n",
                        "mostly-faulty"),
                rows(
                        "more findings than a file can have",
                        PERSONS,
                        51_000,
                        i -> i + "; " + CANARY + i + ";13-02-1980;;;\n",
                        "too-many-findings"));
    }

    /** Files that could cost memory and time: 20 MB each, which is what a page takes, and a row of 100 MB. */
    static List<HostileFile> large() {
        var wide = ";k".repeat(10_000) + "\n";
        var accents = "\u0301\u0323".repeat(15_000);
        return List.of(
                new HostileFile(
                        "row of 100 MB",
                        "uitkeringen.csv",
                        out -> {
                            out.write(encoded(HEAD + "7;20140523;;", UTF_8));
                            fill(out, 100, "x");
                        },
                        "row-too-long"),
                new HostileFile(
                        "unclosed quote in the second row",
                        "uitkeringen.csv",
                        out -> {
                            out.write(encoded(HEAD + "7;\"20140523;;;;\n", UTF_8));
                            fill(out, 20, GOOD);
                        },
                        "row-too-long"),
                new HostileFile(
                        "unclosed quote in the last row",
                        "uitkeringen.csv",
                        out -> {
                            out.write(encoded(HEAD, UTF_8));
                            fill(out, 20, GOOD);
                            out.write(encoded("7;\"20140523", UTF_8));
                        },
                        "broken-quote"),
                new HostileFile(
                        "10,000 columns in every row",
                        "uitkeringen.csv",
                        out -> fill(out, 20, wide),
                        "too-many-columns"),
                new HostileFile(
                        "quotes and nothing else", "uitkeringen.csv", out -> fill(out, 20, "\""), "row-too-long"),
                new HostileFile(
                        "quotes in every row",
                        "uitkeringen.csv",
                        out -> {
                            out.write(encoded(HEAD, UTF_8));
                            fill(out, 20, "7;20140523;\"" + "\"\"".repeat(30_000) + "\";;;\n");
                        },
                        "mostly-faulty"),
                new HostileFile(
                        "line ends and nothing else", "uitkeringen.csv", out -> fill(out, 20, "\n"), "too-many-rows"),
                new HostileFile(
                        "separators and nothing else",
                        "uitkeringen.csv",
                        out -> fill(out, 20, ";"),
                        "too-many-columns"),
                new HostileFile(
                        "thousands of accents on every letter",
                        "personen.csv",
                        out -> {
                            out.write(encoded(PERSONS.replace(CANARY, "e" + accents), UTF_8));
                            fill(out, 20, "7;e" + accents + ";13-02-1980;" + accents + ";;\n");
                        },
                        "mostly-faulty"),
                many(
                        "500,000 rows that are all faulty",
                        "uitkeringen.csv",
                        HEAD,
                        500_000,
                        i -> CANARY + i + ";45231;;;;\n",
                        "mostly-faulty"),
                many(
                        "500,000 rows in which something is put right",
                        "wachtlijst.csv",
                        "zoekende;inschrijving;huishoudgrootte\n",
                        500_000,
                        i -> "Z" + i + ";2014-05-23; 3\n",
                        "too-many-findings"),
                many(
                        "300,000 offers of homes that are not there",
                        "woningaanbiedingen.csv",
                        "huishoudnummer;woningnummer;aangeboden\n",
                        300_000,
                        i -> "h7;" + CANARY + i + ";23-05-2014\n",
                        "too-many-findings"),
                many(
                        "450,000 people and then faults",
                        "personen.csv",
                        PERSONS,
                        500_000,
                        i -> i < 449_000
                                ? i + "x;" + i + "x;13-1-1980;;" + i + "x;\n"
                                : i + "x;" + i + ";13-1-1980 ;; ;\n",
                        "too-many-findings"));
    }

    private static HostileFile text(String what, String text, String reason) {
        return bytes(what, text.getBytes(UTF_8), reason);
    }

    private static HostileFile bytes(String what, byte[] bytes, String reason) {
        return new HostileFile(what, "uitkeringen.csv", out -> out.write(bytes), reason);
    }

    private static HostileFile rows(String what, String head, int rows, IntFunction<String> row, String reason) {
        return many(what, head.equals(HEAD) ? "uitkeringen.csv" : "personen.csv", head, rows, row, reason);
    }

    private static HostileFile many(
            String what, String name, String head, int rows, IntFunction<String> row, String reason) {
        return new HostileFile(
                what,
                name,
                out -> {
                    out.write(encoded(head, UTF_8));
                    var block = new StringBuilder();
                    for (var i = 0; i < rows; i++) {
                        block.append(row.apply(i));
                        if (block.length() > MEBIBYTE || i == rows - 1) {
                            out.write(encoded(block.toString(), UTF_8));
                            block.setLength(0);
                        }
                    }
                },
                reason);
    }

    private static void fill(OutputStream out, int mebibytes, String with) throws IOException {
        var block = encoded(with.repeat(Math.max(1, MEBIBYTE / with.length())), UTF_8);
        for (var written = 0L; written + block.length <= (long) mebibytes * MEBIBYTE; written += block.length) {
            out.write(block);
        }
    }

    private static byte[] encoded(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
