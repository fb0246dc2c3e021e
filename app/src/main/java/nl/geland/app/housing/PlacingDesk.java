package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays an offer before a viewer, with its home, who else holds a place in it and whether the rent suits. Inside {@code Access.as}. */
@Component
final class PlacingDesk {

    private final Placings placings;
    private final Homes homes;
    private final Norms norms;
    private final Allotments allotments;
    private final DeskDay day;

    PlacingDesk(Placings placings, Homes homes, Norms norms, Allotments allotments, DeskDay day) {
        this.placings = placings;
        this.homes = homes;
        this.norms = norms;
        this.allotments = allotments;
        this.day = day;
    }

    PlacingView view(UUID id, Map<UUID, Integer> sizes, @Nullable Typed form, Placing.@Nullable Content yours) {
        var placing = DwellingController.here(placings.find(id));
        var today = day.latest();
        var home =
                DwellingController.here(homes.numbered(placing.dwelling()).flatMap(found -> homes.find(found, today)));
        var persons = sizes.getOrDefault(placing.household(), placing.persons().size());
        var holders = placings.of(placing.dwelling()).stream()
                .filter(other -> other.hold() != null && !other.id().equals(id))
                .toList();
        return new PlacingView(
                placing,
                home,
                holders,
                allotments.check(id).orElse(null),
                on -> check(home, placing, persons, on),
                new RoomCheck(
                        home.content().rooms(),
                        persons,
                        norms.personsOverRooms(placing.offeredOn()).orElse(null)),
                placings.versions(id),
                form == null ? Typed.fresh(PlacingForm.beforehand(placing.content(), today)) : form,
                yours,
                false,
                day.files().orElse(null));
    }

    /** By the rent as it is and the cut-off of the day of the key, or of the offer while there is none. */
    private SuitableCheck check(Home home, Placing placing, int persons, @Nullable LocalDate keyOn) {
        return SuitableCheck.of(
                home.content().rentCents(), norms.cutOffRent(persons, keyOn == null ? placing.offeredOn() : keyOn));
    }
}
