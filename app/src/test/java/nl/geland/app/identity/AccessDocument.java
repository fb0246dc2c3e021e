package nl.geland.app.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The access table as a page of the documentation. */
final class AccessDocument {

    private AccessDocument() {}

    static String of(AccessTable table) {
        var page = new StringBuilder("""
                # Who may open which page

                Made from `access.csv` of the module `identity`, which the application itself obeys; a test holds the two
                equal. What stands in no row is closed. A visitor who is not signed in is sent to the sign-in page; a role
                without a cross gets 403; a page in no row does not exist (404).

                """);
        page.append("| page | shows | not signed in |");
        for (var role : Role.values()) {
            page.append(' ')
                    .append(role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(" |");
        }
        page.append(" for |\n").append("|---".repeat(Role.values().length + 4)).append("|\n");
        for (var row : table.rows()) {
            page.append("| `%s %s` | %s | %s |"
                    .formatted(
                            row.method(),
                            row.path().getPatternString(),
                            row.shows().name().toLowerCase(Locale.ROOT),
                            row.everyone() ? "×" : ""));
            page.append(Arrays.stream(Role.values())
                    .map(role -> row.allows(role) ? " × |" : "  |")
                    .collect(Collectors.joining()));
            page.append(' ').append(row.purpose()).append(" |\n");
        }
        return page.toString();
    }
}
