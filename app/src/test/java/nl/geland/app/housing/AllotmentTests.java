package nl.geland.app.housing;

import static nl.geland.app.housing.DeskVisit.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a home was allotted with is kept with the allotment: what changes later changes no share of before. */
@InHousedTown
class AllotmentTests {

    private final TestDatabase database;
    private final HousedTown town;
    private final DeskVisit desk;

    AllotmentTests(TestDatabase database, @Autowired HousedTown town, @LocalServerPort int port) {
        this.database = database;
        this.town = town;
        this.desk = new Colleagues(database, port).desk();
    }

    @Test
    void rentThatChangesLaterLeavesThePastShareAsItWas() {
        var before = share();
        var eldest = town.waiting("Ukbay Huur");
        var home = desk.home();
        var offer = location(desk.offer(home, eldest));
        location(desk.answer(offer, 1, "uitkomst", "accepted", "sleutel", "2026-10-28"));
        assertThat(share()).isEqualTo(new Share(before.fitting() + 1, before.known() + 1));
        location(desk.change(home, 1, "social-rent", "900"));
        town.retold("2026-10-29T10:00:00Z");
        assertThat(share()).isEqualTo(new Share(before.fitting() + 1, before.known() + 1));
        assertThat(desk.page(offer)).contains("huur past", "Bewaard bij de sleutel");
        location(desk.answer(offer, 2, "uitkomst", "accepted", "sleutel", "2026-10-29"));
        assertThat(kept(offer)).containsExactly("2026-10-28 600.00 713.02", "2026-10-29 600.00 713.02");
        location(desk.answer(offer, 3));
        assertThat(share()).isEqualTo(before);
        assertThat(desk.answer(offer, 4, "uitkomst", "accepted", "sleutel", "2026-10-29")
                        .statusCode())
                .as("a new allotment has the rent of now")
                .isEqualTo(422);
        location(desk.answer(offer, 4, "uitkomst", "accepted", "sleutel", "2026-10-29", "reden", "health"));
        assertThat(share()).isEqualTo(new Share(before.fitting(), before.known() + 1));
    }

    @Test
    void cutOffIsThatOfTheDayOfTheKey() {
        var home = desk.home("vanaf", "2025-01-01");
        var household = town.waiting("Warda Oud");
        town.fileKey(desk.dwelling(home), household, "2025-12-30");
        town.retold("2026-10-29T11:00:00Z");
        assertThat(database.owner()
                        .sql(
                                "select rent || ' ' || cut_off || ' ' || persons from housing.allotment where allotted_on = '2025-12-30'")
                        .query(String.class)
                        .list())
                .containsExactly("600.00 682.96 1");
    }

    private record Share(int fitting, int known) {}

    private Share share() {
        return database.owner()
                .sql("""
                select count(*) filter (where rent <= cut_off) as fitting, count(*) as known from housing.allotment_now
                where with_key and allotted_on >= '2026-01-01'
                """)
                .query((row, n) -> new Share(row.getInt("fitting"), row.getInt("known")))
                .single();
    }

    private List<String> kept(String offer) {
        return database.owner()
                .sql("""
                        select allotted_on || ' ' || rent || ' ' || cut_off from housing.allotment
                        where offering = cast(:offer as uuid) and allotted_on is not null order by number
                        """)
                .param("offer", offer.substring(offer.lastIndexOf('/') + 1))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
