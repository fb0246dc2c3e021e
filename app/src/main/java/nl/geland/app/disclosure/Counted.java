package nl.geland.app.disclosure;

import java.time.LocalDate;
import nl.geland.analysis.masking.CountTable;

/**
 * Persons counted from one version of the data.
 *
 * @param family whom such tables are about, over all versions: {@code newcomers}
 * @param dataVersion the data that were counted; with the family it is the population that tables are held against
 * @param referenceDate the day the data describe
 * @param table the numbers as they are, of the population {@link #population}
 */
public record Counted(String family, String dataVersion, LocalDate referenceDate, CountTable table) {

    public Counted {
        if (!table.population().equals(population(family, dataVersion))) {
            throw new IllegalArgumentException("The table is about %s, not about %s"
                    .formatted(table.population(), population(family, dataVersion)));
        }
    }

    /** The name of the population of a table of this family and version. */
    public static String population(String family, String dataVersion) {
        return family + " " + dataVersion;
    }
}
