package nl.geland.app.simulation;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.geland.analysis.simulation.Scenario;

/** Whether two scenarios begin alike and last equally long, as they must to be compared; what is not alike is told by its key in a file. */
final class Beginnings {

    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 17;

    private Beginnings() {}

    /**
     * A key with another value in one than in the other, each rounded as far as they can still be told apart.
     *
     * @param key the place in the town, as the end of a JSON pointer
     */
    record Difference(String key, String here, String there) {}

    /** What is not alike, in the order of the file; the numbers as a language writes them. */
    static List<Difference> between(Scenario here, Scenario there, Locale locale) {
        var all = new ArrayList<Difference>();
        if (!here.start().equals(there.start())) {
            all.add(new Difference(
                    "/start", here.start().toString(), there.start().toString()));
        }
        add(all, "/years", here.years(), there.years(), locale);
        add(
                all,
                "/applicants/yearsWaitingAtStart",
                here.applicants().yearsWaitingAtStart(),
                there.applicants().yearsWaitingAtStart(),
                locale);
        add(
                all,
                "/permitHolders/backlogAtStart",
                here.permitHolders().backlogAtStart(),
                there.permitHolders().backlogAtStart(),
                locale);
        add(
                all,
                "/permitHolders/monthsWaitingAtStart",
                here.permitHolders().monthsWaitingAtStart(),
                there.permitHolders().monthsWaitingAtStart(),
                locale);
        return all;
    }

    private static void add(List<Difference> all, String key, double here, double there, Locale locale) {
        if (Double.compare(here, there) != 0) {
            var format = NumberFormat.getInstance(locale);
            var decimals = FEWEST_DECIMALS;
            format.setMaximumFractionDigits(decimals);
            while (decimals < MOST_DECIMALS && format.format(here).equals(format.format(there))) {
                format.setMaximumFractionDigits(++decimals);
            }
            all.add(new Difference(key, format.format(here), format.format(there)));
        }
    }
}
