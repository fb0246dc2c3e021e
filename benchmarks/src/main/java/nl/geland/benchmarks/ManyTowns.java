package nl.geland.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sample files many times over, each time with other people, households, homes and seekers: the faults of the sample come back as often. Bytes
 * are kept as they are, whatever the encoding of a file.
 */
final class ManyTowns {

    /** Files by the columns that hold numbers of their own, and how each is told apart. */
    private static final Map<String, List<Integer>> NUMBERED = Map.ofEntries(
            Map.entry("personen.csv", List.of(0, 6)),
            Map.entry("woningen.csv", List.of(0)),
            Map.entry("woningaanbiedingen.csv", List.of(0, 1)),
            Map.entry("wachtlijst.csv", List.of(0)),
            Map.entry("inburgering.csv", List.of(0)),
            Map.entry("lesuren.csv", List.of(0)),
            Map.entry("examens.csv", List.of(0)),
            Map.entry("uitkeringen.csv", List.of(0)),
            Map.entry("dienstverbanden.csv", List.of(0)),
            Map.entry("trajecten.csv", List.of(0)),
            Map.entry("contactmomenten.csv", List.of(0)));

    private static final Pattern FIRST_DIGIT = Pattern.compile("(?=\\d)");

    private ManyTowns() {}

    /** Writes {@code towns} towns into {@code target} and gives the number of rows. */
    static long write(Path sample, Path target, int towns) throws IOException {
        Files.createDirectories(target);
        var rows = 0L;
        try (var files = Files.newDirectoryStream(sample, "*.csv")) {
            for (var file : files) {
                rows += write(
                        file,
                        target.resolve(file.getFileName()),
                        towns,
                        NUMBERED.get(String.valueOf(file.getFileName())));
            }
        }
        return rows;
    }

    private static long write(Path from, Path to, int towns, @Nullable List<Integer> numbered) throws IOException {
        var lines = Files.readAllLines(from, ISO_8859_1);
        var rows = 0L;
        try (var out = Files.newBufferedWriter(to, ISO_8859_1)) {
            out.write(lines.getFirst() + "\r\n");
            for (var town = 0; town < (numbered == null ? 1 : towns); town++) {
                for (var line : lines.subList(1, lines.size())) {
                    out.write(numbered == null ? line : inTown(line, numbered, town));
                    out.write("\r\n");
                    rows++;
                }
            }
        }
        return rows;
    }

    /**
     * The line with a town's number put before the digits of its numbered columns: {@code W05001} becomes {@code W1205001}. Two digits for a town, so
     * that no number gets nine: one in eleven of those could be a citizen's. A name gets the town's letters, so that nobody lives twice.
     */
    private static String inTown(String line, List<Integer> numbered, int town) {
        var cells = line.split(";", -1);
        for (var column : numbered) {
            cells[column] = FIRST_DIGIT.matcher(cells[column]).replaceFirst("%02d".formatted(town));
        }
        if (numbered.equals(NUMBERED.get("personen.csv"))) {
            cells[1] += " " + (char) ('A' + town / 26) + (char) ('a' + town % 26);
        }
        return String.join(";", cells);
    }
}
