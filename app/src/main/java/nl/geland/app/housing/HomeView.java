package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One home: what is known, what the file says, who was offered it, and the form.
 *
 * @param home null for a new one
 * @param versions newest first
 * @param yours what the viewer sent while a colleague was first; null otherwise
 * @param placings offers of this home, newest first
 * @param neighbourhoods those that are known
 */
record HomeView(
        @Nullable Home home,
        List<Home.Version> versions,
        Typed form,
        Home.@Nullable Content yours,
        List<Placing> placings,
        List<String> neighbourhoods,
        LocalDate day) {

    static HomeView blank(Typed form, List<String> neighbourhoods, LocalDate day) {
        return new HomeView(null, List.of(), form, null, List.of(), neighbourhoods, day);
    }

    /** Those that hold a place in it. */
    List<Placing> holders() {
        return placings.stream().filter(placing -> placing.hold() != null).toList();
    }

    /** The neighbourhood that is chosen; empty for one that is not known. */
    String neighbourhood() {
        return neighbourhoods.stream()
                .filter(form.typed("wijk")::equalsIgnoreCase)
                .findFirst()
                .orElse("");
    }

    List<Option> neighbourhoodOptions(Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.word("housing.neighbourhood.choose"))));
        neighbourhoods.forEach(name -> options.add(new Option(name, name)));
        return options;
    }

    /** Where the form is sent to. */
    String path() {
        return home == null ? DwellingsController.PATH + "/nieuw" : home.path();
    }

    /** Where the file says something else than a colleague, in what a file can tell. */
    List<Told.Pair> againstFile(Page page) {
        if (home == null || home.file() == null) {
            return List.of();
        }
        var own = home.content();
        var file = home.file();
        return Told.beside(
                page,
                own,
                new Home.Content(
                        file.neighbourhood(),
                        file.rooms(),
                        file.kind(),
                        file.rentCents(),
                        file.stepFree(),
                        own.places(),
                        own.from(),
                        own.until()));
    }

    /** In what a version differs from the one before it; the first from the file, or from nothing. */
    List<Told.Pair> changes(Page page, int at) {
        var content = versions.get(at).content();
        if (at + 1 < versions.size()) {
            return Told.differences(page, versions.get(at + 1).content(), content);
        }
        var file = versions.get(at).file();
        return file == null ? List.of() : Told.differences(page, file, content);
    }

    static List<Option> kinds(Page page) {
        return HomeKind.LIST.stream()
                .map(kind -> new Option(kind.code(), page.word(kind.key())))
                .toList();
    }

    static List<Option> steps(Page page) {
        return List.of("yes", "no", "unknown").stream()
                .map(code -> new Option(code, page.word("housing.step-free." + code)))
                .toList();
    }
}
