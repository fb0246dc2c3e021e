package nl.geland.app.findings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a text: not typed but named by the cell it comes from, as {@code {{antwoorden:meedoen:V2}}}: matrix, row, column.
 *
 * @param token how it stands in the text, without the braces
 */
record Reference(String token, MatrixKind kind, String row, String column) {

    private static final Pattern IN_TEXT = Pattern.compile("\\{\\{([^{}]{1,200})}}");
    private static final Pattern LOOSE_BRACE = Pattern.compile("\\{\\{|}}");
    /** A number that somebody typed; years, and codes such as V2 or E1, are not. */
    private static final Pattern TYPED =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?<!\\p{L}-)(?!(?:19|20)\\d{2}(?![\\d.,]\\d|%))\\d+");

    /** Reads what stands between the braces; empty when no matrix is named so. */
    static Optional<Reference> of(String token) {
        var parts = token.split(":", -1);
        return parts.length != 3
                ? Optional.empty()
                : MatrixKind.of(parts[0]).map(kind -> new Reference(token, kind, parts[1], parts[2]));
    }

    static String token(MatrixKind kind, String row, String column) {
        return kind.path() + ":" + row + ":" + column;
    }

    /** What stands between braces in a text, each once. */
    static Set<String> tokens(List<String> texts) {
        var tokens = new LinkedHashSet<String>();
        texts.forEach(text -> IN_TEXT.matcher(text)
                .results()
                .forEach(found -> tokens.add(found.group(1).strip())));
        return tokens;
    }

    /** Whether somebody typed a number, or braces that name nothing. */
    static boolean hasTypedNumber(String text) {
        var rest = IN_TEXT.matcher(text).replaceAll(" ");
        return TYPED.matcher(rest).find() || LOOSE_BRACE.matcher(rest).find();
    }

    /** The text with something in place of each reference. */
    static String fill(String text, Function<String, String> told) {
        Function<MatchResult, String> replace =
                found -> Matcher.quoteReplacement(told.apply(found.group(1).strip()));
        return IN_TEXT.matcher(text).replaceAll(replace);
    }

    Optional<Cell> in(Map<MatrixKind, Matrix> matrices) {
        return Optional.ofNullable(matrices.get(kind)).flatMap(matrix -> matrix.find(row, column));
    }
}
