package nl.geland.app.studies;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which turn of a text asks which question of the guide.
 *
 * @param first whether nothing was kept yet, so that suggestions stand in the form beforehand
 * @param stamp the state that the form was made of
 * @param differing where a colleague was first: what stands there and what was sent; none otherwise
 */
record AskedView(
        StudyDoor.Inside inside,
        Source source,
        List<GuideQuestion> guide,
        List<Row> rows,
        boolean first,
        String stamp,
        List<Differing> differing) {

    /**
     * A turn of who asks.
     *
     * @param suggested the code of the question it resembles; null for none
     */
    record Row(
            int turn,
            String words,
            Set<String> chosen,
            @Nullable String suggested) {

        boolean has(String code) {
            return chosen.contains(code);
        }

        /** Whether a question is in sight, and not among the others to choose from. */
        boolean shows(GuideQuestion question) {
            return has(question.code()) || question.code().equals(suggested);
        }

        boolean suggests(GuideQuestion question) {
            return question.code().equals(suggested);
        }
    }

    /** A turn in both versions. */
    record Differing(int turn, Set<String> now, Set<String> yours) {}

    String path() {
        return inside.path() + "/bronnen/" + source.id();
    }

    static String field(int turn, String code) {
        return "t" + turn + "-" + code;
    }

    /** The codes as the page writes them. */
    static String shown(Page page, Set<String> codes) {
        return codes.isEmpty()
                ? page.word("studies.asked.nothing")
                : codes.stream()
                        .map(code -> code.equals(Asked.OUTSIDE) ? page.word("studies.asked.outside") : code)
                        .collect(Collectors.joining(", "));
    }
}
