package nl.geland.app.estimates;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of a Parquet file by DuckDB, in this process and without anything from elsewhere. Numbers keep all their digits, days are
 * {@code yyyy-mm-dd}, yes and no are 1 and 0, and what is not known is an empty cell; a list or a structure is no cell.
 */
final class ParquetFile {

    private static final Object[][] SETTINGS = {
        {"jdbc_stream_results", "true"},
        {"threads", "1"},
        {"memory_limit", "2GB"},
        {"temp_directory", ""},
        {"autoinstall_known_extensions", "false"},
        {"autoload_known_extensions", "false"}
    };

    /** Whole numbers under this are exact in a double. */
    private static final double WHOLE = 0x1p53;

    private ParquetFile() {}

    static Table read(Path path, List<String> columns) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new Refused(Table.unreadable(path), path);
        }
        if (path.toString().matches(".*[*?\\[\\]{}].*")) {
            throw new Refused("pattern", path);
        }
        var settings = new Properties();
        for (var setting : SETTINGS) {
            settings.put(setting[0], setting[1]);
        }
        try (var database = DriverManager.getConnection("jdbc:duckdb:", settings)) {
            return rows(database, path, columns);
        } catch (SQLException e) {
            throw new Refused("broken.parquet", path);
        }
    }

    private static Table rows(Connection database, Path path, List<String> columns) throws SQLException {
        try (var asked = database.prepareStatement("select * from read_parquet(?)")) {
            asked.setString(1, path.toAbsolutePath().toString());
            try (var found = asked.executeQuery()) {
                var names = new ArrayList<String>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    names.add(found.getMetaData().getColumnName(column));
                }
                var places = Table.places(path, names, columns);
                var rows = new ArrayList<String[]>();
                var lines = new ArrayList<Long>();
                while (found.next()) {
                    rows.add(row(found, path, names, places));
                    lines.add(lines.size() + 1L);
                }
                return Table.of(path, columns, rows, lines);
            }
        }
    }

    private static String[] row(ResultSet found, Path path, List<String> names, int[] places) throws SQLException {
        var row = new String[places.length];
        for (var i = 0; i < places.length; i++) {
            var text = text(found.getObject(places[i] + 1));
            if (text == null) {
                throw new Refused("no.cell", path, names.get(places[i]));
            }
            row[i] = text;
        }
        return row;
    }

    /** A value as it would stand in a CSV file; {@code null} for what cannot stand in one. */
    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String words -> words.strip();
            case Boolean yes -> yes ? "1" : "0";
            case BigDecimal number -> number.toPlainString();
            case Double number
            when number == Math.rint(number) && Math.abs(number) < WHOLE -> String.valueOf(number.longValue());
            case Number number -> number.toString();
            case java.time.temporal.Temporal day -> day.toString();
            case java.sql.Timestamp moment -> moment.toLocalDateTime().toString();
            default -> null;
        };
    }
}
