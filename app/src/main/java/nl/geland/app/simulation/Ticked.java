package nl.geland.app.simulation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The scenarios that somebody ticked to work out, with what is wrong with that.
 *
 * @param first those to compare with: one at most, as browsers send it
 * @param with those to put beside it
 */
record Ticked(Set<UUID> first, Set<UUID> with, FormErrors errors) {

    private static final int MOST = 4;
    private static final int MOST_SENT = 100;
    private static final String FIRST = "first";
    private static final String WITH = "with";

    /** A list in which nothing was ticked yet. */
    static Ticked none() {
        return new Ticked(Set.of(), Set.of(), FormErrors.none());
    }

    static Ticked of(HttpServletRequest request) {
        if (!List.of(FIRST, WITH, "_csrf").containsAll(request.getParameterMap().keySet())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var ticked = new Ticked(ids(request, FIRST), ids(request, WITH), FormErrors.none());
        if (ticked.all().size() > MOST_SENT) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return ticked;
    }

    private static Set<UUID> ids(HttpServletRequest request, String field) {
        var ids = new LinkedHashSet<UUID>();
        var values = request.getParameterValues(field);
        for (var value : values == null ? new String[0] : values) {
            ids.add(Sent.id(value));
        }
        return ids;
    }

    /** All of them, the one to compare with first. */
    List<UUID> all() {
        var all = new LinkedHashSet<>(first);
        all.addAll(with);
        return List.copyOf(all);
    }

    /** The name of the field of a scenario, as messages link to it. */
    static String field(Saved saved) {
        return "with-" + saved.id();
    }

    /** Says what keeps these scenarios from being compared, of each that differs from the first how. */
    void check(List<Saved> chosen, Locale locale) {
        if (chosen.isEmpty()) {
            errors.add("simulation.lab.fault.none");
            return;
        }
        if (chosen.size() > MOST) {
            errors.add("", "simulation.lab.fault.many", chosen.size());
        }
        var base = chosen.getFirst();
        var name = base.title().in(locale);
        for (var other : chosen) {
            if (other.years() != base.years()) {
                errors.add(field(other), "simulation.lab.fault.differ.years", other.years(), name, base.years());
            }
            if (!other.dataVersion().equals(base.dataVersion())) {
                errors.add(
                        field(other),
                        "simulation.lab.fault.differ.data",
                        other.dataVersion(),
                        name,
                        base.dataVersion());
            }
        }
    }
}
