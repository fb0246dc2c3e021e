package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.geland.analysis.simulation.Place;
import nl.geland.analysis.simulation.RoadToWork;
import nl.geland.analysis.simulation.RoadToWork.Step;

/** Reads the road to work: for each step, written {@code benefit-to-language}, its chance in a month by year at the place. */
final class RoadReader {

    private final Findings findings;

    RoadReader(Findings findings) {
        this.findings = findings;
    }

    RoadToWork read(Section section) {
        var given = section.section("steps");
        var known = new HashMap<String, Place[]>();
        for (var from : Place.values()) {
            for (var to : Place.values()) {
                if (from != to) {
                    known.put(key(from, to), new Place[] {from, to});
                    given.optional(key(from, to));
                }
            }
        }
        var steps = new ArrayList<Step>();
        given.part().members().forEach((key, part) -> {
            var places = known.get(key);
            if (places != null) {
                var chances = chances(given, part);
                steps.add(findings.made(
                        part, Step.of(places[0], places[1], 0), () -> new Step(places[0], places[1], chances)));
            }
        });
        given.end();
        var shared = section.number("sharedLanguage", 0, Limits.FACTOR, 1);
        var mix = section.number("languageMix", 0, 1, 0);
        var limbo = section.number("limboPerYear", 0, Limits.FACTOR, 1);
        section.end();
        return findings.made(section.part(), RoadToWork.none(), () -> new RoadToWork(steps, shared, mix, limbo));
    }

    static String key(Place from, Place to) {
        return Section.word(from) + "-to-" + Section.word(to);
    }

    private List<Double> chances(Section section, Part part) {
        var parts = part.kind() == Part.Kind.LIST ? part.items() : List.of(part);
        if (parts.isEmpty() || parts.size() > RoadToWork.YEARS) {
            findings.add(part, "count", parts.size(), RoadToWork.YEARS);
            return List.of(0.0);
        }
        return parts.stream().map(one -> section.number(one, 0, 1)).toList();
    }
}
