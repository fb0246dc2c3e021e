package nl.geland.app.areas;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.geland.app.perspectives.CheckedForm;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The form of an activity.
 *
 * @param activity null for a new one
 * @param places where it can be
 * @param versions newest first
 * @param yours what the viewer sent while a colleague was first; null otherwise
 */
record ActivityView(
        Area area,
        @Nullable Activity activity,
        List<Place> places,
        List<Version<Activity.Content>> versions,
        CheckedForm form,
        Activity.@Nullable Content yours) {

    /** Where the form is sent to. */
    String path() {
        return area.path() + "/activiteiten/" + (activity == null ? "nieuw" : activity.id());
    }

    static List<Option> audiences(Page page) {
        return Arrays.stream(Audience.values())
                .map(audience -> new Option(Sort.parameter(audience), page.word(audience.key())))
                .toList();
    }

    static List<Option> mixes(Page page) {
        return Arrays.stream(Mix.values())
                .map(mix -> new Option(Sort.parameter(mix), page.word(mix.key())))
                .toList();
    }

    static List<Option> days(Page page) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("areas.day.none")));
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> options.add(new Option(Sort.parameter(day), page.word(Hours.key(day)))));
        return List.copyOf(options);
    }

    List<Option> placeOptions(Page page) {
        return placeOptions(page, places, form.typed("place"));
    }

    /** None, the places in use, and the one that was chosen before. */
    static List<Option> placeOptions(Page page, List<Place> places, String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", page.word("areas.where.none")));
        places.stream()
                .filter(place ->
                        place.content().inUse() || place.id().toString().equals(chosen))
                .forEach(place -> options.add(new Option(place.id().toString(), place.name())));
        return List.copyOf(options);
    }
}
