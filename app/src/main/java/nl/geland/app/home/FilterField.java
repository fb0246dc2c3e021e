package nl.geland.app.home;

import java.util.List;

/**
 * A choice above a figure.
 *
 * @param chosen the value chosen, empty for everybody
 */
record FilterField(Dimension dimension, List<String> values, String chosen) {

    static FilterField of(Dimension dimension, Newcomers newcomers, Figure figure, Selection selection) {
        var values = newcomers.values(dimension).stream()
                .filter(value -> dimension != Dimension.AGE
                        || figure.population() != Figure.Population.ADULTS
                        || !(value.equals(AgeBand.UNDER_18.key()) || value.equals(AgeBand.FROM_66.key())))
                .toList();
        var chosen = selection.value(dimension);
        return new FilterField(dimension, values, chosen == null ? "" : chosen);
    }

    /** Whether its values are codes with words, not texts of their own. */
    boolean coded() {
        return dimension == Dimension.SEX || dimension == Dimension.EDUCATION || dimension == Dimension.ROUTE;
    }
}
