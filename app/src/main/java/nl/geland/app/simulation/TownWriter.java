package nl.geland.app.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.geland.analysis.simulation.Applicants;
import nl.geland.analysis.simulation.Course;
import nl.geland.analysis.simulation.Households;
import nl.geland.analysis.simulation.PermitHolders;
import nl.geland.analysis.simulation.Priority;
import nl.geland.analysis.simulation.RoadToWork;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;
import nl.geland.analysis.simulation.Urgency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a town as JSON in one form only: every key, in one order, so that equal towns are equal text. */
final class TownWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TownWriter() {}

    static ObjectNode write(Scenario scenario) {
        var town = JSON.objectNode();
        town.put("start", scenario.start().toString());
        town.put("years", scenario.years());
        var supply = town.putObject("supply");
        scenario.supply().forEach(one -> supply.set(one.name(), supply(one)));
        town.set("applicants", applicants(scenario.applicants()));
        town.set("permitHolders", permitHolders(scenario.permitHolders(), HalfYears.of(scenario.start())));
        var allotment = town.putObject("allotment");
        allotment.put("rule", Section.word(scenario.allotment().rule()));
        allotment.set("weeksPerRefusal", number(scenario.allotment().weeksPerRefusal()));
        var urgency = scenario.allotment().urgency();
        if (!urgency.equals(Urgency.none())) {
            var node = allotment.putObject("urgency");
            node.set("share", number(urgency.share()));
            node.set("homes", number(urgency.homes()));
        }
        var chains = town.putObject("chains");
        chains.set("movers", number(scenario.chains().movers()));
        chains.set("staysBehind", number(scenario.chains().staysBehind()));
        chains.set("emptyMonths", number(scenario.chains().emptyMonths()));
        chains.set("leaversFree", number(scenario.chains().leaversFree()));
        town.set("road", road(scenario.road()));
        if (scenario.socialStock() > 0) {
            town.put("socialStock", scenario.socialStock());
        }
        return town;
    }

    static JsonNode number(double value) {
        return Numbers.isWhole(value) ? JSON.numberNode((long) value) : JSON.numberNode(value);
    }

    private static ObjectNode supply(Supply supply) {
        var node = JSON.objectNode();
        var homes = supply.homes();
        node.put(
                "type",
                Section.word(
                        switch (supply) {
                            case Supply.Flow _ -> SupplyReader.Type.FLOW;
                            case Supply.Project _ -> SupplyReader.Type.PROJECT;
                        }));
        node.put("home", Section.word(homes.kind()));
        switch (supply) {
            case Supply.Flow flow -> node.set("perYear", course(flow.perYear(), TownWriter::number));
            case Supply.Project project -> project(node, project);
        }
        node.put("fromPersons", homes.fromPersons());
        node.put("toPersons", homes.toPersons());
        if (!homes.district().isEmpty()) {
            node.put("district", homes.district());
        }
        if (!homes.districts().isEmpty()) {
            node.set("districts", shares(homes.districts()));
        }
        node.put("openTo", Section.word(SupplyReader.Whom.of(homes.open())));
        return node;
    }

    private static void project(ObjectNode node, Supply.Project project) {
        node.put("units", project.units());
        node.put("places", project.places());
        if (project.from() != null) {
            node.put("from", project.from().toString());
        }
        node.put("deliveryMonths", project.months());
        if (project.until() != null) {
            node.put("until", project.until().toString());
        }
        if (project.meanTenancyYears() < Double.POSITIVE_INFINITY) {
            node.set("meanTenancyYears", number(project.meanTenancyYears()));
        }
    }

    private static ObjectNode applicants(Applicants applicants) {
        var node = JSON.objectNode();
        node.set("perYear", course(applicants.perYear(), TownWriter::number));
        node.set("households", households(applicants.households()));
        node.set("givesUpPerYear", number(applicants.givesUpPerYear()));
        node.set("refusal", number(applicants.refusal()));
        var starts = node.putArray("headStarts");
        applicants.headStarts().forEach(start -> {
            var one = starts.addObject();
            one.set("share", number(start.share()));
            one.set("months", number(start.months()));
        });
        node.set("wishes", shares(applicants.wishes()));
        node.set("yearsWaitingAtStart", number(applicants.yearsWaitingAtStart()));
        return node;
    }

    private static ObjectNode permitHolders(PermitHolders holders, String firstHalf) {
        var node = JSON.objectNode();
        var quota = node.putObject("quota");
        var half = firstHalf;
        for (var people : holders.peoplePerHalfYear()) {
            quota.put(half, people);
            half = HalfYears.next(half);
        }
        node.put("backlogAtStart", holders.backlogAtStart());
        node.set("households", households(holders.households()));
        node.set("refusal", number(holders.refusal()));
        node.set("priority", course(holders.priority(), TownWriter::priority));
        node.set("spread", shares(holders.spread()));
        node.set("monthsWaitingAtStart", number(holders.monthsWaitingAtStart()));
        node.set("secondAdult", number(holders.secondAdult()));
        return node;
    }

    private static JsonNode priority(Priority priority) {
        return switch (priority) {
            case Priority.First() -> JSON.stringNode(Section.word(TownReader.Rule.FIRST));
            case Priority.None() -> JSON.stringNode(Section.word(TownReader.Rule.NONE));
            case Priority.ShareOfHomes(var share) -> JSON.objectNode().set("shareOfHomes", number(share));
        };
    }

    private static ObjectNode road(RoadToWork road) {
        var node = JSON.objectNode();
        var steps = node.putObject("steps");
        road.steps().forEach(step -> {
            var key = RoadReader.key(step.from(), step.to());
            if (step.chances().size() == 1) {
                steps.set(key, number(step.chances().getFirst()));
            } else {
                var chances = steps.putArray(key);
                step.chances().forEach(chance -> chances.add(number(chance)));
            }
        });
        node.set("sharedLanguage", number(road.sharedLanguage()));
        node.set("languageMix", number(road.languageMix()));
        node.set("limboPerYear", number(road.limboPerYear()));
        return node;
    }

    private static ObjectNode households(Households households) {
        var node = JSON.objectNode();
        for (var size = 1; size <= households.shares().size(); size++) {
            node.set(String.valueOf(size), number(households.shares().get(size - 1)));
        }
        return node;
    }

    private static ObjectNode shares(Map<String, Double> shares) {
        var node = JSON.objectNode();
        BiConsumer<String, Double> write = (name, share) -> node.set(name, number(share));
        new TreeMap<>(shares).forEach(write);
        return node;
    }

    private static <T> JsonNode course(Course<T> course, Function<T, JsonNode> value) {
        if (course.changes().isEmpty()) {
            return value.apply(course.atStart());
        }
        var periods = JSON.arrayNode();
        periods.addObject().set("value", value.apply(course.atStart()));
        course.changes().forEach(change -> {
            var period = periods.addObject();
            period.put("from", change.from().toString());
            period.set("value", value.apply(change.value()));
        });
        return periods;
    }

    /** The JSON Merge Patch (RFC 7396) that makes one object of another; empty when they are equal. */
    static ObjectNode changes(ObjectNode from, ObjectNode to) {
        var changes = JSON.objectNode();
        from.propertyNames().forEach(key -> {
            if (!to.has(key)) {
                changes.putNull(key);
            }
        });
        to.properties().forEach(entry -> {
            var old = from.get(entry.getKey());
            if (old instanceof ObjectNode before && entry.getValue() instanceof ObjectNode after) {
                var inner = changes(before, after);
                if (!inner.isEmpty()) {
                    changes.set(entry.getKey(), inner);
                }
            } else if (!entry.getValue().equals(old)) {
                changes.set(entry.getKey(), entry.getValue());
            }
        });
        return changes;
    }
}
