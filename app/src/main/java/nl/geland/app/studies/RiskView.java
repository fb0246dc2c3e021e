package nl.geland.app.studies;

import java.util.List;
import java.util.Map;
import nl.geland.app.texts.Kind;
import nl.geland.app.web.Page;

/** What could still give people away in a study. */
record RiskView(
        StudyDoor.Inside inside,
        Map<Kind, Risk.Count> classes,
        List<Risk.Community> communities,
        List<Risk.Rare> rare,
        List<Sample> samples) {

    /** The sample of one source; {@code mine} says whether the viewer can read it. */
    record Sample(Source source, SecondLooks.Result result, boolean mine) {}

    /** An estimate with its interval, in whole words. */
    static String estimate(Page page, MissedEstimate estimate) {
        return estimate.isKnown()
                ? page.word(
                        "studies.risk.estimate",
                        Math.round(estimate.missed()),
                        (long) Math.floor(estimate.least()),
                        (long) Math.ceil(estimate.most()))
                : page.word("studies.risk.not-looked");
    }
}
