package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is left over in a study: per text, per community and together. */
class StudyResidualTests {

    private static final Redactor REDACTOR = Redactor.withDefaults();
    private static final Review SENAIT = review("Mijn zus Senait woont in Meppel. Bel 06-12345678.");
    private static final Review FATIMA = review("Fatima heeft de brief gelezen.");
    private static final Review NOBODY = review("Wij praten over de brief.");

    @Test
    void countsPerTextWhatNobodyDecidedOn() {
        var open = StudyResidual.OfText.of("1", "Eritrees", SENAIT);
        assertThat(open.found()).isEqualTo(3);
        assertThat(open.words()).isEqualTo(7);
        assertThat(open.decided()).isZero();
        assertThat(open.isReady()).isFalse();
        var half = StudyResidual.OfText.of("1", "Eritrees", SENAIT.decide(0, new Decision.Replace("[PERSOON-1]")));
        assertThat(half.decided()).isEqualTo(1);
        assertThat(half.residual().count(Kind.PERSON)).isZero();
        assertThat(half.residual().total()).isEqualTo(2);
    }

    @Test
    void tellsPerCommunityWhatATotalHides() {
        var study = new StudyResidual(List.of(
                StudyResidual.OfText.of("1", "Eritrees", SENAIT),
                StudyResidual.OfText.of("2", "Syrisch", decided(FATIMA)),
                StudyResidual.OfText.of("3", "Eritrees", decided(SENAIT)),
                StudyResidual.OfText.of("4", "", NOBODY)));
        assertThat(study.perCommunity()).containsOnlyKeys("", "Eritrees", "Syrisch");
        var eritrean = Objects.requireNonNull(study.perCommunity().get("Eritrees"));
        assertThat(eritrean.texts()).isEqualTo(2);
        assertThat(eritrean.ready()).isEqualTo(1);
        assertThat(eritrean.found()).isEqualTo(6);
        assertThat(eritrean.decided()).isEqualTo(3);
        assertThat(eritrean.leftPerThousandWords()).isEqualTo(3000.0 / 14);
        var syrian = Objects.requireNonNull(study.perCommunity().get("Syrisch"));
        assertThat(syrian.residual().isEmpty()).isTrue();
        assertThat(study.total().residual()).isEqualTo(SENAIT.residual());
        assertThat(study.kinds()).containsExactly(Kind.PERSON, Kind.PLACE, Kind.PHONE);
        assertThat(study.unfinished()).extracting(StudyResidual.OfText::text).containsExactly("1");
        assertThat(study.isReady()).isFalse();
    }

    @Test
    void isReadyWhenEverythingWasDecidedAndThereIsSomething() {
        assertThat(new StudyResidual(List.of()).isReady()).isFalse();
        assertThat(new StudyResidual(List.of()).total().leftPerThousandWords()).isZero();
        assertThat(new StudyResidual(List.of(
                                StudyResidual.OfText.of("2", "Syrisch", decided(FATIMA)),
                                StudyResidual.OfText.of("4", "", NOBODY)))
                        .isReady())
                .isTrue();
    }

    private static Review review(String text) {
        return REDACTOR.review(CanonicalText.of(text), List.of());
    }

    private static Review decided(Review review) {
        var decided = review;
        for (int at = 0; at < review.proposals().size(); at++) {
            decided = decided.decide(at, new Decision.Keep());
        }
        return decided;
    }
}
