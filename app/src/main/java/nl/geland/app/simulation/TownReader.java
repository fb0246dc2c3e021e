package nl.geland.app.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.geland.analysis.simulation.Allotment;
import nl.geland.analysis.simulation.Applicants;
import nl.geland.analysis.simulation.Chains;
import nl.geland.analysis.simulation.HeadStart;
import nl.geland.analysis.simulation.Households;
import nl.geland.analysis.simulation.PermitHolders;
import nl.geland.analysis.simulation.Priority;
import nl.geland.analysis.simulation.RoadToWork;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;
import nl.geland.analysis.simulation.Urgency;

/** Reads a town and what it decides: the member {@code town} of a file, or that member with the changes of a variant. */
final class TownReader {

    private static final double ROUNDING = 1e-6;

    /** How permit holders stand in the queue, where it is no share. */
    enum Rule {
        FIRST,
        NONE
    }

    private final Findings findings;

    TownReader(Findings findings) {
        this.findings = findings;
    }

    Scenario read(Part part, String name) {
        var town = Section.of(part, findings);
        var start = town.month("start");
        var years = town.whole("years", 1, Limits.YEARS);
        var supply = new SupplyReader(findings).read(town);
        var applicants = applicants(town.section("applicants"));
        var permitHolders =
                optional(town, "permitHolders", PermitHolders.none(), section -> permitHolders(section, start));
        var allotment = optional(town, "allotment", Allotment.byRegistration(), this::allotment);
        var chains = optional(town, "chains", Chains.none(), this::chains);
        var road = optional(town, "road", RoadToWork.none(), new RoadReader(findings)::read);
        var stock = town.whole("socialStock", 0, Limits.STOCK, 0);
        town.end();
        var nobody = Scenario.of("-", start, 1, Applicants.arriving(0), Supply.Flow.of("-", 0));
        return findings.made(
                part,
                nobody,
                () -> new Scenario(
                        name, start, years, supply, applicants, permitHolders, allotment, chains, road, stock));
    }

    private static <T> T optional(Section town, String key, T otherwise, Function<Section, T> read) {
        var section = town.optionalSection(key);
        return section == null ? otherwise : read.apply(section);
    }

    private <T> T made(Section section, T otherwise, Supplier<T> maker) {
        section.end();
        return findings.made(section.part(), otherwise, maker);
    }

    private Applicants applicants(Section section) {
        var perYear =
                new CourseReader(section).read("perYear", 0.0, value -> section.number(value, 0, Limits.APPLICANTS));
        if (section.optional("perYear") == null && section.part().kind() == Part.Kind.OBJECT) {
            findings.add(section.part(), "missing", "perYear");
        }
        var households = households(section);
        var givesUp = section.number("givesUpPerYear", 0, Limits.RATE, 0);
        var refusal = section.number("refusal", 0, Limits.LARGEST_REFUSAL, 0);
        var starts = new ArrayList<HeadStart>();
        for (var item : section.list("headStarts", Limits.HEAD_STARTS)) {
            var start = Section.of(item, findings);
            starts.add(new HeadStart(start.number("share", 0, 1), start.number("months", 0, Limits.HEAD_START_MONTHS)));
            start.end();
        }
        var sum = starts.stream().mapToDouble(HeadStart::share).sum();
        if (sum > 1 + ROUNDING) {
            findings.add(section.part(), "sum.most", "headStarts", sum);
        }
        var wishes = shares(section, "wishes");
        var waiting = section.number("yearsWaitingAtStart", 0, Limits.YEARS_WAITING, 0);
        return made(
                section,
                Applicants.arriving(0),
                () -> new Applicants(perYear, households, givesUp, refusal, starts, wishes, waiting));
    }

    private Households households(Section section) {
        var sizes = section.optionalSection("households");
        if (sizes == null) {
            return Households.single();
        }
        var shares = IntStream.rangeClosed(1, Limits.PERSONS)
                .mapToObj(persons -> sizes.number(String.valueOf(persons), 0, 1, 0))
                .toList();
        var last = Limits.PERSONS;
        while (last > 1 && sizes.optional(String.valueOf(last)) == null) {
            last--;
        }
        var given = shares.subList(0, last);
        var sum = given.stream().mapToDouble(Double::doubleValue).sum();
        if (findings.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
            findings.add(sizes.part(), "sum.one", sum);
        }
        return made(sizes, Households.single(), () -> new Households(given));
    }

    private Map<String, Double> shares(Section section, String key) {
        var shares = section.shares(key);
        var sum = Section.sum(shares);
        if (sum > 1 + ROUNDING) {
            findings.add(section.part(), "sum.most", key, sum);
        }
        return shares;
    }

    private PermitHolders permitHolders(Section section, YearMonth start) {
        var quota = quota(section, start);
        var backlog = section.whole("backlogAtStart", 0, Limits.PEOPLE, 0);
        var households = households(section);
        var refusal = section.number("refusal", 0, Limits.LARGEST_REFUSAL, 0);
        var priority = new CourseReader(section).read("priority", new Priority.First(), this::priority);
        var spread = shares(section, "spread");
        var waiting = section.number("monthsWaitingAtStart", 0, Limits.MONTHS_WAITING, 0);
        var second = section.number("secondAdult", 0, 1, 0);
        return made(
                section,
                PermitHolders.none(),
                () -> new PermitHolders(quota, backlog, households, refusal, priority, spread, waiting, second));
    }

    private List<Integer> quota(Section section, YearMonth start) {
        var people = new ArrayList<Integer>();
        var half = HalfYears.of(start);
        for (var one : section.named("quota", Limits.HALF_YEARS, Limits.NAME).entrySet()) {
            if (!one.getKey().equals(half)) {
                findings.add(one.getValue(), "half.year", new Findings.Raw(one.getKey()), half);
                return List.of(0);
            }
            people.add(section.whole(one.getValue(), 0, Limits.PEOPLE));
            half = HalfYears.next(half);
        }
        if (people.isEmpty()) {
            findings.add(section.part(), "missing", "quota");
            return List.of(0);
        }
        return people;
    }

    private Priority priority(Part part) {
        if (part.kind() != Part.Kind.OBJECT) {
            return switch (Section.of(Part.object(part.pointer(), part.line(), Map.of()), findings)
                    .choice(part, Rule.values(), Rule.FIRST)) {
                case FIRST -> new Priority.First();
                case NONE -> new Priority.None();
            };
        }
        var section = Section.of(part, findings);
        var share = section.number("shareOfHomes", 0, 1);
        section.end();
        return new Priority.ShareOfHomes(share);
    }

    private Allotment allotment(Section section) {
        var rule = section.choice("rule", Allotment.Rule.values(), Allotment.Rule.REGISTRATION);
        var weeks = section.number("weeksPerRefusal", 0, Limits.WEEKS, 0);
        var urgency = optional(section, "urgency", Urgency.none(), this::urgency);
        return made(section, Allotment.byRegistration(), () -> new Allotment(rule, weeks, urgency));
    }

    private Urgency urgency(Section section) {
        var share = section.number("share", 0, 1);
        var homes = section.number("homes", 0, 1);
        return made(section, Urgency.none(), () -> new Urgency(share, homes));
    }

    private Chains chains(Section section) {
        var movers = section.number("movers", 0, Limits.LARGEST_REFUSAL, 0);
        var stays = section.number("staysBehind", 0, 1, 0);
        var empty = section.number("emptyMonths", 0, Limits.EMPTY_MONTHS, 0);
        var leavers = section.number("leaversFree", 0, 1, 0);
        return made(section, Chains.none(), () -> new Chains(movers, stays, empty, leavers));
    }
}
