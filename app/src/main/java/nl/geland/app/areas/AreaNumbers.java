package nl.geland.app.areas;

import java.time.LocalDate;
import java.util.List;
import nl.geland.analysis.masking.MaskedCell;

/**
 * Protected numbers about one neighbourhood beside those of the whole town.
 *
 * @param day the day they are about
 */
record AreaNumbers(LocalDate day, List<Line> lines) {

    /**
     * What is counted.
     *
     * @param key key of its name in words
     * @param part whether it is a part of the line of people
     */
    record Line(String key, boolean part, MaskedCell here, MaskedCell town) {}
}
