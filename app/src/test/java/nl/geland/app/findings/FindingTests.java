package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import org.junit.jupiter.api.Test;

/** What keeps a finding out of the report. */
class FindingTests {

    private static final String TOKEN = "antwoorden:meedoen:V2";

    private final CodedStudy study = SampleStudy.read();
    private final Finding.Today today = Finding.Today.of(study);
    private final Finding finding = finding("{{" + TOKEN + "}}", false, Map.of());

    private static Finding finding(String evidence, boolean unheard, Map<UUID, Finding.Side> passages) {
        return new Finding(
                new UUID(0, 1),
                1,
                1,
                new Finding.Said("Meedoen wordt genoemd.", evidence, "", true, "Niet iedereen sprak.", unheard),
                "",
                Instant.EPOCH,
                evidence.contains(TOKEN) ? Map.of(TOKEN, new Counted(8, 15, 0)) : Map.of(),
                passages);
    }

    /** A cell of the answers in which people were asked and nobody said it. */
    private String silence() {
        return Objects.requireNonNull(today.matrices().get(MatrixKind.ANSWERS)).cells().entrySet().stream()
                .filter(cell -> cell.getValue().said().isEmpty()
                        && cell.getValue().silent().size() > 4)
                .map(cell -> Reference.token(
                        MatrixKind.ANSWERS, cell.getKey().row(), cell.getKey().column()))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mayBeReportedWhileSomebodyIsBehindItsNumbers() {
        assertThat(finding.missing(today)).isEmpty();
    }

    @Test
    void mayNotBeReportedWhenAllWhoSaidItWithdrew() {
        var without = new CodedStudy(
                study.study(), study.title(), List.of(), List.of(), study.guide(), study.codes(), List.of(), List.of());
        assertThat(finding.missing(Finding.Today.of(without)))
                .containsExactly("findings.missing.evidence", "findings.missing.nobody");
    }

    @Test
    void isNotCompleteOnACellInWhichNobodySaidIt() {
        var nobody = "{{" + silence() + "}}";
        assertThat(finding(nobody, false, Map.of()).missing(today)).containsExactly("findings.missing.evidence");
        assertThat(finding("Dit bleek uit alles.", false, Map.of()).missing(today))
                .containsExactly("findings.missing.evidence");
        assertThat(finding(nobody + " en {{" + TOKEN + "}}", false, Map.of()).missing(today))
                .isEmpty();
    }

    @Test
    void isCompleteWithAPassageThatIsStillCodedAndPointsItsWay() {
        var coded = study.passages().getFirst().id();
        var nobody = "{{" + silence() + "}}";
        assertThat(finding(nobody, false, Map.of(coded, Finding.Side.FOR)).missing(today))
                .isEmpty();
        assertThat(finding(nobody, false, Map.of(coded, Finding.Side.AGAINST)).missing(today))
                .containsExactly("findings.missing.evidence");
        assertThat(finding(nobody, false, Map.of(new UUID(0, 9), Finding.Side.FOR))
                        .missing(today))
                .as("taken away since")
                .containsExactly("findings.missing.evidence");
    }

    @Test
    void isCompleteAsNotHeardOnlyWithThoseWhoWereAskedAndNobodyWhoSaidIt() {
        var nobody = "{{" + silence() + "}}";
        var unheard = finding(nobody, true, Map.of());
        assertThat(unheard.missing(today)).isEmpty();
        assertThat(unheard.silence(today).orElseThrow().token()).isEqualTo(silence());
        assertThat(finding("Dit bleek uit alles.", true, Map.of()).missing(today))
                .containsExactly("findings.missing.denominator");
        assertThat(finding("{{" + TOKEN + "}}", true, Map.of()).missing(today))
                .containsExactly("findings.missing.heard");
    }
}
