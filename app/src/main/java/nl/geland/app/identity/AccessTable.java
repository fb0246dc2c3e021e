package nl.geland.app.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may open which page: role by page, kept in {@code access.csv}. The checks on each request, the navigation and the
 * documentation all come from it; what it does not name is closed.
 */
public final class AccessTable {

    private static final String FILE = "access.csv";
    private static final String HEADER = "method;path;roles;purpose;shows";

    /** The most sensitive thing on a page. */
    public enum Shows {
        /** People who came here, by name or number. */
        NAMES,
        /** What people wrote, checked for names and addresses; never who wrote it. */
        TEXTS,
        /** Counts and rates without small cells. */
        FIGURES,
        /** How the system and its users are set up. */
        SETTINGS,
        NONE
    }

    /**
     * One page.
     *
     * @param method {@code GET} (which includes {@code HEAD}), {@code POST} …, or {@code *}
     * @param roles who may, when signed in
     * @param everyone whether a visitor who is not signed in may too
     */
    public record Row(String method, PathPattern path, Set<Role> roles, boolean everyone, String purpose, Shows shows) {

        boolean is(String otherMethod, PathContainer otherPath) {
            return (method.equals("*")
                            || method.equals(otherMethod)
                            || (method.equals("GET") && otherMethod.equals("HEAD")))
                    && path.matches(otherPath);
        }

        boolean allows(@Nullable Role role) {
            return everyone || (role != null && roles.contains(role));
        }
    }

    private final List<Row> rows;

    private AccessTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The table of this application. */
    public static AccessTable load() {
        try (var file = AccessTable.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing beside " + AccessTable.class.getName());
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AccessTable parse(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalStateException(FILE + " begins with another header than " + HEADER);
        }
        var rows = lines.stream().skip(1).map(AccessTable::row).toList();
        var seen = new HashSet<String>();
        rows.forEach(row -> {
            if (!seen.add(row.method() + " " + row.path())) {
                throw new IllegalStateException(FILE + " names " + row.method() + " " + row.path() + " twice");
            }
        });
        return new AccessTable(rows);
    }

    private static Row row(String line) {
        var cells = line.split(";", -1);
        if (cells.length != 5 || Arrays.stream(cells).anyMatch(String::isBlank)) {
            throw new IllegalStateException(FILE + " expects five filled cells (" + HEADER + "), not: " + line);
        }
        return new Row(
                cells[0],
                PathPatternParser.defaultInstance.parse(cells[1]),
                roles(cells[2]),
                cells[2].equals("everyone"),
                cells[3],
                Shows.valueOf(cells[4].toUpperCase(Locale.ROOT)));
    }

    private static Set<Role> roles(String cell) {
        return switch (cell) {
            case "everyone", "signed-in" -> EnumSet.allOf(Role.class);
            case "staff" -> EnumSet.complementOf(EnumSet.of(Role.REPORTER));
            case "nobody" -> EnumSet.noneOf(Role.class);
            default ->
                Arrays.stream(cell.split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        };
    }

    public List<Row> rows() {
        return rows;
    }

    /** Whether someone with this role may open a page, so that the navigation names no closed door. */
    public boolean allows(Role role, String method, String path) {
        return find(method, path).map(row -> row.allows(role)).orElse(false);
    }

    /** Whether a visitor who is not signed in may open a page. */
    public boolean allowsEveryone(String method, String path) {
        return find(method, path).map(Row::everyone).orElse(false);
    }

    /** The row for a request: of those that match, the one with the most precise path. */
    public Optional<Row> find(String method, String path) {
        var parsed = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> row.is(method, parsed))
                .min(Comparator.comparing(Row::path, PathPattern.SPECIFICITY_COMPARATOR));
    }
}
