package nl.geland.app.texts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Given and family names of the communities that live here, from one list per community, and the shapes that names of a language have. Finds a
 * name in other spellings than the listed one.
 */
final class NameList {

    /** The lists there are; each is a file {@code lists/names_<community>.csv}. */
    static final List<String> COMMUNITIES =
            List.of("dutch", "syrian", "eritrean", "ukrainian", "afghan", "turkish", "somali");

    private static final Pattern ARTICLE = Pattern.compile("(?:al|el|as|ash|ar|an|at|ad)[-'’].*");
    private static final Pattern UKRAINIAN = Pattern.compile(
            ".{3,}(?:ovych|evych|yovych|ovich|evich|ovytsj|ivna|ovna|evna|enko|jenko|chuk|tsjoek|tsjuk|chyk|yshyn|skyi|skyj|skyy|skij|tska|vska|nska|iuk|yuk|joek)");
    private static final Pattern ERITREAN = Pattern.compile(
            "(?:ghebre|gebre|ghebru|gebru|wolde|welde|woldu|weldu|tewelde|tekle|tesfa|haile|hayle|habte|kidane|medhan|letebr|letek|mebra|abrah|amanu|beraki).{2,}");
    private static final Pattern ARABIC = Pattern.compile(
            "(?:abdel|abdul|abdoel|abdal|abdur|abdar|abdir).{2,}|.{2,}(?:ullah|oullah|oellah|ollah|uddin|eddine|eddin|oddin|aldin)");
    private static final Pattern DARI_TURKISH =
            Pattern.compile(".{3,}(?:zada|zadah|zadeh|zade|zai|zay|zoi|khel|chel|pour|poor|yar|oglu|ogullari)");
    private static final List<Pattern> SHAPES = List.of(UKRAINIAN, ERITREAN, ARABIC, DARI_TURKISH);

    private final Set<String> all = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> skeletons = new HashSet<>();

    static NameList load() {
        var list = new NameList();
        for (var community : COMMUNITIES) {
            for (var row : ListFile.rows("names_" + community + ".csv")) {
                var name = row.getFirst();
                list.all.add(Fold.plain(name));
                if (row.get(1).equals("given")) {
                    list.given.add(Fold.plain(name));
                }
                list.skeletons.add(Fold.skeleton(name));
            }
        }
        list.skeletons.remove("");
        return list;
    }

    /** Listed in this very spelling, capitals and accents apart, with or without an article before it, or two such names together. */
    boolean holds(String word) {
        if (all.contains(Fold.plain(word)) || all.contains(Fold.plain(withoutArticle(word)))) {
            return true;
        }
        var parts = word.split("-", -1);
        return parts.length > 1 && Arrays.stream(parts).allMatch(part -> all.contains(Fold.plain(part)));
    }

    /** Listed as a given name in this very spelling, capitals and accents apart. */
    boolean holdsGiven(String word) {
        return given.contains(Fold.plain(word));
    }

    /** Sounds like a listed name. */
    boolean holdsVariantOf(String word) {
        return skeletons.contains(Fold.skeleton(word)) || skeletons.contains(Fold.skeleton(withoutArticle(word)));
    }

    /** Made like names of a language are made, listed or not. */
    boolean isShapedLikeAName(String word) {
        var plain = Fold.plain(word);
        return SHAPES.stream().anyMatch(shape -> shape.matcher(plain).matches())
                || ARTICLE.matcher(Fold.lower(word)).matches();
    }

    private static String withoutArticle(String word) {
        int sign = word.indexOf('-');
        return ARTICLE.matcher(Fold.lower(word)).matches() && sign > 0 ? word.substring(sign + 1) : word;
    }
}
