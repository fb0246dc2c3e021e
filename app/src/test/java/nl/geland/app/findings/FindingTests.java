package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import org.junit.jupiter.api.Test;

/** What keeps a finding out of the report. */
class FindingTests {

    private static final String TOKEN = "antwoorden:meedoen:V2";

    private final CodedStudy study = SampleStudy.read();
    private final Finding finding = new Finding(
            new UUID(0, 1),
            1,
            1,
            new Finding.Said("Meedoen wordt genoemd.", "{{" + TOKEN + "}}", "", true, "Niet iedereen sprak."),
            "",
            Instant.EPOCH,
            Map.of(TOKEN, new Counted(8, 15, 0)),
            Map.of());

    @Test
    void mayBeReportedWhileSomebodyIsBehindItsNumbers() {
        assertThat(finding.missing(new Matrices(study).all())).isEmpty();
    }

    @Test
    void mayNotBeReportedWhenAllWhoSaidItWithdrew() {
        var without = new CodedStudy(
                study.study(), study.title(), List.of(), List.of(), study.guide(), study.codes(), List.of(), List.of());
        assertThat(finding.missing(new Matrices(without).all())).containsExactly("findings.missing.nobody");
    }
}
