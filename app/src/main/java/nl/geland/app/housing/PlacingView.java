package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.geland.app.web.Option;
import nl.geland.app.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One offer and what became of it.
 *
 * @param holders other offers that hold a place in the home
 * @param kept the check as it was kept when the home was allotted; null while it is not
 * @param byDay the check by the rent as it is, for a day of the key
 * @param rooms the rooms of the home beside the people of the household
 * @param versions newest first
 * @param yours what the viewer sent while a colleague was first; null otherwise
 * @param taken whether an answer was refused because others hold all places
 * @param files the last day that files tell of; null where they are seen from today
 */
record PlacingView(
        Placing placing,
        Home home,
        List<Placing> holders,
        @Nullable SuitableCheck kept,
        Function<@Nullable LocalDate, SuitableCheck> byDay,
        RoomCheck rooms,
        List<Placing.Version> versions,
        Typed form,
        Placing.@Nullable Content yours,
        boolean taken,
        @Nullable LocalDate files) {

    /** The same, after an answer that others stand in the way of. */
    PlacingView refused() {
        return new PlacingView(placing, home, holders, kept, byDay, rooms, versions, form, yours, true, files);
    }

    /** Whether it was accepted and the key is yet to be given. */
    boolean awaitsKey() {
        return placing.content().outcome() == Outcome.ACCEPTED
                && placing.content().keyOn() == null;
    }

    /** Whether it was offered, or its key given, after the last day that files tell of. */
    boolean afterFiles() {
        var keyOn = placing.content().keyOn();
        return files != null && (placing.offeredOn().isAfter(files) || (keyOn != null && keyOn.isAfter(files)));
    }

    /** Whether others hold all places. */
    boolean full() {
        return holders.size() >= home.content().spots();
    }

    /** The check that holds. */
    SuitableCheck check() {
        return checks().apply(placing.content().keyOn());
    }

    /** The check for a day of the key; once there is a key, the one that was kept holds. */
    Function<@Nullable LocalDate, SuitableCheck> checks() {
        var fixed = kept;
        return fixed != null && placing.content().keyOn() != null ? day -> fixed : byDay;
    }

    /** What a version says, by its number as a form sends it; 0 is what the file says. */
    Optional<Placing.Content> version(String number) {
        return number.equals("0")
                ? Optional.ofNullable(placing.file())
                : versions.stream()
                        .filter(version -> String.valueOf(version.number()).equals(number))
                        .findFirst()
                        .map(Placing.Version::content);
    }

    static int longestWords() {
        return PlacingForm.LONGEST_WORDS;
    }

    static List<Option> outcomes(Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.word("housing.outcome.open"))));
        Outcome.LIST.forEach(outcome -> options.add(new Option(outcome.code(), page.word(outcome.key()))));
        return options;
    }

    static List<Option> reasons(Page page) {
        var options = new ArrayList<>(List.of(new Option(PlacingForm.NO_REASON, page.word("housing.above.none"))));
        AboveCutOff.LIST.forEach(reason -> options.add(new Option(reason.code(), page.word(reason.key()))));
        return options;
    }
}
