package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.geland.analysis.simulation.Supply;
import nl.geland.analysis.simulation.Supply.Homes;
import nl.geland.analysis.simulation.Supply.Kind;
import nl.geland.analysis.simulation.Supply.Open;

/** Reads the homes of a town: flows of homes that come free by themselves, and projects. */
final class SupplyReader {

    private static final double ROUNDING = 1e-6;

    /** The two ways in which there are homes. */
    enum Type {
        FLOW,
        PROJECT
    }

    /** Who may get a home, as files say it. */
    enum Whom {
        ALL(Open.TO_ALL),
        PERMIT_HOLDERS(Open.TO_PERMIT_HOLDERS),
        APPLICANTS(Open.TO_APPLICANTS);

        private final Open open;

        Whom(Open open) {
            this.open = open;
        }

        static Whom of(Open open) {
            return switch (open) {
                case TO_ALL -> ALL;
                case TO_PERMIT_HOLDERS -> PERMIT_HOLDERS;
                case TO_APPLICANTS -> APPLICANTS;
            };
        }
    }

    private final Findings findings;

    SupplyReader(Findings findings) {
        this.findings = findings;
    }

    List<Supply> read(Section town) {
        var all = new ArrayList<Supply>();
        town.named("supply", Limits.SUPPLIES, Limits.NAME).forEach((name, part) -> {
            var section = Section.of(part, findings);
            all.add(
                    switch (section.choice("type", Type.values(), Type.FLOW)) {
                        case FLOW -> flow(name, section);
                        case PROJECT -> project(name, section);
                    });
            section.end();
        });
        if (all.isEmpty()) {
            findings.add(town.part(), "no.homes");
        }
        return all;
    }

    private Supply flow(String name, Section section) {
        var homes = homes(section);
        var course = new CourseReader(section).read("perYear", 0.0, value -> section.number(value, 0, Limits.HOMES));
        if (section.optional("perYear") == null) {
            findings.add(section.part(), "missing", "perYear");
        }
        return findings.made(section.part(), Supply.Flow.of(name, 0), () -> new Supply.Flow(name, homes, course));
    }

    private Supply project(String name, Section section) {
        var homes = homes(section);
        var units = section.whole("units", 0, Limits.HOMES);
        var places = section.whole("places", 1, Limits.PLACES, 1);
        var from = section.optionalMonth("from");
        var delivery = section.whole("deliveryMonths", 1, Limits.DELIVERY_MONTHS, 1);
        var until = section.optionalMonth("until");
        var tenancy = section.number(
                "meanTenancyYears",
                Limits.SHORTEST_TENANCY_YEARS,
                Limits.LONGEST_TENANCY_YEARS,
                Double.POSITIVE_INFINITY);
        if (findings.isEmpty() && places > 1 && homes.kind() != Kind.SHARED) {
            findings.add(section.part(), "places");
        }
        if (from != null && until != null && !until.isAfter(from)) {
            findings.add(section.part(), "project.end", until, from);
        }
        return findings.made(
                section.part(),
                Supply.Flow.of(name, 0),
                () -> new Supply.Project(name, homes, units, places, from, delivery, until, tenancy));
    }

    private Map<String, Double> districts(Section section) {
        var districts = section.shares("districts");
        var sum = Section.sum(districts);
        if (!districts.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
            findings.add(section.part(), "sum.districts", sum);
        }
        return districts;
    }

    private Homes homes(Section section) {
        var kind = section.choice("home", Kind.values(), Kind.PERMANENT);
        var from = section.whole("fromPersons", 1, Limits.PERSONS, 1);
        var most = kind == Kind.SHARED ? 1 : Limits.PERSONS;
        var to = section.whole("toPersons", 1, most, most);
        var district = section.text("district", Limits.NAME, "");
        var open = section.choice("openTo", Whom.values(), Whom.ALL).open;
        var districts = districts(section);
        if (to < from) {
            findings.add(section.part(), "persons", from, to);
        }
        return findings.made(
                section.part(), Homes.forAll(), () -> new Homes(kind, from, to, district, open, districts));
    }
}
