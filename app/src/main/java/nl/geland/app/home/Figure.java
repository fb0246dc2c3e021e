package nl.geland.app.home;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The pictures of how things stand: a closed set. What each counts, in words, is in the words of this module. */
@SuppressWarnings("ImmutableEnumChecker") // its sets and lists are copies, its calculations stateless
enum Figure {
    QUOTA(Population.HOUSED, EnumSet.noneOf(Dimension.class), List.of("taakstelling", "personen"), new QuotaFigure()),
    PHASES(
            Population.EVERYBODY,
            EnumSet.allOf(Dimension.class),
            List.of("personen", "inburgering", "examens", "uitkeringen", "dienstverbanden", "trajecten"),
            new PhasesFigure()),
    HOUSING_TIME(
            Population.HOUSED,
            EnumSet.of(Dimension.COHORT, Dimension.NEIGHBOURHOOD),
            List.of("personen"),
            new HousingTimeFigure()),
    OUTFLOW(
            Population.ADULTS,
            EnumSet.allOf(Dimension.class),
            List.of("personen", "uitkeringen", "inburgering"),
            new OutflowFigure()),
    STATES(
            Population.ADULTS,
            EnumSet.allOf(Dimension.class),
            List.of("personen", "uitkeringen", "dienstverbanden", "inburgering"),
            new StatesFigure()),
    IN_WORK(
            Population.ADULTS,
            EnumSet.allOf(Dimension.class),
            List.of("personen", "dienstverbanden", "inburgering"),
            new InWorkFigure()),
    LANGUAGE(
            Population.ADULTS,
            EnumSet.allOf(Dimension.class),
            List.of("personen", "examens", "inburgering"),
            new LanguageFigure()),
    CONTACTS(
            Population.ADULTS,
            EnumSet.allOf(Dimension.class),
            List.of("personen", "contactmomenten", "inburgering"),
            new ContactsFigure()),
    EDUCATION(
            Population.ADULTS,
            EnumSet.allOf(Dimension.class),
            List.of("personen", "inburgering"),
            new EducationFigure());

    /** Whom a figure is about, before a reader chooses. */
    enum Population {
        EVERYBODY,
        HOUSED,
        ADULTS;

        boolean holds(Newcomers newcomers, int one) {
            return switch (this) {
                case EVERYBODY -> true;
                case HOUSED -> newcomers.isHoused(one);
                case ADULTS -> newcomers.isAdult(one);
            };
        }
    }

    private final Population population;
    private final Set<Dimension> dimensions;
    private final List<String> sources;
    private final Calculation calculation;

    Figure(Population population, Set<Dimension> dimensions, List<String> sources, Calculation calculation) {
        this.population = population;
        this.dimensions = Set.copyOf(dimensions);
        this.sources = List.copyOf(sources);
        this.calculation = calculation;
    }

    /** The figure of a name. */
    static Optional<Figure> named(String key) {
        return Arrays.stream(values())
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }

    /** Name in addresses, files and on the command line. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Population population() {
        return population;
    }

    /** By what a group can be chosen. */
    Set<Dimension> dimensions() {
        return dimensions;
    }

    /** Kinds of files the figure rests on. */
    List<String> sources() {
        return sources;
    }

    Calculation calculation() {
        return calculation;
    }
}
