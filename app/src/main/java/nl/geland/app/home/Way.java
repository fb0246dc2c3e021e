package nl.geland.app.home;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.geland.analysis.masking.Dimension;

/** A way in which public tables divide newcomers: coarse, because what is divided finely cannot be shown. */
enum Way {
    /** Where somebody lives or lived; anybody can know it of a person. */
    NEIGHBOURHOOD {
        @Override
        String of(Newcomers newcomers, List<List<Integer>> phases, int one) {
            var neighbourhood = newcomers.text("neighbourhood", one);
            return neighbourhood == null || neighbourhood.isBlank() ? NONE : neighbourhood;
        }
    },
    /** How far somebody is, in five steps made of the phases. */
    STAGE {
        @Override
        String of(Newcomers newcomers, List<List<Integer>> phases, int one) {
            var rows = phases.get(one);
            if (rows.isEmpty()) {
                return NONE;
            }
            var phase = newcomers.extract().relation("phase").texts("phase").at(rows.getLast());
            return switch (phase) {
                case "LINKED", "PREPARING" -> "~WAITING";
                case "HOUSED", "INTAKE", "PLAN_SET" -> "~SETTLED";
                case "IN_ROUTE", "TERM_OVERRUN" -> "~LEARNING";
                case "FULFILLED", "AFTERCARE", "PENSION_AGE" -> "~DONE";
                case "MOVED", "LEFT_COUNTRY", "DECEASED" -> "~GONE";
                case null, default ->
                    throw new IllegalStateException("The extract holds a phase that is not known here");
            };
        }
    },
    /** The year in which somebody got a home here. */
    YEAR {
        @Override
        String of(Newcomers newcomers, List<List<Integer>> phases, int one) {
            return newcomers.isHoused(one)
                    ? String.valueOf(
                            LocalDate.ofEpochDay(newcomers.housedOn(one)).getYear())
                    : NONE;
        }
    },
    /** Age on the day somebody got a home here, in four bands. */
    AGE {
        @Override
        String of(Newcomers newcomers, List<List<Integer>> phases, int one) {
            if (!newcomers.isHoused(one)) {
                return NONE;
            }
            return switch (AgeBand.of(newcomers.ageAtHousing(one))) {
                case UNDER_18 -> "0-17";
                case FROM_18, FROM_25 -> "18-34";
                case FROM_35, FROM_45 -> "35-54";
                case FROM_55, FROM_66 -> "55+";
            };
        }
    };

    /** The category of who has none. */
    static final String NONE = "~NONE";

    private static final List<String> IN_ORDER = List.of("~WAITING", "~SETTLED", "~LEARNING", "~DONE", "~GONE", NONE);

    /**
     * The category of a person.
     *
     * @param phases the rows of each person in the relation of phases
     */
    abstract String of(Newcomers newcomers, List<List<Integer>> phases, int one);

    /** Name of the dimension. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension with the categories that occur, codes last and in their own order. */
    Dimension dimension(Collection<String> categories) {
        var dimension = Dimension.of(
                key(),
                categories.stream()
                        .distinct()
                        .sorted(Comparator.<String>comparingInt(IN_ORDER::indexOf)
                                .thenComparing(Comparator.naturalOrder()))
                        .toArray(String[]::new));
        return this == NEIGHBOURHOOD ? dimension.known() : dimension;
    }

    /** Key of the words of those of its categories that are codes. */
    String words() {
        return "home.public." + key();
    }
}
