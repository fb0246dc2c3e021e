package nl.geland.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was kept of scenarios and answers before there was more to choose and to tell is still read. */
class KeptTests {

    @Test
    void choicesWithoutSeedUrgencyOrDistrictsAreReadAsTheyWereMeant() {
        var chosen = Chosen.of("""
                {"numbers": {"CONTAINERS": 5}, "sharedFor": "ALL", "permitPlace": "FIRST", "rule": "REGISTRATION"}
                """);
        assertThat(chosen.districts()).isEmpty();
        assertThat(chosen.of(Knob.CONTAINERS)).isEqualTo(5);
        assertThat(chosen.of(Knob.SEED)).isEqualTo(1);
        assertThat(chosen.of(Knob.URGENT)).isZero();
        assertThat(chosen.of(Knob.POINTS)).isZero();
        assertThat(chosen.of(Knob.STOCK)).isZero();
        assertThat(Chosen.of(chosen.json())).isEqualTo(chosen);
    }

    @Test
    void answersWithoutDistrictsOrDrawsAreRead() {
        var sheet = Sheet.of("""
                {"columns": [{
                  "exact": {"overloaded": false, "years": 0, "without": 0, "displacement": 0, "lottery": 0},
                  "numbers": {"allotments.null.0": {"mean": 5, "low": 4, "high": 6,
                    "difference": {"mean": 1, "low": 0, "high": 2, "difference": null}}},
                  "noEffect": {}, "homes": [9, 0, 91], "line": {"start": 2026, "spots": []}}]}
                """);
        assertThat(sheet.drawn()).isEmpty();
        var column = sheet.columns().getFirst();
        assertThat(column.districts()).isEmpty();
        assertThat(column.district("Noord")).isEmpty();
        assertThat(column.numbers().values()).allSatisfy(cell -> {
            assertThat(cell.difference()).isNotNull();
            assertThat(cell.assumed()).isNull();
        });
        assertThat(Sheet.of(sheet.json())).isEqualTo(sheet);
    }

    @Test
    void pictureThatWasReleasedBeforeChoicesWereToldIsRead() {
        var picture = Picture.of("""
                {"title": {"dutch": "Toen", "english": "Then"}, "story": {"dutch": "x", "english": "x"}, "years": 10, "runs": 200,
                 "homes": [9, 0, 91], "line": {"start": 2026, "spots": [
                   {"year": 2025, "persons": 1, "months": [1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,-1]},
                   {"year": 2026, "persons": 1, "months": [1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,-1]}]},
                 "median": {"mean": 100, "low": 99, "high": 101, "difference": null}, "than": [],
                 "assumptions": [{"sentence": {"dutch": "x", "english": "x"}, "low": 1, "high": 2}]}
                """);
        assertThat(picture.choice()).isNull();
        assertThat(picture.without()).isNull();
        assertThat(picture.isHomeLost()).isFalse();
        assertThat(picture.isOneForAllSizes())
                .as("nothing is told of all together")
                .isFalse();
        assertThat(picture.line().years())
                .as("the year of the start has no row")
                .containsExactly(2025);
        assertThat(Picture.of(picture.json())).isEqualTo(picture);
    }
}
