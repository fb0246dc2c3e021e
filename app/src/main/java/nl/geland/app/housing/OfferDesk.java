package nl.geland.app.housing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.web.Sort;
import org.springframework.stereotype.Component;

/** Whom a home can be offered to. Inside {@code Access.as}. */
@Component
final class OfferDesk {

    private final Homes homes;
    private final WaitingHouseholds households;
    private final Norms norms;

    OfferDesk(Homes homes, WaitingHouseholds households, Norms norms) {
        this.homes = homes;
        this.households = households;
        this.norms = norms;
    }

    Optional<Home> home(UUID id, LocalDate day) {
        return homes.find(id, day);
    }

    /** Households without a number of their own cannot be offered a home: no file could ever tell of it. */
    List<OfferView.Candidate> candidates(Home home, LocalDate day, Map<UUID, Integer> sizes) {
        return households.on(day).stream()
                .filter(line -> line.number() != null)
                .sorted(WaitingColumn.order(new Sort<>(WaitingColumn.DUE, false)))
                .map(line -> new OfferView.Candidate(
                        line,
                        SuitableCheck.of(
                                home.content().rentCents(),
                                norms.cutOffRent(sizes.getOrDefault(line.household(), line.size()), day))))
                .toList();
    }
}
