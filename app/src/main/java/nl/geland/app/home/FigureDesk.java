package nl.geland.app.home;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.trajectories.Extracts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where figures are asked for. Each is worked out once per version of the data and selection; the latest few hundred are
 * kept, and all of them are forgotten when the data change.
 */
@Component
final class FigureDesk {

    private static final int MOST_KEPT = 400;

    private final Extracts extracts;
    private @Nullable Newcomers latest;
    private final Map<Question, FigureResult> answers = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, FigureResult> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Question(Figure figure, Selection selection) {}

    FigureDesk(Extracts extracts) {
        this.extracts = extracts;
    }

    /** The people figures are about now; empty when nothing was ever imported. */
    Optional<Newcomers> newcomers() {
        return extracts.current().map(extract -> {
            synchronized (answers) {
                var known = latest;
                if (known == null || !known.extract().version().equals(extract.version())) {
                    known = new Newcomers(extract);
                    latest = known;
                    answers.clear();
                }
                return known;
            }
        });
    }

    FigureResult answer(Newcomers newcomers, Figure figure, Selection selection) {
        var question = new Question(figure, selection);
        synchronized (answers) {
            var known = answers.get(question);
            if (known != null && known.version().equals(newcomers.extract().version())) {
                return known;
            }
        }
        var answer = compute(newcomers, figure, selection, Disclosure.TEN);
        synchronized (answers) {
            answers.put(question, answer);
        }
        return answer;
    }

    static FigureResult compute(Newcomers newcomers, Figure figure, Selection selection, Disclosure disclosure) {
        var extract = newcomers.extract();
        var outcome = new Chooser(
                        newcomers, disclosure, one -> figure.population().holds(newcomers, one))
                .choose(selection)
                .map(group -> figure.calculation().compute(group, disclosure))
                .filter(found -> !disclosure.few(found.n()))
                .orElse(null);
        return new FigureResult(figure, selection, extract.version(), extract.referenceDate(), outcome);
    }
}
