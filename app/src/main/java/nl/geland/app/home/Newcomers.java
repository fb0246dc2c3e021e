package nl.geland.app.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.geland.app.trajectories.Column;
import nl.geland.app.trajectories.Extract;
import nl.geland.app.trajectories.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The people of an extract, made ready for figures: what is known of each by dimension, and the rows of each person in
 * the other relations. Days are counted from 1970-01-01. What lies after the reference date has not happened yet.
 */
final class Newcomers {

    private static final int FIRST_ADULT_AGE = 18;
    private static final int LAST_ADULT_AGE = 65;

    private final Extract extract;
    private final int referenceDay;
    private final int[] rowOf;
    private final Relation person;
    private final Map<Dimension, @Nullable String[]> known = new EnumMap<>(Dimension.class);
    private final Map<Dimension, SortedSet<String>> values = new EnumMap<>(Dimension.class);

    Newcomers(Extract extract) {
        this.extract = extract;
        referenceDay = Math.toIntExact(extract.referenceDate().toEpochDay());
        person = extract.relation("person");
        rowOf = new int[person.rows()];
        var ids = person.ints("person");
        for (var row = 0; row < rowOf.length; row++) {
            rowOf[ids.at(row)] = row;
        }
        for (var dimension : Dimension.values()) {
            var traits = new @Nullable String[rowOf.length];
            known.put(dimension, traits);
        }
        readProfiles();
        readCovariate(Dimension.EDUCATION, "EDUCATION_ASSESSED");
        readCovariate(Dimension.ROUTE, "ROUTE");
        for (var dimension : Dimension.values()) {
            var found = new TreeSet<String>();
            Arrays.stream(traits(dimension)).filter(Objects::nonNull).forEach(found::add);
            values.put(dimension, Collections.unmodifiableSortedSet(found));
        }
    }

    private void readProfiles() {
        for (var one = 0; one < rowOf.length; one++) {
            traits(Dimension.SEX)[one] = person.texts("sex").at(rowOf[one]);
            traits(Dimension.NEIGHBOURHOOD)[one] = person.texts("neighbourhood").at(rowOf[one]);
            if (isHoused(one)) {
                traits(Dimension.COHORT)[one] =
                        String.valueOf(LocalDate.ofEpochDay(housedOn(one)).getYear());
                traits(Dimension.AGE)[one] = AgeBand.of(ageAtHousing(one)).key();
            }
        }
    }

    private void readCovariate(Dimension dimension, String name) {
        var covariate = extract.relation("covariate");
        for (var row = 0; row < covariate.rows(); row++) {
            if (covariate.texts("name").is(row, name)
                    && covariate.ints("known_on").at(row) <= referenceDay) {
                traits(dimension)[covariate.ints("person").at(row)] =
                        covariate.texts("value").at(row);
            }
        }
    }

    Extract extract() {
        return extract;
    }

    int size() {
        return rowOf.length;
    }

    int referenceDay() {
        return referenceDay;
    }

    /** What is known of everybody by a dimension; null where nothing is. */
    private @Nullable String[] traits(Dimension dimension) {
        return Objects.requireNonNull(known.get(dimension));
    }

    @Nullable
    String trait(Dimension dimension, int one) {
        return traits(dimension)[one];
    }

    /** The values of a dimension that occur, in order. */
    SortedSet<String> values(Dimension dimension) {
        return Objects.requireNonNull(values.get(dimension));
    }

    int number(String column, int one) {
        return person.ints(column).at(rowOf[one]);
    }

    @Nullable
    String text(String column, int one) {
        return person.texts(column).at(rowOf[one]);
    }

    /** Whether a home here was given on or before the reference date. */
    boolean isHoused(int one) {
        var day = housedOn(one);
        return day != Column.MISSING && day <= referenceDay;
    }

    int housedOn(int one) {
        return number("housed_on", one);
    }

    int ageAtHousing(int one) {
        return number("age_at_housing", one);
    }

    /** Whether someone was housed between the ages of 18 and 65, both included. */
    boolean isAdult(int one) {
        return isHoused(one) && ageAtHousing(one) >= FIRST_ADULT_AGE && ageAtHousing(one) <= LAST_ADULT_AGE;
    }

    /** Whether someone had left by a day. */
    boolean hasLeftBy(int one, int day) {
        var left = number("departed_on", one);
        return left != Column.MISSING && left <= day;
    }

    /** The day someone left, or the reference date for who has not: nothing is seen after it. */
    int seenUntil(int one) {
        return hasLeftBy(one, referenceDay) ? number("departed_on", one) : referenceDay;
    }

    /** The rows of each person in a relation, in the order of the relation. */
    List<List<Integer>> rowsByPerson(Relation relation) {
        var rows = new ArrayList<List<Integer>>(size());
        for (var one = 0; one < size(); one++) {
            rows.add(new ArrayList<>(4));
        }
        var ids = relation.ints("person");
        for (var row = 0; row < relation.rows(); row++) {
            rows.get(ids.at(row)).add(row);
        }
        return rows;
    }
}
