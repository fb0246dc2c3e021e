package nl.geland.app.housing;

import java.util.Map;
import java.util.UUID;
import nl.geland.app.trajectories.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays an offer before a viewer, with its home and whether the rent suits. Inside {@code Access.as}. */
@Component
final class PlacingDesk {

    private final Placings placings;
    private final Homes homes;
    private final Norms norms;
    private final Register register;

    PlacingDesk(Placings placings, Homes homes, Norms norms, Register register) {
        this.placings = placings;
        this.homes = homes;
        this.norms = norms;
        this.register = register;
    }

    PlacingView view(UUID id, Map<UUID, Integer> sizes, @Nullable Typed form, Placing.@Nullable Content yours) {
        var placing = DwellingController.here(placings.find(id));
        var day = register.referenceDate();
        var home = DwellingController.here(homes.numbered(placing.dwelling()).flatMap(found -> homes.find(found, day)));
        return new PlacingView(
                placing,
                home,
                check(home, placing, sizes),
                placings.versions(id),
                form == null ? Typed.fresh(PlacingForm.typed(placing.content())) : form,
                yours,
                day);
    }

    /** By the cut-off of the day of the key, or of the offer while there is none. */
    private SuitableCheck check(Home home, Placing placing, Map<UUID, Integer> sizes) {
        var keyOn = placing.content().keyOn();
        return SuitableCheck.of(
                home.content().rentCents(),
                norms.cutOffRent(
                        sizes.getOrDefault(
                                placing.household(), placing.persons().size()),
                        keyOn == null ? placing.offeredOn() : keyOn));
    }
}
