package nl.geland.app.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.web.Sort;

/** What is shown of somebody beside a quote. */
enum Shown {
    GROUP,
    ORGANISATION,
    EXPERIENCE,
    AREA,
    LANGUAGE;

    /** A quote shows only what it shares with at least this many participants of the study. */
    static final int LEAST = 5;

    /** What is left out first where too few share it. */
    private static final List<Shown> DROPPED_FIRST = List.of(LANGUAGE, AREA, EXPERIENCE, ORGANISATION, GROUP);

    String key() {
        return "findings.shown." + Sort.parameter(this);
    }

    /** What a participant has here. */
    String of(Heard heard) {
        return switch (this) {
            case GROUP -> heard.group().name();
            case ORGANISATION -> heard.organisation();
            case EXPERIENCE -> heard.experience();
            case AREA -> heard.area();
            case LANGUAGE -> heard.languageGroup();
        };
    }

    /** How many participants share all of it with somebody, that person included. */
    static long sharing(List<Heard> people, Heard heard, Set<Shown> shown) {
        return people.stream()
                .filter(other -> shown.stream().allMatch(what -> what.of(other).equals(what.of(heard))))
                .count();
    }

    /** As much of it as enough participants share; nothing where even the group is too small. */
    static Set<Shown> coarse(List<Heard> people, Heard heard, Set<Shown> wanted) {
        var shown = wanted.isEmpty() ? EnumSet.noneOf(Shown.class) : EnumSet.copyOf(wanted);
        for (var next : DROPPED_FIRST) {
            if (sharing(people, heard, shown) >= LEAST) {
                return shown;
            }
            shown.remove(next);
        }
        return shown;
    }
}
