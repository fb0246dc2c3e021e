package nl.geland.app.housing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.web.Sort;
import org.springframework.stereotype.Component;

/** Whom a home can be offered to. Inside {@code Access.as}. */
@Component
final class OfferDesk {

    private final Homes homes;
    private final Placings placings;
    private final WaitingHouseholds households;
    private final Norms norms;
    private final DeskDay day;

    OfferDesk(Homes homes, Placings placings, WaitingHouseholds households, Norms norms, DeskDay day) {
        this.homes = homes;
        this.placings = placings;
        this.households = households;
        this.norms = norms;
        this.day = day;
    }

    /** Households without a number of their own cannot be offered a home: no file could ever tell of it. */
    OfferView view(UUID id, Map<UUID, Integer> sizes, Typed form) {
        var today = day.today();
        var home = DwellingController.here(homes.find(id, day.latest()));
        var offers = placings.of(home.dwelling());
        var waiting = households.on(today).stream()
                .filter(line -> line.number() != null)
                .sorted(Comparator.comparing(WaitingLine::linkedOn)
                        .thenComparing(WaitingColumn.order(new Sort<>(WaitingColumn.DUE, false))))
                .toList();
        return new OfferView(
                home,
                offers.stream().filter(offer -> offer.hold() != null).toList(),
                waiting.stream()
                        .filter(line -> offers.stream()
                                .noneMatch(offer -> offer.household().equals(line.household())
                                        && (offer.refused() || offer.hold() != null)))
                        .map(line -> candidate(home, line, sizes.getOrDefault(line.household(), line.size())))
                        .toList(),
                waiting.stream().flatMap(line -> refused(line, offers).stream()).toList(),
                form,
                today,
                day.latest());
    }

    private OfferView.Candidate candidate(Home home, WaitingLine line, int persons) {
        var on = day.latest();
        return new OfferView.Candidate(
                line,
                SuitableCheck.of(home.content().rentCents(), norms.cutOffRent(persons, on)),
                new RoomCheck(
                        home.content().rooms(),
                        persons,
                        norms.personsOverRooms(on).orElse(null)));
    }

    /** The latest refusal of a household; offers are newest first. */
    private static List<OfferView.Refuser> refused(WaitingLine line, List<Placing> offers) {
        return offers.stream()
                .filter(offer -> offer.refused() && offer.household().equals(line.household()))
                .limit(1)
                .map(offer -> new OfferView.Refuser(line, offer))
                .toList();
    }
}
