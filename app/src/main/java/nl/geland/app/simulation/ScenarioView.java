package nl.geland.app.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.analysis.simulation.Allotment;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The form of a scenario.
 *
 * @param town the town before anything is chosen
 * @param origin where the town of a new scenario comes from, as its address says it; empty for a saved one
 * @param saved the scenario that is changed; null for a new one
 * @param now what a colleague saved meanwhile; null when nobody did
 */
record ScenarioView(
        ScenarioFile town,
        String dataVersion,
        String origin,
        ChosenForm form,
        @Nullable Saved saved,
        @Nullable ChosenForm now,
        Names names) {

    /** A fault was found, or a new scenario: the form stands open. */
    String path() {
        return ScenariosController.PATH + (saved == null ? "/nieuw/" + origin : "/" + saved.id());
    }

    /** Whether the town is that of the article, so that what the article says of it holds. */
    boolean isArticle() {
        return saved == null ? origin.equals("artikel") : saved.origin() == Saved.Origin.ARTICLE;
    }

    int version() {
        return saved == null ? 0 : saved.version();
    }

    /** What is assumed or measured, with its range; empty for a new scenario. */
    List<Valued> assumptions() {
        return saved == null ? List.of() : Valued.of(saved.file()).toList();
    }

    static List<Knob> knobs(String group) {
        return switch (group) {
            case "homes" -> List.of(Knob.PERMANENT, Knob.PERMANENT_FROM, Knob.PERMANENT_YEARS);
            case "containers" -> List.of(Knob.CONTAINERS, Knob.CONTAINERS_FROM, Knob.CONTAINERS_UNTIL);
            case "offices" -> List.of(Knob.OFFICES, Knob.OFFICES_FROM, Knob.OFFICES_YEARS);
            case "shared" -> List.of(Knob.SHARED, Knob.PLACES, Knob.SHARED_FROM);
            case "language" -> List.of(Knob.MIX, Knob.SHARED_LANGUAGE);
            case "queue" -> List.of(Knob.URGENT, Knob.URGENT_HOMES, Knob.POINTS, Knob.POINTS_MONTHS);
            case "quota" -> List.of(Knob.QUOTA, Knob.QUOTA_LATER, Knob.QUOTA_LATER_FROM);
            default -> throw new IllegalArgumentException("no group of knobs: " + group);
        };
    }

    static List<String> groups() {
        return List.of("homes", "containers", "offices", "shared", "language", "quota");
    }

    static List<Option> sharedFor(Page page) {
        return options(page, "simulation.lab.shared-for.", SharedFor.values());
    }

    static List<Option> permitPlaces(Page page) {
        return options(page, "simulation.lab.permit-place.", PermitPlace.values());
    }

    static List<Option> rules(Page page) {
        return options(page, "simulation.lab.rule.", Allotment.Rule.values());
    }

    private static List<Option> options(Page page, String key, Enum<?>[] all) {
        return Arrays.stream(all)
                .map(one -> new Option(Sort.parameter(one), page.word(key + Sort.parameter(one))))
                .toList();
    }

    /** Whether a district was named, so that they stand open. */
    boolean hasDistricts() {
        return DistrictFields.all().anyMatch(field -> !form.typed(field).isEmpty());
    }

    static List<Integer> rows() {
        return IntStream.rangeClosed(1, DistrictFields.ROWS).boxed().toList();
    }

    /** The fields in which what was sent differs from what a colleague saved. */
    List<Differing> differing(Page page) {
        var theirs = now;
        if (theirs == null) {
            return List.of();
        }
        var knobs = Arrays.stream(Knob.values())
                .map(knob -> differing(page.word("simulation.knob." + knob.field()), knob.field(), theirs));
        var choices =
                Stream.of(ChosenForm.FOR, ChosenForm.PLACE, ChosenForm.RULE).map(field -> choice(page, field, theirs));
        var districts = DistrictFields.all()
                .map(field -> differing(page.word("simulation.lab.group.districts"), field, theirs));
        return Stream.of(knobs, choices, districts)
                .flatMap(all -> all)
                .filter(one -> !one.theirs().equals(one.yours()))
                .toList();
    }

    private Differing differing(String label, String field, ChosenForm theirs) {
        return new Differing(label, theirs.typed(field), form.typed(field));
    }

    private Differing choice(Page page, String field, ChosenForm theirs) {
        var key = "simulation.lab." + field;
        return new Differing(page.word(key), word(page, key, theirs.typed(field)), word(page, key, form.typed(field)));
    }

    private static String word(Page page, String key, String typed) {
        return typed.isEmpty() ? "" : page.word(key + "." + typed);
    }

    /** A field, as it stands now and as it was sent. */
    record Differing(String label, String theirs, String yours) {}
}
